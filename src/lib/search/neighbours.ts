import { decoded, encoded, fromSteps, stepsOf } from './postings.ts';

/** How many pages near to each are kept. */
export const NEIGHBOURS = 4;

/** Terms in more than this share of pages say nothing of which pages are alike. */
const COMMONEST_SHARE = 0.1;

/** Weights of the terms of each page, as `terms of page -> [term, weight][]`. */
export type Vectors = readonly (readonly (readonly [term: number, weight: number])[])[];

/** The pages nearest to each in their words, by the cosine of their weighted terms. */
export function nearestPages(vectors: Vectors): number[][] {
  const inPages = new Map<number, [page: number, weight: number][]>();
  vectors.forEach((vector, page) => {
    const length = Math.hypot(...vector.map(([, weight]) => weight)) || 1;
    for (const [term, weight] of vector) {
      const postings = inPages.get(term);
      if (postings) postings.push([page, weight / length]);
      else inPages.set(term, [[page, weight / length]]);
    }
  });
  const commonest = Math.max(2, vectors.length * COMMONEST_SHARE);
  return vectors.map((vector, page) => {
    const likeness = new Map<number, number>();
    for (const [term, weight] of vector) {
      const postings = inPages.get(term) ?? [];
      if (postings.length > commonest) continue;
      for (const [other, otherWeight] of postings) {
        if (other !== page) likeness.set(other, (likeness.get(other) ?? 0) + weight * otherWeight);
      }
    }
    return [...likeness]
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, NEIGHBOURS)
      .map(([other]) => other);
  });
}

/** Writes the neighbours of each page: how many, then the steps between them. */
export function encodedNeighbours(lists: readonly (readonly number[])[]): string {
  return encoded(
    lists.flatMap((list) => [list.length, ...stepsOf(list.toSorted((a, b) => a - b))]),
  );
}

/** Reads what `encodedNeighbours` wrote. */
export function decodedNeighbours(text: string): number[][] {
  const numbers = decoded(text);
  const lists: number[][] = [];
  for (let at = 0; at < numbers.length;) {
    const length = numbers[at]!;
    lists.push(fromSteps(numbers.slice(at + 1, at + 1 + length)));
    at += 1 + length;
  }
  return lists;
}
