import {
  FACETS,
  isSearchable,
  queryOf,
  readQuery,
  writeQuery,
  type Query,
} from '../../lib/search/query.ts';
import { moveByKey } from './arrow-keys.ts';
import { handOver } from './marks.ts';
import { keepSearches, recentSearches, remember } from './recent.ts';
import { siteEngine } from './load-engine.ts';
import {
  addressOf,
  chips,
  correctionNote,
  counted,
  facetLists,
  hitList,
  inexactNote,
  keptIndexNote,
  make,
  missingNote,
  MORE_KEY,
  moreLink,
  nothingFound,
} from './print.ts';
import type { Answer } from '../../lib/search/engine.ts';

/** How long after the last key the search begins. */
export const PAUSE_MS = 200;

/** After this long without an answer, the reader is told that it takes time. */
const SLOW_MS = 2500;

/** A plain name for a search, for its tab and for whoever it is sent to: words, then what it is narrowed to. */
function titleOf({ q, filters }: Query): string[] {
  const words = q.trim();
  const chosen = FACETS.flatMap((facet) => filters[facet] ?? []);
  return words ? [[words, ...chosen].join(', ')] : [];
}

/** The search page: its address says what is searched, and everything shown follows from it. */
export class SearchPage {
  /** Counts the searches begun, so that an answer that comes late is never shown. */
  private turn = 0;
  private pause = 0;
  /** The address that Back leads to from what is being typed. */
  private settled = location.href;
  private terms: readonly string[] = [];
  private readonly siteTitle = document.title;
  private readonly results: HTMLElement;
  private readonly facets: HTMLElement | null;
  private readonly count: HTMLElement | null;
  private readonly lists: HTMLElement | null;
  /** Where to report that the site lacks something, shown where nothing was found. */
  private readonly gap: HTMLElement | null;
  /** Whether the facets are unfolded, on a screen that has no room for them beside the hits. */
  private unfolded = false;

  private readonly host: HTMLElement;
  private readonly field: HTMLInputElement;

  constructor(host: HTMLElement, field: HTMLInputElement) {
    this.host = host;
    this.field = field;
    const part = (name: string): HTMLElement | null =>
      host.querySelector(`[data-${name}]`) ?? document.querySelector(`main [data-${name}]`);
    this.results = part('results') ?? host.appendChild(make('div', { 'data-results': '' }));
    this.facets = part('facets');
    this.count = part('count');
    this.lists = part('lists');
    this.gap = part('gap');
    history.scrollRestoration = 'manual';
    for (const name of ['input', 'submit', 'click', 'keydown']) host.addEventListener(name, this);
    window.addEventListener('popstate', this);
    window.addEventListener('pagehide', this);
    const typed = field.value;
    const query = this.asked();
    if (query.q === '' && typed !== '') void this.type();
    else void this.show(query, (history.state as { top?: number } | null)?.top);
  }

  handleEvent(event: Event): void {
    switch (event.type) {
      case 'input':
        this.type();
        break;
      case 'submit':
        event.preventDefault();
        this.push({ ...this.typed(), verbatim: false });
        break;
      case 'click':
        this.follow(event as MouseEvent);
        break;
      case 'keydown':
        this.press(event as KeyboardEvent);
        break;
      case 'popstate':
        this.settled = location.href;
        void this.show(this.asked(), (history.state as { top?: number } | null)?.top);
        break;
      case 'pagehide':
        history.replaceState({ top: window.scrollY }, '');
        break;
    }
  }

  /** What the address asks. */
  private asked(): Query {
    return readQuery(new URLSearchParams(location.search));
  }

  /** What stands in the field, with what is chosen. */
  private typed(): Query {
    return { ...queryOf(this.field.value), filters: this.asked().filters };
  }

  private type(): void {
    window.clearTimeout(this.pause);
    this.turn += 1;
    this.pause = window.setTimeout(() => {
      const query = this.typed();
      history.replaceState(null, '', addressOf(query));
      void this.show(query);
    }, PAUSE_MS);
  }

  /** Makes a query a place of its own in the reader's history. */
  private push(query: Query): void {
    window.clearTimeout(this.pause);
    remember(query.q);
    const address = new URL(addressOf(query), location.href).href;
    if (address !== this.settled) {
      history.replaceState({ top: window.scrollY }, '', this.settled);
      history.pushState(null, '', address);
      this.settled = address;
    }
    void this.show(query);
  }

  private follow(event: MouseEvent): void {
    const target = event.target as Element;
    const hit = target.closest<HTMLAnchorElement>('a[data-hit]');
    if (hit) {
      handOver(hit, this.terms);
      remember(this.field.value);
    }
    const link = target.closest<HTMLAnchorElement>('a[data-query]');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.push(readQuery(new URL(link.href).searchParams));
  }

