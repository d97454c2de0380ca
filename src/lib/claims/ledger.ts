import { packSpans, type Spans } from '../as-of.ts';
import { lastDay, type Day } from '../dates.ts';
import type { Claim, HistoryEntry, Status } from './claim.ts';

/** A claim with its id, as the ledger holds it. */
export interface LedgerClaim extends Claim {
  id: string;
}

/** What the standing of a claim follows from. */
type Dated = Pick<Claim, 'history' | 'checked'>;

/**
 * The day from which an entry of a claim's history counts: the last that its date
 * could mean, so that no standing is shown before the evidence was surely public.
 * Evidence that was compared on some day was public that day at the latest.
 */
export function countsFrom({ checked }: Dated, { date }: HistoryEntry): Day {
  const last = lastDay(date);
  return last > checked && date.length < checked.length ? checked : last;
}

/**
 * The entry of a claim's history that held on a day.
 *
 * @returns `undefined` on days before the claim could be known: it was not yet made.
 */
export function entryOn(claim: Dated, day: Day): HistoryEntry | undefined {
  return claim.history.findLast((entry) => countsFrom(claim, entry) <= day);
}

/** The status that a claim had on a day, or `undefined` when it was not yet made. */
export function statusOn(claim: Dated, day: Day): Status | undefined {
  return entryOn(claim, day)?.status;
}

/** The statuses of a claim one after another, as rows of lists carry them. */
export function spansOfClaim(claim: Dated): Spans {
  return packSpans(
    claim.history.map((entry) => ({ from: countsFrom(claim, entry), state: entry.status })),
  );
}

/** How many claims had each status on a day, and how many were not yet made. */
export function countsOn(claims: readonly Dated[], day: Day): Record<Status | 'notYet', number> {
  const counts = { confirmed: 0, reported: 0, alleged: 0, disputed: 0, withdrawn: 0, notYet: 0 };
  for (const claim of claims) counts[statusOn(claim, day) ?? 'notYet'] += 1;
  return counts;
}
