import type { Setting } from '../../lib/lab/setting.ts';
import { SLOTS, pointerPath, type View } from '../../lib/lab/view.ts';
import type { Picture } from './messages.ts';

/** Puts a view into the page. Chart, legend and table have a place for each of four lines. */
export function drawView(lab: HTMLElement, view: View): void {
  for (const slot of SLOTS) {
    const line = view.lines[slot];
    for (const each of lab.querySelectorAll(`[data-slot="${slot}"]`)) {
      if (each instanceof HTMLElement) each.hidden = !line;
      each.toggleAttribute('data-focus', slot === view.focus);
    }
    const part = (name: string) => lab.querySelector(`[data-slot="${slot}"] ${name}`);
    set(part('.lab-band'), 'd', line?.band ?? '');
    set(part('.lab-line:not(.lab-sample *)'), 'd', line?.line ?? '');
    set(part('.lab-marks:not(.lab-sample *)'), 'd', line?.marks ?? '');
    if (!line) continue;
    for (const name of lab.querySelectorAll(`[data-slot="${slot}"] .lab-name`))
      say(name, line.name);
    say(part('.lab-value'), line.value);
    lab.querySelectorAll(`td[data-slot="${slot}"]`).forEach((cell, i) => {
      say(cell.firstElementChild, line.cells[i]!.found);
      say(cell.lastElementChild, line.cells[i]!.ten);
    });
  }
  lab.querySelectorAll('.lab-pointer').forEach((group, i) => {
    const pointer = view.pointers[i];
    set(group.querySelector('path'), 'd', pointer ? pointerPath(pointer) : '');
    const label = group.querySelector('text');
    say(label, pointer?.label ?? '');
    if (!pointer) return;
    set(label, 'x', String(pointer.x + (pointer.anchor === 'end' ? -6 : 6)));
    set(label, 'text-anchor', pointer.anchor);
  });
  const said = {
    question: view.question,
    divergence: view.divergence,
    ten: view.ten,
    seeds: view.seeds,
    answer: view.answer,
  };
  for (const [name, words] of Object.entries(said)) {
    if (words === undefined) continue;
    for (const place of lab.querySelectorAll(`[data-say="${name}"]`)) say(place, words);
  }
}

/** From so long a path on, dots are drawn small. */
const MANY = 2500;

/** Draws the student on its map, and the price that honest users pay. */
export function drawPicture(lab: HTMLElement, picture: Picture, setting: Setting): void {
  const { panel, seed, def, cap } = setting;
  const map = lab.querySelector('[data-map="student"]');
  map?.querySelectorAll('.lab-class').forEach((path, c) => set(path, 'd', picture.classes[c]!));
  set(map?.querySelector('.lab-differs'), 'd', picture.differs);
  set(map?.querySelector('.lab-asked'), 'd', picture.asked);
  map?.toggleAttribute('data-many', picture.asked.length > MANY);
  say(lab.querySelector('[data-say="drawn"]'), String(seed));
  const price = lab.querySelector<HTMLElement>('[data-price]');
  if (!price) return;
  price.hidden = panel !== 'defence';
  const words =
    def === 'limit'
      ? `0: every answer is true, but nobody gets more than ${cap}`
      : picture.price.toFixed(3);
  say(price.querySelector('[data-say="price"]'), words);
  set(price.querySelector('.lab-price'), 'width', String(picture.price));
}

/** Sets an attribute, and leaves what is already so. */
function set(element: Element | null | undefined, name: string, value: string): void {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Sets words. What is announced is announced only when it changes. */
function say(element: Element | null | undefined, words: string): void {
  if (element && element.textContent !== words) element.textContent = words;
}
