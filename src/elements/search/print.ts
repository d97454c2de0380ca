/** Prints answers as elements. Texts only ever become text nodes, so no query can become markup. */
import type { Answer, Card, Correction, Hit } from '../../lib/search/engine.ts';
import type { Stretch } from '../../lib/search/excerpt.ts';
import {
  FACETS,
  cleared,
  isChosen,
  toggled,
  writeQuery,
  type Facet,
  type Query,
} from '../../lib/search/query.ts';
import { dayOfKeptIndex, under } from './load-engine.ts';

type Child = Node | string | false | undefined;

/** Makes an element with attributes and what stands in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

const FACET_NAMES: Readonly<Record<Facet, string>> = {
  kind: 'Kind',
  topic: 'Topic',
  status: 'Evidence',
  state: 'Law',
  jurisdiction: 'Jurisdiction',
  year: 'Year',
};

/** Kinds in the plural, where several are counted. */
const PLURALS: Readonly<Record<string, string>> = {
  Briefing: 'Briefings',
  Claim: 'Claims',
  Figure: 'Figures',
  Source: 'Sources',
  Term: 'Terms',
  Tool: 'Tools',
};

const KIND_ORDER = ['Briefing', 'Claim', 'Law', 'Term', 'Tool', 'Figure', 'Source'];
const STATUS_ORDER = ['confirmed', 'reported', 'alleged', 'disputed', 'withdrawn'];
const IN_FORCE = 'In force';

/** The key of the link to the next helping. */
export const MORE_KEY = 'more';

/** How many values of a facet are shown before the rest is folded away. */
const MOST_VALUES = 8;

/** The address of the search page for a query. */
export function addressOf(query: Query): string {
  const parameters = writeQuery(query);
  return under('/search/') + (parameters ? `?${parameters}` : '');
}

/** A number of things in words. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`;

const stretchesOf = (stretches: readonly Stretch[]): Node[] =>
  stretches.map(({ text, marked }) =>
    marked ? make('mark', {}, text) : document.createTextNode(text),
  );

const statusMark = (status: string): HTMLElement =>
  make('span', { class: `status ${status.toLowerCase()}` }, status);

const stateMark = (state: string): HTMLElement =>
  make(
    'span',
    { class: 'law-state', 'data-state': state.toLowerCase().replaceAll(' ', '-') },
    state,
  );

/** A link that changes the search without leaving the page. */
function queryLink(query: Query, ...children: Child[]): HTMLAnchorElement {
  return make('a', { href: addressOf(query), 'data-query': '' }, ...children);
}

function kindLine(hit: Hit): HTMLElement {
  const line = make('p', { class: 'hit-kind' });
  if (hit.status && hit.kind === 'Claim') line.append(statusMark(hit.status), ' ');
  const words = [hit.kind, hit.kind === 'Law' ? hit.jurisdiction : hit.topic, hit.date];
  line.append(words.filter(Boolean).join(' · '));
  if (hit.state) line.append(' · ', stateMark(hit.state));
  return line;
}

/** Says of which day the answers are, where the index is a kept copy. */
export function keptIndexNote(): HTMLElement | undefined {
  const day = dayOfKeptIndex();
  return day === undefined
    ? undefined
    : make('p', { class: 'kept-note' }, `You are offline: these answers are of ${day}.`);
}

/** One hit as an item of the list. */
export function hitItem(hit: Hit): HTMLLIElement {
  return make(
    'li',
    { class: 'hit' },
    kindLine(hit),
    make(
      'h2',
      { class: 'hit-title' },
      make('a', { href: under(hit.url), 'data-hit': '' }, ...stretchesOf(hit.title)),
    ),
    make(
      'p',
      { class: 'hit-text' },
      ...stretchesOf(hit.excerpt),
      hit.without.length > 0 &&
        make('span', { class: 'hit-without' }, ` Without: ${hit.without.join(', ')}`),
    ),
    hit.sections.length > 0 &&
      make(
        'ul',
        { class: 'hit-sections' },
        ...hit.sections.map(({ url, title }) =>
          make('li', {}, make('a', { href: under(url), 'data-hit': '' }, ...stretchesOf(title))),
        ),
      ),
  );
}

