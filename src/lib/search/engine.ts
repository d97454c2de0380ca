import type { Stretch } from './excerpt.ts';
import type { Facet, Query } from './query.ts';

/** One page that answers a query, ready to be shown. */
export interface Hit {
  /** The address under the base path, beginning with a slash. */
  url: string;
  title: Stretch[];
  kind: string;
  status?: string;
  state?: string;
  topic?: string;
  jurisdiction?: string;
  date?: string;
  excerpt: Stretch[];
  sections: { url: string; title: Stretch[] }[];
  /** Words of the query that the page does not have. */
  without: string[];
}

/** What stands above the hits when the query is, or holds, the name of one thing. */
export interface Card {
  /** The code or name as printed, `15 CFR 744.23`, where it is not the title itself. */
  name?: string;
  url: string;
  title: string;
  kind: string;
  /** Its evidence or its legal state today. */
  status?: string;
  state?: string;
  date?: string;
}

/** How many hits have each value of a facet, were it chosen. */
export interface FacetCounts {
  facet: Facet;
  values: { value: string; count: number }[];
}

/** A word that the site does not have, and what was searched in its place, if anything. */
export interface Correction {
  typed: string;
  /** The word searched instead. Absent if no correction was clear. */
  instead?: string;
  /** The nearest words that the site has, the likeliest first. */
  nearest: string[];
}

/** What an engine answers to a query. */
export interface Answer {
  query: Query;
  total: number;
  hits: Hit[];
  facets: FacetCounts[];
  cards: Card[];
  /** The terms that were looked for, in every wording, to be marked where they stand. */
  terms: string[];
  corrections: Correction[];
  /** The query with its corrections, if any were made. */
  corrected?: string;
  /** Whether the query holds nothing but words that stand everywhere. */
  onlyStopWords?: boolean;
  /** Whether no page has the quoted wording, so that pages with its words are shown. */
  inexact?: boolean;
}

/** How many hits a helping holds. */
export const HITS_PER_PAGE = 10;

/** Whatever can answer a query. It may load what it needs at the first. */
export interface Engine {
  /** Fetches what every query needs, so that the first is answered sooner. */
  warm(): Promise<void>;
  find(query: Query, atMost?: number): Promise<Answer>;
}

/** The index could not be read: the reader is offline, or the site lacks it. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}
