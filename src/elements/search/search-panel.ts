import { HITS_PER_PAGE, type Answer } from '../../lib/search/engine.ts';
import { isSearchable, queryOf } from '../../lib/search/query.ts';
import { moveByKey } from './arrow-keys.ts';
import { handOver } from './marks.ts';
import { remember } from './recent.ts';
import { siteEngine } from './load-engine.ts';
import {
  addressOf,
  correctionNote,
  counted,
  hitList,
  keptIndexNote,
  make,
  missingNote,
} from './print.ts';
import { PAUSE_MS } from './search-page.ts';

/** How many hits the panel shows; the search page has the rest. */
const PANEL_HITS = 5;

/** The panel below the header's field. On a phone, styles let it fill the screen. */
export class SearchPanel {
  private turn = 0;
  private pause = 0;
  private terms: readonly string[] = [];
  private readonly panel: HTMLElement;
  private readonly list = make('div', { class: 'search-panel-list' });
  private readonly count = make('output', { class: 'search-panel-count' });

  private readonly host: HTMLElement;
  private readonly field: HTMLInputElement;

  constructor(host: HTMLElement, field: HTMLInputElement) {
    this.host = host;
    this.field = field;
    const close = make('button', { type: 'button', class: 'search-panel-close' }, 'Close');
    close.addEventListener('click', () => this.close());
    this.panel = make('div', { class: 'search-panel', hidden: '' }, this.count, this.list, close);
    host.append(this.panel);
    for (const name of ['input', 'keydown', 'click', 'focusin', 'focusout'])
      host.addEventListener(name, this);
    void siteEngine()
      .warm()
      .catch(() => undefined);
    if (field.value.trim() !== '') this.type();
  }

  handleEvent(event: Event): void {
    switch (event.type) {
      case 'input':
        this.type();
        break;
      case 'keydown':
        this.press(event as KeyboardEvent);
        break;
      case 'click': {
        const hit = (event.target as Element).closest<HTMLAnchorElement>('a[data-hit]');
        if (!hit) break;
        handOver(hit, this.terms);
        remember(this.field.value);
        break;
      }
      case 'focusin':
        if (event.target === this.field && this.list.childElementCount > 0) this.open();
        break;
      case 'focusout': {
        const to = (event as FocusEvent).relatedTarget;
        if (to instanceof Node && !this.host.contains(to)) this.close(false);
        break;
      }
    }
  }

  private press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      if (this.panel.hidden) this.field.value = '';
      this.close();
    } else if (!this.panel.hidden && moveByKey(event, this.field, this.list))
      event.preventDefault();
  }

  private type(): void {
    window.clearTimeout(this.pause);
    const turn = ++this.turn;
    const query = queryOf(this.field.value);
    if (!isSearchable(query.q)) {
      this.list.replaceChildren();
      this.close(false);
      return;
    }
    this.pause = window.setTimeout(() => {
      siteEngine()
        .find(query, PANEL_HITS)
        .then((answer) => {
          if (turn === this.turn) this.print(answer);
        })
        .catch(() => {
          if (turn === this.turn) this.fail();
        });
    }, PAUSE_MS);
  }

  private print(answer: Answer): void {
    this.terms = answer.terms;
    const found = answer.total > 0 || answer.cards.length > 0;
    this.count.textContent = found ? counted(answer.total, 'result') : 'No results';
    const all = make(
      'p',
      { class: 'search-panel-all' },
      make(
        'a',
        { href: addressOf(answer.query) },
        answer.total > PANEL_HITS && answer.total > HITS_PER_PAGE / 2
          ? `All ${counted(answer.total, 'result')}`
          : found
            ? 'Open the search page'
            : 'What else to try',
      ),
    );
    const notes = [keptIndexNote(), correctionNote(answer), missingNote(answer)].filter(
      (note) => note !== undefined,
    );
    this.list.replaceChildren(...notes, ...(found ? [hitList(answer)] : []), all);
    if (document.activeElement === this.field) this.open();
  }

  private fail(): void {
    this.count.textContent = 'Search did not answer.';
    const page = make('a', { href: addressOf(queryOf('')) }, 'Lists of every page');
    this.list.replaceChildren(make('p', { class: 'search-panel-all' }, page));
    this.open();
  }

  private open(): void {
    this.panel.hidden = false;
    this.host.dataset['open'] = '';
  }

  private close(refocus = true): void {
    // The field is focused first: to focus it opens the panel.
    if (refocus && this.panel.contains(document.activeElement)) this.field.focus();
    this.panel.hidden = true;
    delete this.host.dataset['open'];
  }
}