/** The card of the one thing that was named. */
export function cardItem(card: Card): HTMLLIElement {
  const about = [card.kind, card.date].filter(Boolean).join(' · ');
  const link = (words: string, name: string): HTMLAnchorElement =>
    make('a', { class: name, href: under(card.url), 'data-hit': '' }, words);
  return make(
    'li',
    { class: 'search-card' },
    card.name !== undefined && link(card.name, 'search-card-name'),
    make(
      'p',
      { class: 'search-card-text' },
      card.name === undefined ? link(card.title, 'search-card-title') : make('b', {}, card.title),
      make('span', {}, about),
    ),
    card.state ? stateMark(card.state) : card.status && statusMark(card.status),
  );
}

/** The list of cards and hits. */
export function hitList(answer: Answer): HTMLOListElement {
  return make('ol', { class: 'hits' }, ...answer.cards.map(cardItem), ...answer.hits.map(hitItem));
}

/** The facets chosen, each as a chip that takes it away. */
export function chips(query: Query): HTMLElement | undefined {
  const chosen = FACETS.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value) => ({ facet, value })),
  );
  if (chosen.length === 0) return undefined;
  return make(
    'ul',
    { class: 'search-chips', 'aria-label': 'Narrowed to' },
    ...chosen.map(({ facet, value }) =>
      make(
        'li',
        {},
        queryLink(
          toggled(query, facet, value),
          make('span', { class: 'visually-hidden' }, `Remove ${FACET_NAMES[facet]}: `),
          value,
          make('span', { 'aria-hidden': 'true' }, ' ×'),
        ),
      ),
    ),
    chosen.length > 1 && make('li', {}, queryLink(cleared(query), 'Remove all')),
  );
}

function orderOf(facet: Facet, value: string): number {
  const order = facet === 'kind' ? KIND_ORDER : facet === 'status' ? STATUS_ORDER : [];
  const place = order.indexOf(facet === 'kind' ? value : value.toLowerCase());
  return place < 0 ? order.length : place;
}

function facetList(answer: Answer, facet: Facet, values: { value: string; count: number }[]) {
  const { query } = answer;
  const sorted = values.toSorted(
    (a, b) =>
      orderOf(facet, a.value) - orderOf(facet, b.value) ||
      (facet === 'year' ? b.value.localeCompare(a.value) : b.count - a.count) ||
      a.value.localeCompare(b.value, 'en'),
  );
  const item = ({ value, count }: { value: string; count: number }): HTMLLIElement => {
    const link = queryLink(
      toggled(query, facet, value),
      make('span', {}, facet === 'kind' ? (PLURALS[value] ?? value) : value),
      make('span', { class: 'facet-count' }, String(count)),
    );
    link.dataset['key'] = `${facet}:${value}`;
    if (isChosen(query, facet, value)) link.setAttribute('aria-current', 'true');
    return make('li', {}, link);
  };
  const rest = sorted.slice(MOST_VALUES);
  return make(
    'section',
    { class: 'facet', 'aria-label': FACET_NAMES[facet] },
    make('h2', { class: 'facet-name' }, FACET_NAMES[facet]),
    make('ul', {}, ...sorted.slice(0, MOST_VALUES).map(item)),
    rest.length > 0 &&
      make(
        'details',
        {},
        make('summary', {}, `${rest.length} more`),
        make('ul', {}, ...rest.map(item)),
      ),
  );
}

/** The facets with their counts, as links; what is in force can be had at one touch. */
export function facetLists(answer: Answer): HTMLElement[] {
  const lists: HTMLElement[] = answer.facets
    .filter(({ values, facet }) => values.length > 1 || answer.query.filters[facet]?.length)
    .map(({ facet, values }) => facetList(answer, facet, values));
  const inForce = answer.facets
    .find(({ facet }) => facet === 'state')
    ?.values.some(({ value }) => value === IN_FORCE);
  if (inForce && !isChosen(answer.query, 'state', IN_FORCE)) {
    const only = {
      ...answer.query,
      filters: { ...answer.query.filters, state: [IN_FORCE] },
      page: 1,
    };
    lists.unshift(make('p', { class: 'facet-only' }, queryLink(only, 'In force only')));
  }
  return lists;
}

