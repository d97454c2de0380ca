import { getCollection } from 'astro:content';
import type { Term } from '../lib/glossary/term.ts';
import { once } from './once.ts';

export interface TermRecord extends Term {
  id: string;
}

/** Every term by id, in alphabetical order of the terms. */
export const glossary = once(async (): Promise<ReadonlyMap<string, TermRecord>> => {
  const entries = (await getCollection('glossary')).map(({ id, data }) => ({ id, ...data }));
  entries.sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }));
  return new Map(entries.map((entry) => [entry.id, entry]));
});
