/** What a reader asked to keep, and what may be dropped again. */

/** A collection that a reader keeps. */
export interface Kept {
  id: string;
  /** The build day of the copies. */
  day: string;
  /** Which build the copies are of. */
  build: string;
  /** Full addresses. */
  pages: string[];
  /** Whether all of them have come. */
  whole: boolean;
  /** What its pages come to. */
  bytes: number;
}

/** How many visited pages are kept beside those on request. */
export const MOST_VISITED = 60;

/**
 * The pages to drop, so that no more than `most` are kept that nobody asked for.
 *
 * @param stored - addresses of all pages, the one stored last at the end.
 */
export function pagesToDrop(
  stored: readonly string[],
  kept: readonly Kept[],
  most = MOST_VISITED,
): string[] {
  const wanted = new Set(kept.flatMap(({ pages }) => pages));
  const visited = stored.filter((address) => !wanted.has(address));
  return visited.slice(0, Math.max(0, visited.length - most));
}

/** The pages that go with a collection: those that no other collection has. */
export function pagesOnlyIn(id: string, kept: readonly Kept[]): string[] {
  const others = new Set(kept.filter((each) => each.id !== id).flatMap(({ pages }) => pages));
  return (kept.find((each) => each.id === id)?.pages ?? []).filter((page) => !others.has(page));
}

/** The collections with one of them added or put in place of its older copy. */
export function withKept(kept: readonly Kept[], added: Kept): Kept[] {
  return [...kept.filter(({ id }) => id !== added.id), added];
}

/** Reads what was noted. A note that cannot be understood counts as none. */
export function readKept(noted: unknown): Kept[] {
  if (!Array.isArray(noted)) return [];
  return noted.filter(
    (each: Partial<Kept> | null): each is Kept =>
      typeof each?.id === 'string' && typeof each.day === 'string' && Array.isArray(each.pages),
  );
}

/** The names of files that a page or a script names, wherever it has them from. */
export function filesNamedIn(text: string): string[] {
  return text.match(/[\w.-]+\.(?:js|css|woff2)\b/g) ?? [];
}

/** The names of scripts without which a script does not run, as the bundler writes them. */
export function importsIn(script: string): string[] {
  return [...script.matchAll(/\b(?:from|import)\s*["']\.\/([\w.-]+)["']/g)].map(
    ([, name]) => name!,
  );
}

/** The name of a file without its folder. */
export const nameOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/**
 * The files that nothing needs any more: neither the present build nor a page that is
 * kept, nor a script that one of these loads.
 *
 * @param stored - full addresses of the files kept.
 * @param current - addresses of the files of the present build.
 * @param named - names of files that the kept pages name.
 * @param scripts - the texts of kept scripts, by full address.
 */
export function filesToDrop(
  stored: readonly string[],
  current: readonly string[],
  named: Iterable<string>,
  scripts: ReadonlyMap<string, string>,
): string[] {
  const needed = new Set([...current.map(nameOf), ...named]);
  const waiting = [...needed];
  const textOf = new Map([...scripts].map(([address, text]) => [nameOf(address), text]));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const loaded of filesNamedIn(textOf.get(name) ?? '')) {
      if (needed.has(loaded)) continue;
      needed.add(loaded);
      waiting.push(loaded);
    }
  }
  return stored.filter((address) => !needed.has(nameOf(address)));
}
