import type { KnownWord } from './vocabulary.ts';

/** Weights of spelling. A test beside this file shows what each is for. */
export const SPELLING_WEIGHTS = {
  /** A word twice as far away must be in this many times more pages to be as likely. */
  distance: 60,
  /** A word with another first letter must be in this many times more pages to be as likely. */
  firstLetter: 3,
  /** The likeliest word is clear if it is this many times likelier than the next. */
  clear: 3,
} as const;

/** A word that may have been meant. */
export interface Candidate {
  word: string;
  /** How likely it is, relative to the others. */
  likelihood: number;
}

/** How many edits a word of some length may be away from what was meant. */
export function mostEdits(length: number): number {
  return length <= 2 ? 0 : length <= 6 ? 1 : 2;
}

/**
 * The number of letters to add, take away, replace or exchange with the next, from
 * one word to another (Damerau and Levenshtein, no letter edited twice).
 *
 * @returns `most + 1` as soon as it is surely more than `most`.
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoBefore: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        before[column]! + 1,
        now[column - 1]! + 1,
        before[column - 1]! + (same ? 0 : 1),
      );
      const exchanged =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (exchanged) edits = Math.min(edits, twoBefore[column - 2]! + 1);
      now.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    twoBefore = before;
    before = now;
  }
  return before[b.length]!;
}

/** The words that may have been meant by one that the site does not have, the likeliest first. */
export function candidatesFor(typed: string, vocabulary: readonly KnownWord[]): Candidate[] {
  const most = mostEdits(typed.length);
  if (most === 0 || typed.length > 30) return [];
  const candidates: Candidate[] = [];
  for (const { word, pages } of vocabulary) {
    const edits = editsBetween(typed, word, most);
    if (edits > most) continue;
    const far = SPELLING_WEIGHTS.distance ** (edits - 1);
    const first = typed[0] === word[0] ? 1 : SPELLING_WEIGHTS.firstLetter;
    candidates.push({ word, likelihood: pages / far / first });
  }
  return candidates.toSorted(
    (a, b) => b.likelihood - a.likelihood || a.word.localeCompare(b.word, 'en'),
  );
}

/** The two known words that were written as one, if there are such: `modelweights`. */
export function splitWord(
  typed: string,
  isKnown: (word: string) => boolean,
): [string, string] | undefined {
  for (let at = typed.length - 3; at >= 3; at -= 1) {
    const [left, right] = [typed.slice(0, at), typed.slice(at)];
    if (isKnown(left) && isKnown(right)) return [left, right];
  }
  return undefined;
}
