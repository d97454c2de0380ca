import { getCollection } from 'astro:content';
import type { Source } from '../lib/sources/source.ts';
import { once } from './once.ts';

export interface SourceRecord extends Source {
  id: string;
}

/** Every source by id, in the order of ids. */
export const sources = once(async (): Promise<ReadonlyMap<string, SourceRecord>> => {
  const entries = (await getCollection('sources')).map(({ id, data }) => ({ id, ...data }));
  return new Map(entries.sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => [entry.id, entry]));
});

/** The source of an id. The desk has seen to it that it exists. */
export async function sourceOf(id: string): Promise<SourceRecord> {
  const source = (await sources()).get(id);
  if (!source) throw new Error(`no source is called "${id}"`);
  return source;
}