/** That the quoted words stand nowhere in that order. */
export function inexactNote(answer: Answer): HTMLElement | undefined {
  if (!answer.inexact) return undefined;
  return make(
    'p',
    { class: 'search-said' },
    'No page has these very words in a row. These pages have the words.',
  );
}

/** What was searched instead of what was typed, with a way back. */
export function correctionNote(answer: Answer): HTMLElement | undefined {
  if (!answer.corrected) return undefined;
  const typed = answer.corrections.filter(({ instead }) => instead).map(({ typed }) => typed);
  return make(
    'p',
    { class: 'search-said' },
    'Showing results for ',
    make('b', {}, answer.corrected),
    '. ',
    queryLink(
      { ...answer.query, verbatim: true, page: 1 },
      `Search for “${typed.join(' ')}” instead`,
    ),
  );
}

/** The link to the next helping of hits. */
export function moreLink(answer: Answer): HTMLElement | undefined {
  const left = answer.total - answer.hits.length;
  if (left <= 0) return undefined;
  const link = queryLink(
    { ...answer.query, page: answer.query.page + 1 },
    `Show more results (${left.toLocaleString('en-GB')} left)`,
  );
  link.dataset['key'] = MORE_KEY;
  return make('p', { class: 'search-more' }, link);
}

/** That a word of the query is on no page, with the nearest that are, and what is left without it. */
function missingWord(query: Query, { typed, nearest }: Correction): Node[] {
  const words: Child[] = [`No page has the word “${typed}”.`];
  nearest.forEach((word, index) => {
    words.push(index === 0 ? ' Did you mean ' : ', ');
    words.push(queryLink({ ...query, q: query.q.replace(typed, word), page: 1 }, word));
  });
  if (nearest.length > 0) words.push('?');
  return [...make('span', {}, ...words).childNodes];
}

/** Which words were passed over, where others found something. */
export function missingNote(answer: Answer): HTMLElement | undefined {
  const missing = answer.corrections.filter(({ instead }) => !instead);
  if (missing.length === 0 || answer.total === 0) return undefined;
  return make(
    'p',
    { class: 'search-said' },
    ...missing.flatMap((word, index) => [
      ...(index > 0 ? [document.createTextNode(' ')] : []),
      ...missingWord(answer.query, word),
    ]),
  );
}

/** What helps when nothing was found. */
export function nothingFound(answer: Answer): HTMLElement {
  const { query } = answer;
  const narrowed = Object.values(query.filters).some((values) => values.length > 0);
  const missing = answer.corrections.filter(({ instead }) => !instead);
  const help = make('div', { class: 'search-nothing' });
  help.append(
    make(
      'p',
      {},
      answer.onlyStopWords
        ? 'These words stand on nearly every page. Put them in quotation marks to find them exactly as they stand.'
        : `Nothing here answers “${query.q.trim()}”.`,
    ),
  );
  const ways = make('ul');
  if (answer.onlyStopWords) {
    const quoted = { ...query, q: `"${query.q.replaceAll('"', '').trim()}"` };
    ways.append(make('li', {}, queryLink(quoted, `Search for ${quoted.q}`)));
  }
  for (const word of missing) {
    const item = make('li', {}, ...missingWord(query, word));
    const rest = query.q.replace(word.typed, '').trim();
    if (rest)
      item.append(' ', queryLink({ ...query, q: rest, page: 1 }, `Search without it: ${rest}`));
    ways.append(item);
  }
  if (narrowed) {
    ways.append(
      make('li', {}, queryLink(cleared(query), 'Search everything, not only what is chosen')),
    );
  }
  if (ways.childElementCount > 0) help.append(ways);
  help.append(make('p', {}, 'Or look through the lists below.'));
  return help;
}
