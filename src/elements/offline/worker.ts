/**
 * The service worker: keeps the shell and the pages that were read, and answers with
 * them where the network does not. It never reloads a page, and a new one takes over
 * only when a reader goes to another page.
 */
import { pagesFile } from '../../lib/offline/collections.ts';
import { filesNamedIn, filesToDrop, nameOf, pagesToDrop } from '../../lib/offline/kept.ts';
import { dayBuilt, missingNote, noteOn, withNote, type Why } from '../../lib/offline/note.ts';
import { NOTES, staleStores, storeNames } from '../../lib/offline/stores.ts';
import { PATIENCE_MS, pageKey, strategyFor, type Strategy } from '../../lib/offline/strategy.ts';
import { allKept, dropNote, readNote, writeNote } from './notebook.ts';
import { forgetAll } from './retire.ts';
import { worker, type Fetching } from './worker-scope.ts';

/** Put in by the build: what comes with this worker. Addresses are below the site's path. */
declare const BUILD: {
  version: string;
  /** The offline page first, then what is not named by its content. */
  furniture: string[];
  /** Named by their content, for the offline page and every other. */
  files: string[];
  /** All such files of the build. */
  current: string[];
};

const SHELL = BUILD;
const { scope } = worker.registration;
const base = new URL(scope).pathname;
const stores = storeNames(base);
const shell = stores.shell(SHELL.version);
const OFFLINE_PAGE = base + SHELL.furniture[0]!;

/** Set when the reader switched all this off while pages are open. */
let silenced = false;
/** Whether this worker came to a browser that had none. */
let isFirst = false;
let hasAskedWhetherWanted = false;

worker.addEventListener('install', (event) => {
  isFirst = !worker.registration.active;
  event.waitUntil(fetchShell());
});

async function fetchShell(): Promise<void> {
  const [furniture, files] = await Promise.all([caches.open(shell), caches.open(stores.files)]);
  await Promise.all([
    furniture.addAll(
      SHELL.furniture.map((path) => new Request(base + path, { cache: 'no-cache' })),
    ),
    ...SHELL.files.map(async (path) => {
      if (!(await files.match(base + path))) await files.add(base + path);
    }),
  ]);
}

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
  await worker.registration.navigationPreload?.enable().catch(() => undefined);
  const stale = staleStores(await caches.keys(), base, SHELL.version);
  await Promise.all(stale.map((name) => caches.delete(name)));
  // Pages that are open may yet load files of the older build: these wait for them to close.
  await writeNote(
    base,
    NOTES.open,
    (await openPages()).map(({ id }) => id),
  );
  if (!isFirst) return;
  await worker.clients.claim();
  await Promise.allSettled((await openPages()).map(({ url }) => keepOpenPage(url)));
}

const openPages = () => worker.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** Keeps a page that was there before the worker, with its files. The browser has them still. */
async function keepOpenPage(url: string): Promise<void> {
  if (strategyFor({ method: 'GET', url, mode: 'navigate', cache: 'default' }, scope) !== 'page') {
    return;
  }
  const response = await fetch(pageKey(url));
  if (!isWorthKeeping(response)) return;
  const html = await response.clone().text();
  await keepPage(pageKey(url), response);
  const files = await caches.open(stores.files);
  const named = new Set(filesNamedIn(html));
  const paths = SHELL.current.filter((path) => named.has(nameOf(path)));
  await Promise.allSettled(paths.map(async (path) => fileOf(new Request(base + path), files)));
}

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
  if (data === 'stop') silenced = true;
});

worker.addEventListener('fetch', (event) => {
  if (silenced) return;
  const strategy = strategyFor(event.request, scope);
  if (event.request.mode === 'navigate') event.waitUntil(seeToIt());
  if (strategy !== 'leave') event.respondWith(ANSWERS[strategy](event));
});

/** What is to be seen to whenever a reader goes to a page. */
async function seeToIt(): Promise<void> {
  worker.registration.waiting?.postMessage('take over');
  await retireIfUnwanted().catch(() => undefined);
  if (!silenced) await dropOldFiles().catch(() => undefined);
}

/** A host that took the worker away wants no copies of it about. Asked once as the worker starts. */
async function retireIfUnwanted(): Promise<void> {
  if (hasAskedWhetherWanted) return;
  hasAskedWhetherWanted = true;
  const answer = await fetch(worker.location.href, { method: 'HEAD', cache: 'no-store' });
  if (!isGone(answer)) return;
  silenced = true;
  await worker.registration.unregister();
  await forgetAll(base);
}

/** Drops the files of older builds once no page is open that was when this worker took over. */
async function dropOldFiles(): Promise<void> {
  const before = await readNote(base, NOTES.open);
  if (!Array.isArray(before)) return;
  if ((await openPages()).some(({ id }) => before.includes(id))) return;
  await dropNote(base, NOTES.open);
  const [files, pages] = await Promise.all([caches.open(stores.files), caches.open(stores.pages)]);
  const stored = (await files.keys()).map(({ url }) => url);
  // Mostly nothing is left of an older build, and then no page need be read.
  if (filesToDrop(stored, SHELL.current, [], new Map()).length === 0) return;
  const named = new Set<string>();
  for (const key of await pages.keys()) {
    const page = await pages.match(key);
    for (const name of filesNamedIn((await page?.text()) ?? '')) named.add(name);
  }
  const scripts = new Map<string, string>();
  for (const url of stored.filter((each) => each.endsWith('.js'))) {
    scripts.set(url, (await (await files.match(url))?.text()) ?? '');
  }
  const unneeded = filesToDrop(stored, SHELL.current, named, scripts);
  await Promise.all(unneeded.map((url) => files.delete(url)));
}

