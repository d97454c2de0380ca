import lunr from 'lunr';
import { withRecords } from './records.ts';

let loading: Promise<lunr.Index> | undefined;

async function load(): Promise<lunr.Index> {
  return lunr.Index.load(await (await fetch('/lunr/index.json')).json());
}

/** The first ten of lunr as it comes. Signs, which its query language would take for commands, are taken out. */
export async function search(q: string): Promise<string[]> {
  loading ??= load();
  const found = (await loading).search(q.replace(/[^\p{L}\p{N}]+/gu, ' ')).slice(0, 10);
  return withRecords(found.map(({ ref }) => ref));
}
