import type { Day } from '../calendar.ts';
import type { Instrument } from '../law/instrument.ts';
import { holdsOn, leavesOf } from '../law/limit.ts';
import { spansOf, type Span } from '../law/state.ts';
import { CHIP_FIELDS } from './figures.ts';

/** What the checker needs of an instrument: what it tests, what follows, and when it was in force. */
export interface Regime extends Pick<Instrument, 'limits' | 'requires' | 'exempts' | 'reviews'> {
  id: string;
  short: string;
  spans: Span[];
}

/** A day after all days of which anything is known. */
const END_OF_RECORDS = '9999-12-31';

/**
 * The instruments that bear on chips, those that test something first, in the order of
 * their first day.
 */
export function regimesOf(laws: readonly (Instrument & { id: string })[]): Regime[] {
  return laws
    .map(({ id, short, limits, requires, exempts, reviews, ...law }) => ({
      id,
      short,
      limits: limits.filter(({ when }) =>
        leavesOf(when).every(({ field }) => CHIP_FIELDS.has(field)),
      ),
      requires,
      exempts,
      reviews,
      spans: spansOf(law, END_OF_RECORDS),
    }))
    .filter(({ limits, requires, exempts, reviews }) =>
      [limits, requires, exempts, reviews].some((rows) => rows.length > 0),
    )
    .sort((a, b) => firstDayOf(a).localeCompare(firstDayOf(b)) || (a.id < b.id ? -1 : 1));
}

/** The first day of anything that a regime tests or that follows from it. */
export function firstDayOf({ limits, requires, exempts, reviews }: Regime): Day {
  const rows = limits.length > 0 ? limits : [...requires, ...exempts, ...reviews];
  return rows.map(({ from }) => from).sort()[0]!;
}

/** The state of a regime on a day, or `undefined` before anything of it was known. */
export function stateOn({ spans }: Pick<Regime, 'spans'>, day: Day): Span | undefined {
  return spans.findLast(({ from }) => from <= day);
}

/** Whether a regime counts on a day: one that is on the books but not enforced does not. */
export function countsOn(regime: Pick<Regime, 'spans'>, day: Day): boolean {
  return stateOn(regime, day)?.state.startsWith('in force') ?? false;
}

/**
 * Every day on which something of the regimes began or ended, the earliest first. A change of
 * state counts where a limit held on the day: what binds nobody changes no answer.
 */
export function changeDays(regimes: readonly Regime[]): Day[] {
  const days = regimes.flatMap(({ limits, requires, exempts, reviews, spans }) => [
    ...[...limits, ...requires, ...exempts, ...reviews].flatMap(({ from, until }) =>
      until === undefined ? [from] : [from, until],
    ),
    ...spans.map(({ from }) => from).filter((day) => limits.some((limit) => holdsOn(limit, day))),
  ]);
  return [...new Set(days)].sort();
}
