import type { Day } from '../dates.ts';

/** One entry of a feed. Ids and days follow from content alone, so that a rebuild moves none. */
export interface FeedEntry {
  /** Permanent, and an address in full. */
  id: string;
  /** The page to read, in full. */
  url: string;
  title: string;
  published: Day;
  /** The last day on which something changed that a reader should know of. */
  updated: Day;
  /** Plain text. */
  summary: string;
  /** The whole text as HTML with addresses in full; `undefined` where the summary is all. */
  html: string | undefined;
  /** Names of topics and kinds. */
  categories: readonly string[];
}

/** A feed, whatever its format. */
export interface Feed {
  title: string;
  description: string;
  /** The page that it follows, in full. */
  home: string;
  /** Its own address, in full. */
  self: string;
  language: string;
  author: string;
  /** The newest first. */
  entries: readonly FeedEntry[];
}

/** The newest first; entries of one day in the order of their ids, so that the order is one. */
export function inFeedOrder(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted((a, b) =>
    a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1,
  );
}

/** When the feed last changed. A feed in which nothing ever stood has not changed since the epoch. */
export function feedUpdated({ entries }: Pick<Feed, 'entries'>): Day {
  return (
    entries
      .map(({ updated }) => updated)
      .toSorted()
      .at(-1) ?? '1970-01-01'
  );
}

/** The start of a day as a moment of RFC 3339. */
export function momentOf(day: Day): string {
  return `${day}T00:00:00Z`;
}

/** Words as they may stand in XML, in an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
