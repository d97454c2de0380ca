import MiniSearch from 'minisearch';
import { withRecords } from './records.ts';

let loading: Promise<MiniSearch> | undefined;

export async function load(): Promise<MiniSearch> {
  const text = await (await fetch('/minisearch/index.json')).text();
  return MiniSearch.loadJSON(text, { fields: ['title', 'text'] });
}

/** The first ten of MiniSearch as it comes. */
export async function search(q: string): Promise<string[]> {
  loading ??= load();
  const found = (await loading).search(q).slice(0, 10);
  return withRecords(found.map(({ id }) => String(id)));
}
