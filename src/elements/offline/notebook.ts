/** The small notes that the worker and the control share: a store of JSON. */
import { readKept, type Kept } from '../../lib/offline/kept.ts';
import { NOTES, storeNames } from '../../lib/offline/stores.ts';

type NoteName = (typeof NOTES)[keyof typeof NOTES];

/** A note of the site below a path; `undefined` if there is none that can be read. */
export async function readNote(base: string, name: NoteName): Promise<unknown> {
  const store = await caches.open(storeNames(base).notes);
  const note = await store.match(base + name);
  return note?.json().catch(() => undefined) as Promise<unknown>;
}

export async function writeNote(base: string, name: NoteName, value: unknown): Promise<void> {
  const store = await caches.open(storeNames(base).notes);
  await store.put(base + name, Response.json(value));
}

export async function dropNote(base: string, name: NoteName): Promise<void> {
  const store = await caches.open(storeNames(base).notes);
  await store.delete(base + name);
}

/** What the reader asked to keep. */
export async function allKept(base: string): Promise<Kept[]> {
  return readKept(await readNote(base, NOTES.kept));
}
