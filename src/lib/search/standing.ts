import type { FacetSets } from './index-files.ts';

/**
 * Factors on the score of a page by what it is. They were chosen on the judged
 * queries of this site; a test beside this file shows what each is for.
 */
export const STANDING_WEIGHTS = {
  /** A briefing answers a question better than one claim of it, and a claim than its source. */
  kind: { Briefing: 1.25, Law: 1.25, Term: 1.2, Claim: 1, Source: 0.7 } as Readonly<
    Record<string, number>
  >,
  /** A page of the kind that the query asks for. */
  asked: 1.45,
  /** What is no longer so comes later, but comes. */
  superseded: 0.85,
  /** What is from a year so much older counts this much less, down to a bound. */
  year: 0.99,
  oldest: 0.94,
} as const;

/** What no longer holds, of claims and of laws. */
const SUPERSEDED = new Set(['Withdrawn', 'Rescinded', 'Expired', 'Lifted']);

/**
 * The factor of a page with these values. The newest year of the site need not be known: 2026 is 1.
 *
 * @param asked - the kind of page that the query asks for, if its wording says so.
 */
export function standingOf(
  { kind: [kind = ''] = [], status, state, year }: FacetSets[number],
  asked?: string,
): number {
  const byKind = kind === asked ? STANDING_WEIGHTS.asked : (STANDING_WEIGHTS.kind[kind] ?? 1);
  const isSuperseded = [...(status ?? []), ...(state ?? [])].some((word) => SUPERSEDED.has(word));
  const age = year?.[0] ? Math.max(0, 2026 - Number(year[0])) : 0;
  const recency = Math.max(STANDING_WEIGHTS.oldest, STANDING_WEIGHTS.year ** age);
  return byKind * (isSuperseded ? STANDING_WEIGHTS.superseded : 1) * recency;
}
