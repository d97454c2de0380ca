/** How the service worker answers which request. */

/**
 * - `leave`: the browser does as if there were no worker.
 * - `file`: named by its content, so the kept copy is as good as a new one.
 * - `page`: the network first, for a short while, then the kept copy.
 * - `index`: what every search reads first: as a page, but kept on request only.
 * - `index-part`: a file of the index named by its content, kept on request only.
 * - `furniture`: the network, else the copy that came with the worker.
 */
export type Strategy = 'leave' | 'file' | 'page' | 'index' | 'index-part' | 'furniture';

/** The part of a request that decides. */
export interface Asked {
  method: string;
  url: string;
  mode: string;
  cache: string;
}

/** How long a page may keep a reader waiting before the kept copy is shown. */
export const PATIENCE_MS = 3_000;

/**
 * @param scope - the address below which the site lives, with a slash at its end.
 */
export function strategyFor(asked: Asked, scope: string): Strategy {
  if (asked.method !== 'GET' || !asked.url.startsWith(scope)) return 'leave';
  const within = new URL(asked.url).pathname.slice(new URL(scope).pathname.length);
  // Who wants a fresh copy, as "Keep for offline" does, must not be given the kept one.
  if (asked.cache === 'reload' && asked.mode !== 'navigate') return 'leave';
  if (/^(?:_astro|fonts)\//.test(within)) return 'file';
  if (within === 'search/index.json') return 'index';
  if (/^search\/[^/]+\/[^/]+$/.test(within)) return 'index-part';
  if (/^(?:favicon\.svg|site\.webmanifest)$/.test(within)) return 'furniture';
  if (!isPage(within)) return 'leave';
  if (asked.mode === 'navigate') return 'page';
  // Fetched by a script to be shown, such as a claim that opens in place. What a link
  // only prefetches was not read, and is left to the browser's own cache.
  return asked.mode === 'no-cors' || asked.cache === 'no-cache' ? 'leave' : 'page';
}

/** Files have an ending; pages have none, with or without their slash. */
function isPage(within: string): boolean {
  return !within.slice(within.lastIndexOf('/') + 1).includes('.');
}

/** Under which address a page is kept: without the query, which may be private, and the fragment. */
export function pageKey(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/?$/, '/');
}
