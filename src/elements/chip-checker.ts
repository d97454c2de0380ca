import type { ChipFigures } from '../lib/chips/figures.ts';
import { densityOf, OWN } from '../lib/chips/figures.ts';
import { periodsOf } from '../lib/chips/history.ts';
import { marginsOf } from '../lib/chips/margin.ts';
import { xOf, yOf, type Frame } from '../lib/chips/plane.ts';
import {
  headlineOf,
  marginsHtml,
  periodsHtml,
  printAsked,
  printFigure,
  printFigures,
  verdictHtml,
  type OtherRule,
  type PrintContext,
} from '../lib/chips/print.ts';
import {
  FIELDS,
  FIRST_DAY,
  readQuestion,
  writeQuestion,
  type Field,
  type Written,
} from '../lib/chips/question.ts';
import { changeDays, type Regime } from '../lib/chips/regime.ts';
import { judge, type Question } from '../lib/chips/verdict.ts';
import { DayRuler } from './day-ruler.ts';
import { ToolForm } from './tool-form.ts';

interface Data {
  last: string;
  chips: (ChipFigures & { title: string; basis?: string; releasedBy?: string })[];
  regimes: Regime[];
  sources: Record<string, string>;
  otherRules: OtherRule[];
}

/**
 * `<chip-checker>` answers the form inside it as it changes, moves the picture with it
 * and keeps the question in the address.
 *
 * Expects its data as JSON in a script element, the form with its fields and their
 * problems (`#tpp-problem`), and places for what it prints (`[data-verdict]` and others),
 * which hold the default case until it has run.
 */
class ChipChecker extends HTMLElement {
  private data!: Data;
  private form!: ToolForm<Field>;
  private ruler!: DayRuler;
  private figures = new Map<string, ChipFigures>();
  private context!: PrintContext;
  private saying: ReturnType<typeof setTimeout> | undefined;
  /** The chip of the list that was chosen last. */
  private chosen = '';

