import { folded } from './words.ts';

/** An identifier that was found in a query. */
export interface Named {
  page: number;
  name: string;
}

/**
 * The key under which an identifier is found, in whatever spelling: without case,
 * accents, spaces, hyphens, section signs and the words that stand before numbers.
 */
export function identifierKey(spelling: string): string {
  return folded(spelling)
    .replace(/(\d)\s*[x×]\s*10\s*\^?\s*(\d+)/g, '$1e$2')
    .replace(/\b10\s*\^\s*(\d+)/g, '1e$1')
    .replace(/\b10\*\*(\d+)/g, '1e$1')
    .replace(/\b(\d+(?:\.\d+)?)e\+?(\d+)\b/g, '$1e$2')
    .replace(/§+/g, ' ')
    .replace(/\b(?:section|sec\.?|part|article|art\.?|eccn|no\.?|nr\.?|pub\.?\s*l\.?)\b/g, ' ')
    .replace(/\bu\.?s\.?c\.?(?=\s|\d|$)/g, 'usc')
    .replace(/\bc\.?f\.?r\.?(?=\s|\d|$)/g, 'cfr')
    .replace(/\bfed(?:eral)?\.?\s*reg(?:ister)?\.?/g, 'fr')
    .replace(/(?<=\p{L})\./gu, '')
    .replace(/[^\p{L}\p{N}.()/^]+/gu, '')
    .replace(/[.]+$/, '');
}

/** Shorter keys of the same thing: without its last paragraph, or without the title of the code. */
function shorterKeys(key: string): string[] {
  const keys: string[] = [];
  let rest = key;
  for (;;) {
    const next = rest.replace(/(?:\([^()]*\)|\.[a-z0-9]{1,2})$/, '');
    if (next === rest || next === '') break;
    keys.push(next);
    rest = next;
  }
  return keys;
}

/** How many words of a query can make up one identifier. */
const LONGEST_WORDS = 6;

/** Words that ask about a thing and are no part of its name. */
const ASKING =
  /^(?:(?:what|who|whats|what's)\s+(?:is|are|was|does)|define|definition\s+of|meaning\s+of)\s+(?:an?\s+|the\s+)?|\s+(?:mean|definition|meaning)$/giu;

type Known = ReadonlyMap<string, Named>;

/**
 * The things that a query names: the one that it is about as a whole, and every
 * code within it. A paragraph that has no page of its own leads to the section that
 * holds it.
 */
export function identifiersIn(
  q: string,
  identifiers: readonly (readonly [key: string, page: number, name: string])[],
): Named[] {
  const known = new Map(identifiers.map(([key, page, name]) => [key, { page, name }]));
  const query = q
    .slice(0, 300)
    .replace(/["“”„«»?!]+/g, ' ')
    .trim();
  const whole = lookedUp(query, known) ?? lookedUp(query.replace(ASKING, ''), known);
  return whole ? [whole] : codesIn(query.split(/\s+/).slice(0, 30), known);
}

function lookedUp(spelling: string, known: Known): Named | undefined {
  const key = identifierKey(spelling);
  if (key.length < 2) return undefined;
  return [key, ...shorterKeys(key), ...otherNumbers(key)]
    .map((each) => known.get(each))
    .find(Boolean);
}

/** A name in the singular and in the plural: what ends in a digit or a bracket has neither. */
function otherNumbers(key: string): string[] {
  if (!/\p{L}{4}$/u.test(key) || key.endsWith('ss')) return [];
  return key.endsWith('s') ? [key.slice(0, -1)] : [`${key}s`];
}

/** The codes among some words, the longest runs first: a code has a digit in it. */
function codesIn(words: readonly string[], known: Known): Named[] {
  const found = new Map<number, Named>();
  const taken = new Set<number>();
  for (let length = Math.min(LONGEST_WORDS, words.length); length >= 1; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const places = Array.from({ length }, (_, at) => from + at);
      if (places.some((place) => taken.has(place))) continue;
      const spelling = words
        .slice(from, from + length)
        .join(' ')
        .replace(/[,;:]+$/, '');
      if (!/\d/.test(spelling)) continue;
      const named = lookedUp(spelling, known);
      if (!named) continue;
      if (!found.has(named.page)) found.set(named.page, named);
      for (const place of places) taken.add(place);
    }
  }
  return [...found.values()];
}
