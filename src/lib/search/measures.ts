/** Measures of how well a ranking answers, for benchmarks and for the judged queries of the site. */

/** How many hits are looked at. */
const DEPTH = 10;

const gain = (place: number): number => 1 / Math.log2(place + 2);

/**
 * Normalised discounted cumulative gain of the first ten: 1 if all that is relevant
 * comes first, 0 if none of it comes.
 */
export function ndcg(ranking: readonly string[], relevant: readonly string[]): number {
  const wanted = new Set(relevant);
  const reached = ranking
    .slice(0, DEPTH)
    .reduce((sum, id, place) => sum + (wanted.has(id) ? gain(place) : 0), 0);
  let best = 0;
  for (let place = 0; place < Math.min(DEPTH, wanted.size); place += 1) best += gain(place);
  return best === 0 ? 0 : reached / best;
}

/** One over the place of the first relevant hit among ten, or 0. */
export function reciprocalRank(ranking: readonly string[], relevant: readonly string[]): number {
  const place = ranking.slice(0, DEPTH).findIndex((id) => relevant.includes(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Whether a relevant hit is among the first so many. */
export function isInTop(
  ranking: readonly string[],
  relevant: readonly string[],
  places: number,
): boolean {
  return ranking.slice(0, places).some((id) => relevant.includes(id));
}

/** The mean of some numbers, 0 of none. */
export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** The number below which a share of the others lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
