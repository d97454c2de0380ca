/** What can be kept at one stroke, as the build finds it out and the control reads it. */

/** Pages that belong together: a topic with its briefings, or all of them. */
export interface Collection {
  id: string;
  briefings: number;
  /** Addresses below the path of the site, without a slash at the start. */
  pages: string[];
  /** Of its pages, as they are kept. */
  bytes: number;
  /** Of its pages, as they are sent, more or less: hosts compress each in its own way. */
  sentBytes: number;
}

/** All that is on offer. It lies at `OFFER_FILE`. */
export interface Offer {
  day: string;
  /** Changes whenever a page or file does. */
  build: string;
  /** Needed with whatever is kept: scripts, styles, fonts, and the search index. */
  files: string[];
  search: string[];
  bytes: number;
  sentBytes: number;
  collections: Collection[];
}

export const OFFER_FILE = 'offline/offer.json';
/** The id of the collection of all briefings. */
export const ALL = 'all';

/** All pages of the index in one file, as two thousand requests are too many. */
export const pagesFile = (version: string): string => `search/${version}/pages.json`;

/** What opens in place in a briefing, or is read beside it. Sources stand in the briefing itself. */
const BESIDE = /^(?:claims|glossary|law|figures)\/[^/]+\/$/;
const BRIEFING = /^briefings\/[^/]+\/$/;

/** The addresses below the path of the site that a page links to, each once. */
export function linksIn(html: string, base: string): string[] {
  const found = new Set<string>();
  for (const [, href] of html.matchAll(/<a\b[^>]*?\shref="([^"#?]*)/g)) {
    if (href!.startsWith(base)) found.add(href!.slice(base.length));
  }
  return [...found];
}

/** The section of a page that a heading names, or the whole page if there is none. */
export function sectionIn(html: string, heading: string): string {
  const start = html.indexOf(`aria-labelledby="${heading}"`);
  return start < 0 ? html : html.slice(start, html.indexOf('</section>', start));
}

/**
 * The pages of a collection: the page that lists its briefings, the briefings, and what
 * is read beside them.
 *
 * @param list - the page that lists the briefings, and the links of its list.
 * @param others - more pages that go with it, whatever they link to.
 * @param linksOf - the links of a page of the site; none if there is no such page.
 */
export function pagesFrom(
  list: { page: string; links: readonly string[] },
  others: readonly string[],
  linksOf: (page: string) => readonly string[],
): { pages: string[]; briefings: string[] } {
  const briefings = [...new Set(list.links.filter((page) => BRIEFING.test(page)))].sort();
  const beside = briefings.flatMap(linksOf).filter((page) => BESIDE.test(page));
  return { pages: [...new Set([list.page, ...others, ...briefings, ...beside])].sort(), briefings };
}

/** Bytes in words for a reader: `820 kB`, `6.1 MB`. */
export function printBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(10, Math.ceil(bytes / 10_000) * 10)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