  private press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.field.value = '';
      this.field.focus();
      this.type();
    } else if (moveByKey(event, this.field, this.results)) event.preventDefault();
  }

  /** Shows what a query finds, and the place on the page at which the reader was. */
  private async show(query: Query, top?: number): Promise<void> {
    const turn = ++this.turn;
    if (document.activeElement !== this.field || this.field.value.trim() !== query.q.trim()) {
      this.field.value = query.q;
    }
    document.title = [...titleOf(query), this.siteTitle].join(' · ');
    if (!isSearchable(query.q)) return this.rest(query);
    this.host.dataset['state'] = 'searching';
    const slow = window.setTimeout(() => {
      if (turn === this.turn)
        this.say('Searching takes longer than usual. The lists below are there meanwhile.');
    }, SLOW_MS);
    try {
      const answer = await siteEngine().find(query);
      if (turn === this.turn) this.print(answer);
    } catch {
      if (turn === this.turn) this.fail(query);
    } finally {
      window.clearTimeout(slow);
    }
    if (turn === this.turn && top !== undefined) window.scrollTo(0, top);
  }

  private print(answer: Answer): void {
    const focused = this.host.contains(document.activeElement) ? document.activeElement : null;
    const key = focused?.getAttribute('data-key');
    const shown = this.results.querySelectorAll('.hit').length;
    this.terms = answer.terms;
    this.host.dataset['state'] = answer.total > 0 || answer.cards.length > 0 ? 'found' : 'nothing';
    this.say(
      answer.total > 0
        ? counted(answer.total, 'result')
        : answer.cards.length > 0
          ? 'No results but the place of that name'
          : 'No results',
    );
    this.results.replaceChildren(
      ...[
        keptIndexNote(),
        correctionNote(answer),
        missingNote(answer),
        inexactNote(answer),
        chips(answer.query),
        answer.total > 0 || answer.cards.length > 0 ? hitList(answer) : nothingFound(answer),
        moreLink(answer),
        answer.total > 0 ? this.copyButton() : undefined,
      ].filter((part) => part !== undefined),
    );
    this.facets?.replaceChildren(
      ...(answer.total > 0 ? [this.foldButton(), ...facetLists(answer)] : []),
    );
    this.offerReport(answer.total > 0 || answer.cards.length > 0 ? undefined : answer.query);
    this.lists?.toggleAttribute('hidden', answer.total > 0 || answer.cards.length > 0);
    if (focused && !focused.isConnected) {
      const same = key && this.host.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      // Who asks for more reads on at the first hit that is new.
      const fresh =
        key === MORE_KEY && this.results.querySelectorAll<HTMLElement>('.hit-title a')[shown];
      (fresh || same || this.field).focus();
    }
  }

  /** The button that unfolds the facets on a narrow screen. */
  private foldButton(): HTMLElement {
    const button = make(
      'button',
      { type: 'button', class: 'button facets-fold', 'data-key': 'fold' },
      'Narrow the results',
    );
    const say = (): void => button.setAttribute('aria-expanded', String(this.unfolded));
    button.addEventListener('click', () => {
      this.unfolded = !this.unfolded;
      say();
    });
    say();
    return button;
  }

  /** Shows where a gap can be reported, with what was searched in vain, or hides it. */
  private offerReport(query?: Query): void {
    if (!this.gap) return;
    this.gap.hidden = !query;
    const mail = this.gap.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
    if (query && mail) {
      const subject = encodeURIComponent(`Nothing found for: ${query.q.trim()}`);
      mail.href = `${mail.href.replace(/\?.*/, '')}?subject=${subject}`;
    }
  }

  /** Nothing to search: the lists stand alone. */
  private rest(query: Query): void {
    this.host.dataset['state'] = 'rest';
    this.offerReport();
    this.say(query.q.trim() ? 'Type at least two letters.' : '');
    this.results.replaceChildren(this.recent());
    this.facets?.replaceChildren();
    this.lists?.removeAttribute('hidden');
  }

  /** The recent searches, if the reader keeps them, and the choice to do so. */
  private recent(): HTMLElement {
    const kept = recentSearches();
    const choice = make('input', { type: 'checkbox' });
    choice.checked = kept !== undefined;
    choice.addEventListener('change', () => {
      keepSearches(choice.checked);
      this.results.querySelector('.search-recent')?.replaceWith(this.recent());
      this.results.querySelector<HTMLElement>('.search-recent input')?.focus();
    });
    const links = (kept ?? []).map((q) =>
      make('li', {}, make('a', { href: addressOf(queryOf(q)), 'data-query': '' }, q)),
    );
    return make(
      'div',
      { class: 'search-recent' },
      links.length > 0 && make('h2', {}, 'Recent searches'),
      links.length > 0 && make('ul', {}, ...links),
      make('label', {}, choice, ' Keep my recent searches on this device'),
    );
  }

  /** The button that copies the address of the search. */
  private copyButton(): HTMLElement {
    const button = make('button', { type: 'button', class: 'button' }, 'Copy link to this search');
    const said = make('output', {});
    button.addEventListener('click', () => {
      const done = (words: string) => () => (said.textContent = words);
      if (!navigator.clipboard) return done('Copy it from the address bar.')();
      return navigator.clipboard
        .writeText(location.href)
        .then(done('Link copied'), done('Copy it from the address bar.'));
    });
    return make('p', { class: 'search-tools' }, button, ' ', said);
  }

  private fail(query: Query): void {
    this.host.dataset['state'] = 'failed';
    this.offerReport();
    this.say('Search did not answer.');
    this.facets?.replaceChildren();
    this.lists?.removeAttribute('hidden');
    this.results.replaceChildren(
      make(
        'div',
        { class: 'search-nothing' },
        make(
          'p',
          {},
          navigator.onLine
            ? 'The index could not be read, so nothing was searched. '
            : 'You seem to be offline, so nothing was searched. ',
          make('a', { href: addressOf(query), 'data-query': '' }, 'Try again'),
        ),
        make('p', {}, 'The lists below hold every page.'),
      ),
    );
  }

  private say(words: string): void {
    if (this.count && this.count.textContent !== words) this.count.textContent = words;
  }

  /** Stops listening to the window when the element leaves the page. */
  leave(): void {
    window.removeEventListener('popstate', this);
    window.removeEventListener('pagehide', this);
    window.clearTimeout(this.pause);
  }

  /** The parameters of the address, for the link that is copied. */
  get parameters(): string {
    return writeQuery(this.asked());
  }
}
