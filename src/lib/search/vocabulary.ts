/** A word of the site as people write it, with about how many pages it is in. */
export interface KnownWord {
  word: string;
  pages: number;
}

/** How many letters a word can be said to share with the one before. */
const MOST_SHARED = 25;

/** Sorted words, each as a capital for how many letters it shares with the one before, and the rest. */
function frontCoded(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) {
        shared += 1;
      }
      before = word;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    })
    .join('');
}

/** Writes words by the power of two of the number of pages they are in: a line each. */
export function encodedVocabulary(byPower: ReadonlyMap<number, readonly string[]>): string {
  return [...byPower]
    .toSorted(([a], [b]) => b - a)
    .map(([power, words]) => `${power} ${frontCoded(words)}`)
    .join('\n');
}

/** Reads what `encodedVocabulary` wrote, the commonest words first. */
export function decodedVocabulary(text: string): KnownWord[] {
  const known: KnownWord[] = [];
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    const pages = 2 ** Number(line.slice(0, space));
    let before = '';
    for (const [, capital, rest] of line.slice(space + 1).matchAll(/([A-Z])([^A-Z]*)/g)) {
      before = before.slice(0, capital!.charCodeAt(0) - 65) + rest;
      known.push({ word: before, pages });
    }
  }
  return known;
}
