/**
 * A quotation as a link names it, and what has become of its words.
 *
 * A link holds the version that was quoted, the block in which the quotation begins,
 * and a fingerprint of two things: the words of that block before the quotation, and
 * the quoted words. So it names one stretch of one frozen text, even where the same
 * words stand there twice. The words are looked for by block id and compared whole;
 * where they are not the same the link says so. Nothing is ever matched nearly.
 */
import { fingerprint, NOTHING_TAKEN, take } from './fingerprint.ts';
import { asTyped, edgesOf, isEdge } from './plain.ts';

/** A block of words. */
export interface Words {
  /** Its anchor. */
  id: string;
  words: string;
}

/** Part of the words of one block, from one offset up to another. */
export interface Piece extends Words {
  start: number;
  end: number;
}

/** Blocks that one quotation may touch, and signs that it may hold. */
const MOST_BLOCKS = 12;
const MOST_SIGNS = 8000;
/** Stands between what is before a quotation and its words, and between its blocks. */
const BETWEEN = '\n';

const wordsOf = ({ words, start, end }: Piece): string => words.slice(start, end);

/**
 * The pieces without white space at their ends, and with words whole that were cut.
 *
 * @returns none where nothing is left, or more than a link can name.
 */
export function wholeWords(pieces: readonly Piece[]): Piece[] {
  const whole = pieces.flatMap(({ id, words, start, end }, index) => {
    if (index === 0) while (start > 0 && !isEdge(words, start)) start -= 1;
    if (index === pieces.length - 1) while (end < words.length && !isEdge(words, end)) end += 1;
    while (start < end && words[start] === ' ') start += 1;
    while (end > start && words[end - 1] === ' ') end -= 1;
    return start < end ? [{ id, words, start, end }] : [];
  });
  const signs = whole.reduce((sum, { start, end }) => sum + end - start, 0);
  return whole.length > MOST_BLOCKS || signs > MOST_SIGNS ? [] : whole;
}

/** The fingerprint by which a link names a quotation. */
export function nameOf(pieces: readonly Piece[]): string {
  const [first] = pieces;
  if (!first) throw new Error('A quotation has words.');
  const before = take(NOTHING_TAKEN, asTyped(first.words.slice(0, first.start)) + BETWEEN);
  return fingerprint(take(before, asTyped(pieces.map(wordsOf).join(BETWEEN))));
}

/**
 * Finds the quotation that a link names in the text that was quoted.
 *
 * @returns `undefined` where the text has no such words in a row beginning in that block.
 */
export function findQuote(
  blocks: readonly Words[],
  anchor: string,
  name: string,
): Piece[] | undefined {
  const at = blocks.findIndex(({ id }) => id === anchor);
  const first = blocks[at];
  if (!first) return undefined;
  const typed = asTyped(first.words);
  let before = NOTHING_TAKEN;
  let taken = 0;
  /** Every quotation that may begin here, as far as it was taken in. */
  const begun = edgesOf(first.words).map((start) => {
    before = take(before, typed.slice(taken, start));
    taken = start;
    return { start, taking: take(before, BETWEEN) };
  });
  // Block by block, since most quotations end in that in which they began.
  for (const [i, { words }] of blocks.slice(at, at + MOST_BLOCKS).entries()) {
    const now = asTyped(words);
    const edges = edgesOf(words);
    for (const quotation of begun) {
      let from = i > 0 ? 0 : quotation.start;
      if (i > 0) quotation.taking = take(quotation.taking, BETWEEN);
      for (const end of edges) {
        if (end <= from) continue;
        quotation.taking = take(quotation.taking, now.slice(from, end));
        from = end;
        if (fingerprint(quotation.taking) !== name) continue;
        return blocks.slice(at, at + i + 1).map((block, j) => ({
          ...block,
          start: j > 0 ? 0 : quotation.start,
          end: j < i ? block.words.length : end,
        }));
      }
    }
  }
  return undefined;
}

/** What has become of quoted words. */
export type Fate =
  /** They stand where they stood; whether the words around them in their blocks are others. */
  | { fate: 'same'; pieces: Piece[]; aroundChanged: boolean }
  /** The blocks, or some of them, say something else. */
  | { fate: 'reworded'; now: Words[] }
  /** The blocks are gone. */
  | { fate: 'gone' };

/** Where the words stand, if they do so exactly once and as whole words. */
function onlyPlace(words: string, wanted: string): number | undefined {
  const [text, part] = [asTyped(words), asTyped(wanted)];
  const first = text.indexOf(part);
  if (first === -1 || text.includes(part, first + 1)) return undefined;
  return isEdge(text, first) && isEdge(text, first + part.length) ? first : undefined;
}

/** The same words in the block as it is now, or nothing. */
function pieceNow(quoted: Piece, now: Words): Piece | undefined {
  if (asTyped(now.words) === asTyped(quoted.words)) {
    return { ...now, start: quoted.start, end: quoted.end };
  }
  const words = wordsOf(quoted);
  // Words that stood there twice cannot be told apart once the block is another.
  if (onlyPlace(quoted.words, words) === undefined) return undefined;
  const start = onlyPlace(now.words, words);
  return start === undefined ? undefined : { ...now, start, end: start + words.length };
}

/**
 * What has become of a quotation in a later text.
 *
 * A quotation of several blocks is the same only where all of them still follow each other.
 */
export function fateOf(quoted: readonly Piece[], blocks: readonly Words[]): Fate {
  const places = quoted.map(({ id }) => blocks.findIndex((block) => block.id === id));
  const now = places.flatMap((place) => blocks[place] ?? []);
  if (now.length === 0) return { fate: 'gone' };
  const inRow = places.every((place, i) => place !== -1 && place === places[0]! + i);
  const pieces = inRow ? quoted.map((piece, i) => pieceNow(piece, now[i]!)) : [];
  if (!inRow || pieces.some((piece) => piece === undefined)) return { fate: 'reworded', now };
  return {
    fate: 'same',
    pieces: pieces as Piece[],
    aroundChanged: quoted.some(({ words }, i) => asTyped(words) !== asTyped(now[i]!.words)),
  };
}
