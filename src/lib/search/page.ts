import type { Facet } from './query.ts';

/** A heading of a page that has an address of its own. */
export interface Section {
  /** The id of the heading. */
  id: string;
  title: string;
  /** Where in the text it begins, counted in characters. */
  at: number;
}

/** What search knows of one page: enough to show it as a hit. */
export interface SearchPage {
  /** The address under the base path, beginning with a slash. */
  url: string;
  title: string;
  kind: string;
  /** When it was, or as of when it holds, as printed. */
  date?: string;
  /** The values by which it can be narrowed. */
  filters: Partial<Record<Facet, string[]>>;
  /** Everything that the page says, headings included. */
  text: string;
  sections: Section[];
}

/** What Pagefind stores of a page, as its index and its browser API give it. */
export interface PagefindPage {
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors?: { element: string; id: string; text: string; location: number }[];
}

const HEADING = /^h[1-6]$/i;

/** Where each word, as Pagefind counts them, begins in a text. */
function wordStarts(text: string): number[] {
  return [...text.matchAll(/\S+/g)].map((match) => match.index);
}

/** Reads a page as Pagefind holds it. Zero-width spaces, which it puts into long words, are left out. */
export function pageOf(stored: PagefindPage, facets: readonly Facet[]): SearchPage {
  const text = stored.content.replaceAll('\u200B', '');
  const starts = wordStarts(stored.content);
  const filters: Partial<Record<Facet, string[]>> = {};
  for (const facet of facets) {
    const values = stored.filters[facet];
    if (values?.length) filters[facet] = values;
  }
  const sections = (stored.anchors ?? [])
    .filter(({ element, id, text: title }) => HEADING.test(element) && id && title.trim())
    .map(({ id, text: title, location }) => ({
      id,
      title: title.trim(),
      at: starts[location] ?? text.length,
    }));
  const date = stored.meta['date'];
  return {
    url: stored.url,
    title: stored.meta['title'] ?? stored.url,
    kind: stored.meta['kind'] ?? filters.kind?.[0] ?? 'Page',
    ...(date ? { date } : {}),
    filters,
    text,
    sections,
  };
}

/** The names that a page says it is to be found under, set apart by semicolons. */
export function namesOf({ meta }: Pick<PagefindPage, 'meta'>): string[] {
  return (meta['names'] ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}
