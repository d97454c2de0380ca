import { printDate } from '../dates.ts';
import type { Name, Source } from './source.ts';

/** A name as it is printed in running text: "Ada Lovelace", "Anthropic". */
export function printName(name: Name): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

/** Up to three names, then "and others". */
export function printAuthors(authors: readonly Name[]): string {
  const names = authors.map(printName);
  if (names.length > 3) return `${names[0]} and others`;
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
    : (names[0] ?? '');
}

/** Where a document stands or who put it out, unless that is its author. */
export function printContainer(source: Source): string | undefined {
  const container = source['container-title'] ?? source.publisher;
  return container && !source.author.some((name) => printName(name) === container)
    ? container
    : undefined;
}

/** The day of issue to the precision known, or "undated". */
export function printIssued(source: Source): string {
  return source.issued === 'undated' ? 'undated' : printDate(source.issued);
}

/** Who is cited when nobody read the document itself: the page through which it is known. */
export function printVia(source: Source): string | undefined {
  if (source.seen === 'read') return undefined;
  const via = source.via ?? (source.urlIs === 'carrier' ? source.URL : undefined);
  return via?.replace(/^https?:\/\/(?:www\.)?([^/]+).*$/, '$1');
}

/**
 * A source in one line of plain text, as it is quoted in a list of results or a
 * description. A descriptive title is never put in quotation marks.
 */
export function referenceText(source: Source): string {
  const title = source.titleIs === 'descriptive' ? source.title : `“${source.title}”`;
  return [
    printAuthors(source.author),
    title,
    printContainer(source),
    source.number,
    printIssued(source),
  ]
    .filter(Boolean)
    .join(', ');
}
