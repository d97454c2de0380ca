import { getCollection } from 'astro:content';
import type { Instrument } from '../lib/law/instrument.ts';
import { once } from './once.ts';

export interface LawRecord extends Instrument {
  id: string;
}

/** Every law record by id, in the order of ids. */
export const law = once(async (): Promise<ReadonlyMap<string, LawRecord>> => {
  const entries = (await getCollection('law')).map(({ id, data }) => ({ id, ...data }));
  return new Map(entries.sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => [entry.id, entry]));
});
