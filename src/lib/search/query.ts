/** The facets by which hits can be narrowed, in the order in which they are shown. */
export const FACETS = ['kind', 'topic', 'status', 'state', 'jurisdiction', 'year'] as const;

export type Facet = (typeof FACETS)[number];

/** What a reader asks for. The address of the search page is its only home. */
export interface Query {
  /** The words as typed. */
  q: string;
  /** The values chosen of each facet: any of them will do, but each facet must agree. */
  filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** How many helpings of hits are shown, counted from 1. */
  page: number;
  /** The words are searched as typed, without correction. */
  verbatim: boolean;
}

/** Longer queries are cut here: what a reader pastes beyond it adds nothing to a search. */
export const LONGEST_QUERY = 1000;

/** More helpings than this are not shown at once; nobody reads so far. */
export const MOST_PAGES = 50;

const EMPTY: Query = { q: '', filters: {}, page: 1, verbatim: false };

/** Reads a query from the parameters of an address. What makes no sense is left out. */
export function readQuery(parameters: URLSearchParams): Query {
  const filters: Partial<Record<Facet, string[]>> = {};
  for (const facet of FACETS) {
    const values = [...new Set(parameters.getAll(facet).map((value) => value.slice(0, 80)))];
    const meant = values.filter((value) => value.trim() !== '').slice(0, 20);
    if (meant.length > 0) filters[facet] = meant.toSorted();
  }
  const page = Number(parameters.get('page') ?? 1);
  return {
    q: (parameters.get('q') ?? '').slice(0, LONGEST_QUERY),
    filters,
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, MOST_PAGES) : 1,
    verbatim: parameters.get('verbatim') === '1',
  };
}

/**
 * Writes a query as the parameters of an address, without the question mark.
 * Equal queries give equal text, whatever the order in which they were put together.
 */
export function writeQuery(query: Query): string {
  const parameters = new URLSearchParams();
  if (query.q.trim() !== '') parameters.set('q', query.q.slice(0, LONGEST_QUERY).trim());
  for (const facet of FACETS) {
    for (const value of (query.filters[facet] ?? []).toSorted()) parameters.append(facet, value);
  }
  if (query.page > 1) parameters.set('page', String(query.page));
  if (query.verbatim) parameters.set('verbatim', '1');
  return parameters.toString();
}

/** A query of these words, with nothing chosen. */
export function queryOf(q: string): Query {
  return { ...EMPTY, q: q.slice(0, LONGEST_QUERY) };
}

/** Whether a value of a facet is chosen. */
export function isChosen(query: Query, facet: Facet, value: string): boolean {
  return query.filters[facet]?.includes(value) ?? false;
}

/** The query with a value of a facet chosen, or no longer chosen if it was. Starts at the first page. */
export function toggled(query: Query, facet: Facet, value: string): Query {
  const before = query.filters[facet] ?? [];
  const after = before.includes(value)
    ? before.filter((other) => other !== value)
    : [...before, value];
  return { ...query, filters: { ...query.filters, [facet]: after }, page: 1 };
}

/** The query with nothing chosen of a facet, or of any facet if none is named. */
export function cleared(query: Query, facet?: Facet): Query {
  return { ...query, filters: facet ? { ...query.filters, [facet]: [] } : {}, page: 1 };
}

/** Whether there is anything to search: two letters or digits, or one that is a sign of its own. */
export function isSearchable(q: string): boolean {
  return (
    (q.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2 || /\p{Script=Han}|\p{Script=Hangul}/u.test(q)
  );
}
