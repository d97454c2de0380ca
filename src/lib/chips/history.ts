import type { Day } from '../calendar.ts';
import { changeDays, type Regime } from './regime.ts';
import { judge, type Question, type Verdict } from './verdict.ts';

/** A run of days with one answer. `until` is its last day. */
export interface Period {
  from: Day;
  until: Day;
  verdict: Verdict;
}

/** What makes two answers the same to a reader: licence, entries, exception and review. */
export function gistOf(verdict: Verdict): string {
  const { kind, isReported, findings, deciding, exempts, reviews } = verdict;
  if (kind === 'foreign') {
    const listed = findings.filter(({ regime }) => regime.requires.length > 0);
    return JSON.stringify([kind, listed.flatMap(({ outcome }) => outcome.entries)]);
  }
  return JSON.stringify([
    kind,
    isReported,
    deciding.map(({ needing }) => needing),
    exempts.map(({ row }) => row.exception),
    reviews.map(({ row }) => row.policy),
  ]);
}

/**
 * The answers to a question from the first day of the ruler to the last, whatever day
 * the question names. Days on which nothing of the answer changed are joined.
 */
export function periodsOf(
  { figures, to }: Pick<Question, 'figures' | 'to'>,
  regimes: readonly Regime[],
  { first, last }: { first: Day; last: Day },
): Period[] {
  const starts = [first, ...changeDays(regimes).filter((day) => day > first && day <= last)];
  const periods: Period[] = [];
  for (const [i, from] of starts.entries()) {
    const next = starts[i + 1];
    const until = next ? dayBefore(next) : last;
    const verdict = judge({ figures, to, day: from }, regimes);
    const before = periods.at(-1);
    if (before && gistOf(before.verdict) === gistOf(verdict)) before.until = until;
    else periods.push({ from, until, verdict });
  }
  return periods;
}

/** The day before a day. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
