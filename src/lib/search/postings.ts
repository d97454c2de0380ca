/**
 * Lists of whole numbers as printable text, which hosts compress by themselves.
 *
 * A number is written in signs, the lowest part first: those before the last are one
 * of 16 that say "there is more", the last is one of 78 others. Small numbers, which
 * are nearly all, take one sign.
 */

const FIRST_SIGN = 33;
const LAST_SIGNS = 78;
const MORE_SIGNS = 16;

/** Writes whole numbers of 0 or more. */
export function encoded(numbers: Iterable<number>): string {
  let text = '';
  for (let number of numbers) {
    while (number >= LAST_SIGNS) {
      text += String.fromCharCode(FIRST_SIGN + LAST_SIGNS + (number % MORE_SIGNS));
      number = Math.floor(number / MORE_SIGNS);
    }
    text += String.fromCharCode(FIRST_SIGN + number);
  }
  return text;
}

/** Reads what `encoded` wrote. */
export function decoded(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let scale = 1;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at) - FIRST_SIGN;
    if (sign >= LAST_SIGNS) {
      number += (sign - LAST_SIGNS) * scale;
      scale *= MORE_SIGNS;
    } else {
      numbers.push(number + sign * scale);
      number = 0;
      scale = 1;
    }
  }
  return numbers;
}

/** Ascending numbers as the steps between them, each less one; the first counts from 0. */
export function stepsOf(ascending: readonly number[]): number[] {
  return ascending.map((number, index) => number - (index === 0 ? 0 : ascending[index - 1]! + 1));
}

/** What `stepsOf` was given. */
export function fromSteps(steps: readonly number[]): number[] {
  let at = -1;
  return steps.map((step) => (at += step + 1));
}

/** The pages in which a term stands, and how much it says of each: a level from 1 to `LEVELS`. */
export interface Postings {
  pages: number[];
  levels: number[];
}

/** How finely the weight of a term in a page is kept. */
export const LEVELS = 16;

const LEVEL_SIGNS = 'abcdefghijklmnop';

/** Writes postings: the steps between pages, a space, the levels. */
export function encodedPostings({ pages, levels }: Postings): string {
  return `${encoded(stepsOf(pages))} ${levels.map((level) => LEVEL_SIGNS[level - 1]).join('')}`;
}

/** Reads what `encodedPostings` wrote. */
export function decodedPostings(text: string): Postings {
  const space = text.indexOf(' ');
  const levels = Array.from(text.slice(space + 1), (sign) => LEVEL_SIGNS.indexOf(sign) + 1);
  return { pages: fromSteps(decoded(text.slice(0, space))), levels };
}