  connectedCallback(): void {
    this.data = JSON.parse(this.querySelector('script')!.textContent!) as Data;
    const form = this.querySelector('form')!;
    const defaults: Written = { chip: 'h20', day: this.data.last, to: 'china' };
    this.form = new ToolForm(form, FIELDS, defaults);
    this.ruler = new DayRuler(form.querySelector('.day-ruler')!);
    this.figures = new Map(this.data.chips.map((chip) => [chip.chip, chip]));
    this.ruler.days = changeDays(this.data.regimes).filter(
      (day) => day > FIRST_DAY && day <= this.data.last,
    );
    const base = document.documentElement.dataset['base'] ?? '/';
    this.context = {
      lawHref: (id) => `${base}law/${id}/`,
      source: (id) => ({ label: this.data.sources[id] ?? id, href: `${base}sources/${id}/` }),
      otherRules: this.data.otherRules,
    };
    for (const type of ['input', 'change', 'submit']) form.addEventListener(type, this);
    this.addEventListener('click', this);
    addEventListener('popstate', this);
    this.chosen = this.field('chip').value;
    if (location.search) this.readAddress();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this);
  }

  handleEvent(event: Event): void {
    const target = event.target as HTMLElement;
    if (event.type === 'popstate') this.readAddress();
    else if (event.type === 'submit') event.preventDefault();
    else if (event.type === 'click') this.clicked(event as MouseEvent, target);
    else {
      const day = this.ruler.dayBy(target, this.field('day').value);
      if (day) this.field('day').value = day;
      if (target.id === 'chip') this.startFromChosen();
      // While a field is being written or the ruler dragged the address waits.
      this.show(event.type === 'change');
    }
  }

  private clicked(event: MouseEvent, target: HTMLElement): void {
    const day = this.ruler.dayBy(target, this.field('day').value);
    if (day) {
      // A click on the mark itself has been answered as it moved.
      if (target.closest('[data-step]')) {
        this.field('day').value = day;
        this.show(true);
      }
      return;
    }
    const chip =
      target.closest<HTMLElement>('.point[data-chip]')?.dataset['chip'] ??
      (event.ctrlKey || event.metaKey || event.shiftKey
        ? undefined
        : target.closest<HTMLElement>('a')?.closest<HTMLElement>('[data-row]')?.dataset['row']);
    if (!chip) return;
    event.preventDefault();
    this.field('chip').value = chip;
    this.show(true);
    if (target.closest('a')) this.querySelector('.answer')!.scrollIntoView({ block: 'nearest' });
  }

  private field(name: Field): HTMLInputElement | HTMLSelectElement {
    return this.form.field(name);
  }

  /** Own figures begin as those of the chip that was chosen before. */
  private startFromChosen(): void {
    const before = this.figures.get(this.chosen);
    if (this.field('chip').value !== OWN || !before) return;
    const set = (name: Field, value: number | undefined) => {
      this.field(name).value = value === undefined ? '' : String(value);
    };
    set('tpp', before.tpp);
    set('die', before.dieAreaMm2);
    set('memory', before.memoryBandwidthGbS);
    set('links', before.interconnectGbS);
    set('ops', undefined);
    set('bits', undefined);
    this.field('dc').value =
      before.datacenter === undefined ? '' : before.datacenter ? 'yes' : 'no';
    const maker = before.vendor?.toLowerCase() ?? '';
    this.field('maker').value = ['nvidia', 'amd', 'intel'].includes(maker)
      ? maker
      : before.origin === 'PRC-designed'
        ? 'china'
        : 'us';
  }

  /** Puts the address into the form. What the form cannot hold is said beside its field. */
  private readAddress(): void {
    this.show(false, this.form.readAddress());
  }

  /** Answers the form. What was heard from an address and cannot be held by it is said too. */
  private show(isNew: boolean, heard?: Written): void {
    const written = this.form.written();
    const known = { chips: this.figures, last: this.data.last };
    const { question, problems } = readQuestion(written, known);
    const search = writeQuestion(written);
    if (isNew && `?${search}` !== location.search) {
      history.pushState(null, '', `${location.pathname}?${search}`);
    }
    if (this.figures.has(written.chip ?? '')) this.chosen = written.chip!;
    this.form.sayProblems(heard ? readQuestion(heard, known).problems : problems);
    this.querySelector<HTMLElement>('[data-own-fields]')!.hidden = written.chip !== OWN;
    const share = this.querySelector<HTMLAnchorElement>('share-links a');
    if (share) share.href = `${location.origin}${location.pathname}?${search}`;
    const chip = this.data.chips.find((each) => each.chip === written.chip);
    this.querySelector('[data-figures]')!.textContent = chip ? printFigures(chip, chip.basis) : '';
    if (question) this.answer(question);
    else this.withhold();
  }

  /** Takes the last answer away, so that it is not read as that to fields that cannot be read. */
  private withhold(): void {
    const head = this.querySelector<HTMLElement>('[data-headline]')!;
    head.textContent = 'No answer: see the field marked above';
    delete head.dataset['kind'];
    for (const name of ['asked', 'verdict', 'margins', 'periods']) {
      this.querySelector(`[data-${name}]`)!.textContent = '';
    }
    for (const point of this.querySelectorAll('.point.chosen')) point.classList.remove('chosen');
    for (const own of this.querySelectorAll('[data-own]')) own.setAttribute('data-off', '');
  }

  private answer(question: Question): void {
    const { regimes, last } = this.data;
    const { figures, day } = question;
    const chip = this.data.chips.find((each) => each.chip === figures.chip);
    const title = chip?.title ?? 'A chip of these figures';
    const verdict = judge(question, regimes);
    const asked = printAsked(question, title);
    const headline = headlineOf(verdict);
    const set = (name: string, html: string) => {
      this.querySelector(`[data-${name}]`)!.innerHTML = html;
    };
    this.querySelector('[data-asked]')!.textContent = asked;
    const head = this.querySelector<HTMLElement>('[data-headline]')!;
    head.textContent = headline;
    head.dataset['kind'] = verdict.kind;
    set(
      'verdict',
      verdictHtml(question, verdict, { name: title, releasedBy: chip?.releasedBy }, this.context),
    );
    set('margins', marginsHtml(marginsOf(question, regimes), verdict));
    set('periods', periodsHtml(periodsOf(question, regimes, { first: FIRST_DAY, last }), day));
    this.querySelector('[data-tpp]')!.textContent =
      figures.chip === OWN && this.field('ops').value && figures.tpp !== undefined
        ? `TPP from the throughput: ${printFigure(figures.tpp)}`
        : '';
    this.ruler.move(day);
    this.drawPlane(question);
    for (const row of this.querySelectorAll<HTMLElement>('[data-row]')) {
      if (row.dataset['row'] === figures.chip) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
    // Said once the hand rests, not for every day that the ruler passes.
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      this.querySelector('[data-said]')!.textContent = `${asked}: ${headline}`;
    }, 400);
  }

  private drawPlane({ figures, day, to }: Question): void {
    const kinds = new Map(
      this.data.chips.map((chip) => [
        chip.chip,
        judge({ figures: chip, day, to }, this.data.regimes).kind,
      ]),
    );
    for (const plan of this.querySelectorAll<SVGElement>('.plan')) {
      const { from = '', until } = plan.dataset;
      plan.toggleAttribute('data-off', !(from <= day && (until === undefined || day < until)));
    }
    for (const point of this.querySelectorAll<SVGElement>('.point[data-chip]')) {
      point.dataset['kind'] = kinds.get(point.dataset['chip']!)!;
      point.classList.toggle('chosen', point.dataset['chip'] === figures.chip);
    }
    const density = densityOf(figures);
    for (const own of this.querySelectorAll<SVGElement>('[data-own]')) {
      const picture = own.closest('svg')!;
      own.toggleAttribute('data-off', figures.chip !== OWN || figures.tpp === undefined);
      if (figures.chip !== OWN || figures.tpp === undefined) continue;
      const [left, right, top, bottom] = picture.dataset['frame']!.split(' ').map(Number);
      const frame = { left, right, top, bottom } as Frame;
      const y = density === undefined ? Number(picture.dataset['lane']) : yOf(density, frame);
      own.setAttribute('transform', `translate(${xOf(figures.tpp, frame)} ${y})`);
      own.dataset['kind'] = judge({ figures, day, to }, this.data.regimes).kind;
    }
  }
}

customElements.define('chip-checker', ChipChecker);
