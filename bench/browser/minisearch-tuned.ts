import { load } from './minisearch.ts';
import { withRecords } from './records.ts';

let loading: ReturnType<typeof load> | undefined;

/** The first ten of MiniSearch with what its manual advises: the title counts more, slips are forgiven. */
export async function search(q: string): Promise<string[]> {
  loading ??= load();
  const options = { boost: { title: 2 }, fuzzy: 0.2, weights: { fuzzy: 0.2, prefix: 0.1 } };
  const found = (await loading).search(q, options).slice(0, 10);
  return withRecords(found.map(({ id }) => String(id)));
}
