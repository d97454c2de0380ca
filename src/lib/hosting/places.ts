/**
 * Header rules as servers need them that know no joining of rules: for each kind of
 * address the whole set of its headers.
 */
import { headersFor, type HeaderRule } from '../headers.ts';

/** Addresses that share their headers. */
export interface Place {
  /** The start of the addresses, or the one address. */
  path: string;
  isPrefix: boolean;
  /** By lower-case name, every rule that fits joined. */
  headers: ReadonlyMap<string, string>;
}

/** Cannot stand in an address, so it fits no rule but those of a prefix. */
const ANY_NAME = '\u0001';

/**
 * The places of the rules, the most particular first: the first that fits an address
 * has all its headers.
 *
 * @throws where a rule has a `*` that is not its end, which neither server can be told
 *   in this way.
 */
export function placesOf(rules: readonly HeaderRule[]): Place[] {
  const patterns = [...new Set(rules.map(({ path }) => path))];
  return patterns
    .map((pattern) => {
      const isPrefix = pattern.endsWith('*');
      const path = isPrefix ? pattern.slice(0, -1) : pattern;
      if (path.includes('*')) {
        throw new Error(`The header rule ${pattern} has a * that is not its end.`);
      }
      return { path, isPrefix, headers: headersFor(rules, isPrefix ? path + ANY_NAME : path) };
    })
    .sort(
      (a, b) =>
        Number(a.isPrefix) - Number(b.isPrefix) ||
        b.path.length - a.path.length ||
        (a.path < b.path ? -1 : 1),
    );
}

/** The names of all headers that some place has, sorted. */
export function headerNames(places: readonly Place[]): string[] {
  return [...new Set(places.flatMap(({ headers }) => [...headers.keys()]))].sort();
}

/** A name as people write it: `Cache-Control`. */
export function headerCase(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

/** Addresses that no server shows: hidden files, and what hosts and servers keep for themselves. */
export const REFUSED_NAMES = '/_headers|/_redirects|.*\\.(?:br|gz|zst)';

export interface ServerSettings {
  rules: readonly HeaderRule[];
  redirects: readonly Redirect[];
  /** The path of the site, with a slash at both ends. */
  base: string;
  /** The folder of the built site on the server, absolute. */
  root: string;
  port: number;
}

/** From an address that was to the one that is; both whole paths. */
export interface Redirect {
  from: string;
  to: string;
}

/** Reads the text of a `_redirects` file: on each line from, to and a status. */
export function readRedirects(text: string): Redirect[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [from = '', to = ''] = line.split(/\s+/);
      return { from, to };
    });
}
