import { SearchUnavailable, type Engine } from '../../lib/search/engine.ts';
import { withFallback } from '../../lib/search/fallback-engine.ts';
import { IndexEngine } from '../../lib/search/index-engine.ts';
import { CORE_FILE } from '../../lib/search/index-files.ts';
import { KEPT_OF } from '../../lib/offline/stores.ts';
import { pagefindEngine, type Pagefind } from '../../lib/search/pagefind-engine.ts';

/** The path under which the site is served, with a slash at both ends. */
export function basePath(): string {
  const base = document.documentElement.dataset['base'] ?? '/';
  return base.endsWith('/') ? base : `${base}/`;
}

/** An address under the base path, from one that begins with a slash. */
export const under = (url: string): string => basePath() + url.replace(/^\//, '');

let keptOf: string | undefined;

/** The day of the index, as printed, where a kept copy had to do. */
export const dayOfKeptIndex = (): string | undefined => keptOf;

/** Fetches a file of the index. The core keeps its name, so its copy is always checked for age. */
async function readFile(name: string): Promise<string> {
  const cache = name === CORE_FILE ? 'no-cache' : 'default';
  const response = await fetch(under(`/search/${name}`), { cache });
  if (!response.ok) throw new SearchUnavailable(`${name}: ${response.status}`);
  if (name === CORE_FILE) keptOf = response.headers.get(KEPT_OF) ?? undefined;
  return response.text();
}

async function loadPagefind(): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ under('/pagefind/pagefind.js'))) as Pagefind;
  await module.options({ baseUrl: '/' });
  return module;
}

let engine: Engine | undefined;

/** The engine of the site. One for all fields of a page, so that what was fetched is fetched once. */
export function siteEngine(): Engine {
  engine ??= withFallback(new IndexEngine(readFile), pagefindEngine(loadPagefind));
  return engine;
}
