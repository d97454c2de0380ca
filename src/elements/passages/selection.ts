/**
 * A bar for selected words of a briefing. It never stands over the selection or the
 * handles at its ends. Tab leads from the selection into it, Escape closes it.
 */
import { announce, choicesFor, moveByArrows } from './choices.ts';
import { named, selectedPassage } from './passage.ts';

/** A selection that has not moved for so long is meant. */
const QUIET_MS = 250;
/** The bar and the handles of a phone are at most as tall. */
const CLEAR_PX = 56;

let bar: HTMLElement | undefined;
let held = false;
let waiting: ReturnType<typeof setTimeout> | undefined;
let hasTold = false;
/** Where the focus was before it went into the bar. */
let before: HTMLElement | undefined;

const controls = (): HTMLElement[] => [...(bar?.children ?? [])] as HTMLElement[];
const isOpen = (): boolean => bar?.matches(':popover-open') ?? false;

function close(): void {
  if (!isOpen()) return;
  const hadFocus = bar!.contains(document.activeElement);
  bar!.hidePopover();
  if (hadFocus) before?.focus({ preventScroll: true });
}

function make(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'choices of-selection';
  made.popover = 'manual';
  made.role = 'toolbar';
  made.ariaLabel = 'Selected words';
  // A press on the bar leaves the words selected.
  made.addEventListener('pointerdown', (event) => event.preventDefault());
  made.addEventListener('mousedown', (event) => {
    if (!(event.target as Element).closest('textarea')) event.preventDefault();
  });
  made.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) close();
  });
  made.addEventListener('keydown', (event) => moveByArrows(event, controls()));
  document.querySelector('main')!.append(made);
  return made;
}

/** Below the words, or above them where there is no room; on a phone at the edge that is farther. */
function place(range: Range): void {
  const lines = [...range.getClientRects()];
  const first = lines[0] ?? range.getBoundingClientRect();
  const last = lines.at(-1) ?? first;
  const below = innerHeight - last.bottom;
  bar!.dataset['edge'] = below < first.top ? 'top' : 'bottom';
  const top = below > 2 * CLEAR_PX || first.top < CLEAR_PX ? last.bottom + 8 : first.top - CLEAR_PX;
  const start = Math.max(16, Math.min(last.left, innerWidth - 480));
  bar!.style.setProperty('--choices-start', `${start + scrollX}px`);
  bar!.style.setProperty('--choices-top', `${top + scrollY}px`);
}

async function offer(): Promise<void> {
  const selection = getSelection();
  if (bar?.contains(document.activeElement)) return;
  if (!selection?.rangeCount || selection.isCollapsed) return close();
  const range = selection.getRangeAt(0);
  const passage = selectedPassage(range);
  if (!passage) return close();
  const choices = choicesFor(await named(passage));
  if (getSelection()?.isCollapsed) return;
  bar ??= make();
  bar.role = 'toolbar';
  choices.forEach((choice, i) => (choice.tabIndex = i === 0 ? 0 : -1));
  bar.replaceChildren(...choices);
  bar.showPopover();
  place(range);
  if (!hasTold) announce('Press Tab to copy or share the selected words.');
  hasTold = true;
}

function wait(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (!held) void offer();
  }, QUIET_MS);
}

/** Follows the selections of this page. */
export function followSelection(): void {
  document.addEventListener('selectionchange', wait);
  // A mouse that is held down is still selecting.
  document.addEventListener('pointerdown', (event) => (held = event.pointerType === 'mouse'));
  document.addEventListener('pointerup', () => {
    held = false;
    wait();
  });
  // Closed by Escape, it stays closed until other words are selected.
  addEventListener('scroll', () => isOpen() && wait(), { passive: true });
  document.addEventListener('keydown', (event) => {
    if (!isOpen()) return;
    const inBar = bar!.contains(document.activeElement);
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab' && !event.shiftKey && !inBar) {
      event.preventDefault();
      before = document.activeElement as HTMLElement;
      controls()[0]?.focus({ preventScroll: true });
    } else if (event.key === 'Tab' && inBar) {
      event.preventDefault();
      close();
    }
  });
  wait();
}
