import { printName } from './reference.ts';
import type { Source } from './source.ts';

/** Under whose name a document came out: the paper or register, the publisher, or its author. */
export function publisherOf(source: Source): string {
  return source['container-title'] ?? source.publisher ?? printName(source.author[0]!);
}

/** Sources by who put them out, those with most first; equal numbers in the order of names. */
export function byPublisher<S extends Source>(
  sources: readonly S[],
): { publisher: string; rows: S[] }[] {
  const groups = new Map<string, S[]>();
  for (const source of sources) {
    const publisher = publisherOf(source);
    const rows = groups.get(publisher);
    if (rows) rows.push(source);
    else groups.set(publisher, [source]);
  }
  return [...groups]
    .map(([publisher, rows]) => ({ publisher, rows }))
    .toSorted(
      (a, b) => b.rows.length - a.rows.length || a.publisher.localeCompare(b.publisher, 'en'),
    );
}