const ANSWERS: Record<Exclude<Strategy, 'leave'>, (event: Fetching) => Promise<Response>> = {
  file: async ({ request }) => fileOf(request, await caches.open(stores.files)),
  page: answerPage,
  index: answerIndex,
  'index-part': answerIndexPart,
  furniture: ({ request }) =>
    fetch(request).catch(
      async () => (await (await caches.open(shell)).match(request.url)) ?? Response.error(),
    ),
};

/** A file named by its content: kept when it first comes. */
async function fileOf(request: Request, files: Cache): Promise<Response> {
  const kept = await files.match(request.url, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) {
    await files.put(request.url, response.clone()).catch(() => undefined);
  }
  return response;
}

async function answerPage(event: Fetching): Promise<Response> {
  const key = pageKey(event.request.url);
  const arrival = event.preloadResponse.then((early) => early ?? fetch(event.request));
  // Kept also when it comes too late to be shown.
  const kept = arrival.then((response) => {
    if (isWorthKeeping(response)) return keepPage(key, response.clone());
    return isGone(response) ? forgetPage(key) : undefined;
  });
  event.waitUntil(kept.catch(() => undefined));

  const outcome = await firstOf(arrival);
  if (typeof outcome !== 'string') return outcome;
  const copy = await (await caches.open(stores.pages)).match(key, { ignoreVary: true });
  if (copy) return noted(copy, (html) => noteOn(outcome, dayBuilt(html)));
  if (outcome !== 'offline') {
    const late = await arrival.catch(() => undefined);
    if (late) return late;
  }
  if (event.request.mode !== 'navigate') return Response.error();
  const offlinePage = await (await caches.open(shell)).match(OFFLINE_PAGE, { ignoreVary: true });
  if (!offlinePage) return Response.error();
  if (key === new URL(OFFLINE_PAGE, scope).href) {
    return noted(offlinePage, (html) => noteOn('offline', dayBuilt(html)));
  }
  return noted(offlinePage, () => missingNote('offline'), 503);
}

/** The answer of the network if it is one and comes in time; else why not. */
function firstOf(arrival: Promise<Response>): Promise<Response | Why> {
  return Promise.race([
    arrival.then(
      (response) => (response.status >= 500 ? ('silent' as const) : response),
      () => 'offline' as const,
    ),
    new Promise<'slow'>((resolve) => setTimeout(() => resolve('slow'), PATIENCE_MS)),
  ]);
}

function isWorthKeeping(response: Response): boolean {
  return (
    response.status === 200 &&
    response.type === 'basic' &&
    !response.redirected &&
    /^text\/html\b/.test(response.headers.get('content-type') ?? '')
  );
}

/** Whether the site says that it has no such page. */
const isGone = ({ status }: Response): boolean => status === 404 || status === 410;

async function forgetPage(key: string): Promise<void> {
  await (await caches.open(stores.pages)).delete(key);
}

/** Keeps a page as the latest, and lets go of the oldest that nobody asked for. */
async function keepPage(key: string, response: Response): Promise<void> {
  // The whole body first: a copy that is cut off must not take the place of an older one.
  const copy = new Response(await response.arrayBuffer(), response);
  if (silenced) return;
  const pages = await caches.open(stores.pages);
  await pages.put(key, copy);
  const stored = (await pages.keys()).map(({ url }) => url);
  const dropped = pagesToDrop(stored, await allKept(base));
  await Promise.all(dropped.map((url) => pages.delete(url)));
}

/** A kept page with a note on it, and its own headers. */
async function noted(
  copy: Response,
  note: (html: string) => string,
  status = 200,
): Promise<Response> {
  const html = await copy.text();
  const headers = new Headers(copy.headers);
  headers.delete('content-length');
  headers.delete('content-encoding');
  return new Response(withNote(html, note(html)), { status, headers });
}

async function answerIndex({ request }: Fetching): Promise<Response> {
  const arrival = fetch(request);
  const outcome = await firstOf(arrival);
  if (typeof outcome !== 'string') return outcome;
  const kept = await (await caches.open(stores.search)).match(request.url);
  return kept ?? arrival;
}

/** The pages of the kept index, which is one file; read once while the worker lives. */
let pagesOfIndex: { version: string; pages: unknown[] } | undefined;

async function answerIndexPart({ request }: Fetching): Promise<Response> {
  const search = await caches.open(stores.search);
  const kept = await search.match(request.url);
  if (kept) return kept;
  const [, version, page] = /\/search\/([^/]+)\/page-(\d+)\.json$/.exec(request.url) ?? [];
  if (version === undefined) return fetch(request);
  if (pagesOfIndex?.version !== version) {
    const all = await search.match(base + pagesFile(version));
    if (!all) return fetch(request);
    pagesOfIndex = { version, pages: (await all.json()) as unknown[] };
  }
  return Response.json(pagesOfIndex.pages[Number(page)]);
}
