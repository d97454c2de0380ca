/**
 * A calendar date of which only the year, or the year and month, may be known:
 * `2026`, `2026-06` or `2026-06-12`. Always UTC. The precision is part of the
 * fact: a month is never printed as its first day.
 */
export type PartialDate = string;

/** A whole calendar day, `2026-06-12`, UTC. */
export type Day = string;

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Tells whether a text is a date that exists, to year, month or day. */
export function isPartialDate(text: string): boolean {
  const match = PARTIAL.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Tells whether a text is a whole day that exists. */
export function isDay(text: string): text is Day {
  return text.length === 10 && isPartialDate(text);
}

/**
 * The last day that a partial date could mean: `2026-02` gives `2026-02-28`.
 * Evidence dated to a month counts from here, so that nothing is shown as known
 * before it surely was.
 */
export function lastDay(date: PartialDate): Day {
  const [year, month, day] = date.split('-');
  if (day) return date;
  if (!month) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** The first day that a partial date could mean: `2026-02` gives `2026-02-01`. */
export function firstDay(date: PartialDate): Day {
  return `${date}-01-01`.slice(0, 4) + (date.slice(4, 7) || '-01') + (date.slice(7, 10) || '-01');
}

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** Prints a date with the precision that it has: `12 Jun 2026`, `Jun 2026`, `2026`. */
export function printDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  if (!month) return `${year}`;
  const name = MONTHS[Number(month) - 1];
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
