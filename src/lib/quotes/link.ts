/** The address of a quotation: `?quote=<version>.<fingerprint>#<block>:~:text=…`. */

/** What the query of a quote link says. */
export interface QuoteName {
  version: number;
  name: string;
}

/** The query's value: `3.1x9k0e8w2qa`. */
export function printQuoteName({ version, name }: QuoteName): string {
  return `${version}.${name}`;
}

/** Reads the query's value; a link that was cut or altered names nothing. */
export function readQuoteName(value: string): QuoteName | undefined {
  const [, version, name] = /^([1-9]\d{0,5})\.([0-9a-z]{1,11})$/.exec(value) ?? [];
  return name ? { version: Number(version), name } : undefined;
}

/** A stretch of the words that a browser sees in one block, numbers of notes and all. */
export interface Seen {
  text: string;
  start: number;
  end: number;
}

const SHORT = 8;
const CONTEXT = 4;

const wordsIn = (text: string): string[] => text.split(' ').filter(Boolean);

/** How often the page says it, as browsers compare. */
function count(page: string, words: string): number {
  return page.toLowerCase().split(words.toLowerCase()).length - 1;
}

// A hyphen tells context from text, so it is written out.
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The text directive by which a browser marks the words without any script of ours.
 *
 * A browser looks for the words in the whole page, so there is none where it might
 * find others: the link then leads to the block alone.
 *
 * @param first - the quoted stretch of the first block.
 * @param last - of the last block; the same as `first` where there is one only.
 * @param page - all words of the page, on one line.
 */
export function textDirective(first: Seen, last: Seen, page: string): string | undefined {
  const opening = wordsIn(first.text.slice(first.start, first.end));
  const closing = wordsIn(last.text.slice(last.start, last.end));
  const isShort = first === last && opening.length <= SHORT;
  const start = (isShort ? opening : opening.slice(0, SHORT / 2)).join(' ');
  const end = isShort ? '' : closing.slice(-SHORT / 2).join(' ');
  if (!start || (end && count(page, end) !== 1)) return undefined;
  const before = wordsIn(first.text.slice(0, first.start)).slice(-CONTEXT).join(' ');
  const isAlone = count(page, start) === 1;
  if (!isAlone && (!before || count(page, `${before} ${start}`) !== 1)) return undefined;
  const parts = [
    ...(isAlone ? [] : [`${encode(before)}-`]),
    encode(start),
    ...(end ? [encode(end)] : []),
  ];
  return `:~:text=${parts.join(',')}`;
}
