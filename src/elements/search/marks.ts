/** Hands the words of a search from a hit to the page it leads to, and marks them there. */
import { isStopWord, wordsOf } from '../../lib/search/words.ts';

const KEY = 'searched-words';
const HIGHLIGHT = 'searched';

/** More places than these are not marked: they would mark nothing out. */
const MOST_MARKS = 400;

interface Handed {
  /** The path of the page that was opened. */
  path: string;
  terms: string[];
}

/** Leaves the words for the page that a link leads to. */
export function handOver(link: HTMLAnchorElement, terms: readonly string[]): void {
  try {
    const handed: Handed = { path: new URL(link.href).pathname, terms: [...terms] };
    sessionStorage.setItem(KEY, JSON.stringify(handed));
  } catch {
    // Without storage the page opens unmarked.
  }
}

/** The words that were left for this page. Each visit takes them once. */
function handedOver(): string[] {
  try {
    const handed = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Handed | null;
    if (handed?.path !== location.pathname) return [];
    sessionStorage.removeItem(KEY);
    return handed.terms.filter((term) => typeof term === 'string');
  } catch {
    return [];
  }
}

/** The places in the text of an element where wanted words stand. */
function placesIn(root: Element, wanted: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < MOST_MARKS; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style, [hidden], form, [data-pagefind-ignore]'))
      continue;
    for (const { term, text, start, end } of wordsOf(node.nodeValue ?? '')) {
      if (!wanted.has(term) || isStopWord(text)) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

/**
 * Marks in this page the words of the search that led here. Escape, or the button
 * that is shown, takes the marks away.
 *
 * Needs highlights that leave the text alone; without them nothing is marked.
 */
export function markSearchedWords(): void {
  const terms = handedOver();
  const main = document.querySelector('main');
  if (terms.length === 0 || !main || !('highlights' in CSS)) return;
  const ranges = placesIn(main, new Set(terms));
  if (ranges.length === 0) return;
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'search-marks-off';
  button.textContent = 'Clear marked words (Esc)';
  const clear = (): void => {
    CSS.highlights.delete(HIGHLIGHT);
    button.remove();
    document.removeEventListener('keydown', onKey);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) clear();
  };
  button.addEventListener('click', clear);
  document.addEventListener('keydown', onKey);
  document.body.append(button);
}
