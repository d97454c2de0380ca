/** Fetches and removes what a reader asks to keep. */
import { printDate } from '../../lib/calendar.ts';
import type { Collection, Offer } from '../../lib/offline/collections.ts';
import { pagesOnlyIn, withKept, type Kept } from '../../lib/offline/kept.ts';
import { KEPT_OF, NOTES, storeNames } from '../../lib/offline/stores.ts';
import { allKept, writeNote } from './notebook.ts';

/** How many are fetched at once. */
const AT_ONCE = 6;

/** Where the site lives, and who is told how far it has come. */
export interface Errand {
  base: string;
  told: (done: number, of: number) => void;
  signal: AbortSignal;
}

/**
 * Keeps a collection with the search index. Rejects where the network fails, the reader
 * stops it or there is no room; what has come by then stays, and a second call is quicker.
 */
export async function keepCollection(
  offer: Offer,
  collection: Collection,
  { base, told, signal }: Errand,
): Promise<void> {
  const names = storeNames(base);
  const full = (path: string): string => new URL(base + path, location.origin).href;
  const record: Kept = {
    id: collection.id,
    day: offer.day,
    build: offer.build,
    pages: collection.pages.map(full),
    whole: false,
    bytes: collection.bytes,
  };
  // Noted first, so that the worker drops none of the pages while the rest are fetched.
  await writeNote(base, NOTES.kept, withKept(await allKept(base), record));

  const [files, pages, search] = await Promise.all([
    caches.open(names.files),
    caches.open(names.pages),
    caches.open(names.search),
  ]);
  const core = offer.search.at(-1)!;
  const parts = offer.search.slice(0, -1);
  const fetchInto = async (store: Cache, path: string, cache: RequestCache): Promise<void> => {
    const response = await fetch(full(path), { cache, signal });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    // The whole body first: what is cut off must not take the place of an older copy.
    await store.put(full(path), new Response(await response.arrayBuffer(), response));
  };
  const work = [
    ...offer.files.map((path) => async () => {
      if (!(await files.match(full(path)))) await fetchInto(files, path, 'default');
    }),
    ...parts.map((path) => async () => {
      if (!(await search.match(full(path)))) await fetchInto(search, path, 'reload');
    }),
    ...collection.pages.map((path) => () => fetchInto(pages, path, 'no-cache')),
  ];
  await inTurn(work, told);

  // The part that names the others comes last, so that it never names what is not there.
  const response = await fetch(full(core), { cache: 'reload', signal });
  if (!response.ok) throw new Error(`${core}: ${response.status}`);
  const headers = new Headers(response.headers);
  headers.set(KEPT_OF, printDate(offer.day));
  await search.put(full(core), new Response(await response.text(), { headers }));
  const present = new Set(offer.search.map(full));
  const older = (await search.keys()).filter(({ url }) => !present.has(url));
  await Promise.all(older.map((request) => search.delete(request)));
  await writeNote(base, NOTES.kept, withKept(await allKept(base), { ...record, whole: true }));
}

/** Does pieces of work, a few at once, until one fails. */
async function inTurn(
  work: readonly (() => Promise<void>)[],
  told: (done: number, of: number) => void,
): Promise<void> {
  const waiting = work.values();
  let done = 0;
  let failed = false;
  const hand = async (): Promise<void> => {
    for (const piece of waiting) {
      if (failed) return;
      try {
        await piece();
      } catch (error) {
        failed = true;
        throw error;
      }
      told((done += 1), work.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}

/** Removes a collection, but for pages that another has; with the last one the search index too. */
export async function removeCollection(base: string, id: string): Promise<void> {
  const kept = await allKept(base);
  const names = storeNames(base);
  const pages = await caches.open(names.pages);
  await Promise.all(pagesOnlyIn(id, kept).map((address) => pages.delete(address)));
  const rest = kept.filter((each) => each.id !== id);
  await writeNote(base, NOTES.kept, rest);
  if (rest.length === 0) await caches.delete(names.search);
}
