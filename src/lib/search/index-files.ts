import type { SynonymGroup } from './concepts.ts';
import type { Place } from './places.ts';
import type { Facet } from './query.ts';

/** The name of the file that every search reads first. Its own name never changes. */
export const CORE_FILE = 'index.json';

/** Which values of the facets each page has: pages with the same values share one set. */
export type FacetSets = Partial<Record<Facet, string[]>>[];

/** What is known of the whole site: read once, before the first answer. */
export interface Core {
  /** The folder of the other files. A new index has a new one, so no file is ever stale. */
  version: string;
  pages: number;
  /** The weight of one level of a posting. */
  levelWeight: number;
  /** The first term of each file of postings, in order. */
  shards: string[];
  sets: FacetSets;
  /** The set of each page, as a list of numbers. */
  setOfPage: string;
  /** The pages nearest in words to each page: so many numbers a page, each its own steps. */
  neighbours: string;
  /** Words that mean the same, as people write them. */
  synonyms: SynonymGroup[];
  /** Names and codes that lead to one page: the key of each, with the page, and the name
   * as printed where it is not the title of the page. */
  identifiers: [key: string, page: number, name: string][];
  /** Places that are no pages. Identifiers number them on from the pages. */
  places: Place[];
}

export const shardFile = (version: string, shard: number): string =>
  `${version}/terms-${shard}.txt`;

export const pageFile = (version: string, page: number): string => `${version}/page-${page}.json`;

export const vocabularyFile = (version: string): string => `${version}/words.txt`;

/** The number of the shard in which a term would stand. */
export function shardOf(term: string, shards: readonly string[]): number {
  let low = 0;
  let high = shards.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (shards[middle]! <= term) low = middle;
    else high = middle;
  }
  return low;
}
