import { lastDay, type Day } from '../dates.ts';
import type { Claim, HistoryEntry, Status } from './claim.ts';

/** A claim with its id, as the ledger holds it. */
export interface LedgerClaim extends Claim {
  id: string;
}

/**
 * The entry of a claim's history that held on a day.
 *
 * An entry counts from the last day that its date could mean, so a claim never
 * shows a standing before the evidence for it was surely public.
 *
 * @returns `undefined` on days before the claim could be known: it was not yet made.
 */
export function entryOn(claim: Pick<Claim, 'history'>, day: Day): HistoryEntry | undefined {
  return claim.history.findLast(({ date }) => lastDay(date) <= day);
}

/** The status that a claim had on a day, or `undefined` when it was not yet made. */
export function statusOn(claim: Pick<Claim, 'history'>, day: Day): Status | undefined {
  return entryOn(claim, day)?.status;
}

/** How many claims had each status on a day, and how many were not yet made. */
export function countsOn(
  claims: readonly Pick<Claim, 'history'>[],
  day: Day,
): Record<Status | 'notYet', number> {
  const counts = { confirmed: 0, reported: 0, alleged: 0, disputed: 0, withdrawn: 0, notYet: 0 };
  for (const claim of claims) counts[statusOn(claim, day) ?? 'notYet'] += 1;
  return counts;
}
