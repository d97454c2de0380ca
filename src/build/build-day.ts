import { isDay, type Day } from '../lib/dates.ts';

/**
 * The day for which the site is built, in UTC.
 *
 * @param written - the setting `BUILD_DAY`; empty or missing means today.
 */
export function buildDay(written: string | undefined, now: Date): Day {
  const day = written?.trim() || now.toISOString().slice(0, 10);
  if (!isDay(day)) {
    throw new Error(`BUILD_DAY is "${day}", which is not a day. Write it as BUILD_DAY=2026-06-12.`);
  }
  return day;
}

/** The day of this build, read once: every page and check of a build sees the same one. */
export const BUILD_DAY: Day = buildDay(process.env['BUILD_DAY'], new Date());
