import { printName, printVia } from './reference.ts';
import type { Name, Source } from './source.ts';
import { readLegalNumber } from './legal-number.ts';

/** A date of CSL-JSON: year, month and day as far as they are known. */
export interface CslDate {
  'date-parts': [[number, number?, number?]];
}

/** A document as CSL-JSON says it, with the fields that the site uses. */
export interface CslItem {
  id: string;
  type: Source['type'];
  title: string;
  author?: Name[];
  'container-title'?: string;
  publisher?: string;
  authority?: string;
  issued?: CslDate;
  number?: string;
  volume?: string;
  page?: string;
  section?: string;
  genre?: string;
  version?: string;
  language?: string;
  abstract?: string;
  DOI?: string;
  URL?: string;
  archive_location?: string;
  note?: string;
}

/** A list of authors that is cut short ends with this in the records. */
const CUT_SHORT = 'and others';

/** Whether the record names only the first of several authors. */
export function isCutShort({ author }: Pick<Source, 'author'>): boolean {
  return author.some((name) => printName(name) === CUT_SHORT);
}

/** The authors that are named, without the mark that there are more. */
export function namedAuthors({ author }: Pick<Source, 'author'>): Name[] {
  return author.filter((name) => printName(name) !== CUT_SHORT);
}

/** A partial date as CSL-JSON writes it: `2026-06` gives `[[2026, 6]]`. */
export function cslDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number) as [number, number?, number?]] };
}

/** The title, or our own description in brackets: a description is never given as a title. */
export function citedTitle({ title, titleIs }: Pick<Source, 'title' | 'titleIs'>): string {
  return titleIs === 'descriptive' ? `[${title}]` : title;
}

/**
 * How a document came to be cited, if it was not read at its own address:
 * "Cited as reported by example.org." and the like.
 */
export function citedThrough(source: Source): string | undefined {
  const via = printVia(source);
  if (via) return `Cited as reported by ${via}.`;
  if (source.seen === 'second-hand') return 'Cited at second hand.';
  if (source.urlIs === 'carrier') return 'The address is that of another page, which carries it.';
  return undefined;
}

/** The fields that a number in one of the forms of legal citation fills. */
function numbered(source: Source): Partial<CslItem> {
  if (!source.number) return {};
  const read = readLegalNumber(source.number);
  switch (read.scheme) {
    case 'federal-register':
      return { volume: read.volume, page: read.page, number: source.number };
    case 'cfr':
      return {
        volume: read.title,
        section: read.section ?? `pt. ${read.part}`,
        number: source.number,
      };
    case 'reporter':
      return {
        volume: read.volume,
        'container-title': read.reporter,
        page: read.page,
        authority: read.court,
        number: source.number,
      };
    default:
      return { number: source.number };
  }
}

/** The court whose paper it is; a party's petition has none. */
function courtOf({ author }: Source): Pick<CslItem, 'authority'> {
  const court = author.map(printName).find((name) => /\bCourt\b/.test(name));
  return court ? { authority: court } : {};
}

/** A source as CSL-JSON. Its id is its citation key. */
export function toCsl(id: string, source: Source): CslItem {
  const note = [
    citedThrough(source),
    isCutShort(source) ? 'The record names only the first authors.' : undefined,
    source.note,
  ].filter((sentence) => sentence !== undefined);
  return {
    id,
    type: source.type,
    title: citedTitle(source),
    author: namedAuthors(source),
    ...(source['container-title'] && { 'container-title': source['container-title'] }),
    ...(source.publisher && { publisher: source.publisher }),
    ...(source.type === 'legal_case' && courtOf(source)),
    ...numbered(source),
    ...(source.issued !== 'undated' && { issued: cslDate(source.issued) }),
    ...(source.DOI && { DOI: source.DOI }),
    ...(source.URL && { URL: source.URL }),
    ...(source.archived && { archive_location: source.archived }),
    ...(note.length > 0 && { note: note.join(' ') }),
  };
}
