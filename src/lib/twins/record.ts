import { printDate } from '../dates.ts';
import { referenceText } from '../sources/reference.ts';
import type { Citation, Source } from '../sources/source.ts';
import { escapeMarkdown, linkTo } from './markdown.ts';

/** What twins ask of the rest of the site. */
export interface TwinSite {
  /** An address within the site in full. */
  fullAddress: (address: string) => string;
  sourceOf: (id: string) => Promise<Source>;
  /** The page of a source, without host and base. */
  sourcePage: (id: string) => string;
}

/** A source in one line, linked to its page, with its own address. */
export async function sourceLine(
  { source, pinpoint }: Citation,
  { fullAddress, sourceOf, sourcePage }: TwinSite,
): Promise<string> {
  const record = await sourceOf(source);
  const where = pinpoint ? `, ${escapeMarkdown(pinpoint)}` : '';
  const original = record.URL ? ` <${record.URL}>` : '';
  return `${linkTo(referenceText(record), fullAddress(sourcePage(source)))}${where}.${original}`;
}

/** Sources as a list, one a line. */
export async function sourceList(
  citations: readonly Citation[],
  site: TwinSite,
  indent = '',
): Promise<string> {
  const lines = await Promise.all(citations.map((citation) => sourceLine(citation, site)));
  return lines.map((line) => `${indent}- ${line}`).join('\n');
}

/** "12 Jun 2026", or nothing. */
export const printDay = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : printDate(date);
