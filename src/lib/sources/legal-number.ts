/**
 * What a document's number says, where it is written in one of the forms that
 * citations of law have. Anything else stays as it is printed.
 */
export type LegalNumber =
  | { scheme: 'federal-register'; volume: string; page: string }
  | { scheme: 'cfr'; title: string; section?: string; part?: string }
  | { scheme: 'executive-order' | 'proclamation'; number: string }
  | { scheme: 'reporter'; volume: string; reporter: string; page: string; court: string }
  | { scheme: 'docket'; number: string; entry?: string }
  | { scheme: 'bill'; chamber: 'H.R.' | 'S.'; number: string }
  | { scheme: 'other'; number: string };

const FORMS: readonly [RegExp, (parts: string[]) => LegalNumber][] = [
  [
    /^(\d+) FR (\d+)$/,
    ([, volume, page]) => ({ scheme: 'federal-register', volume: volume!, page: page! }),
  ],
  [
    /^(\d+) CFR (\d+\.\d+[a-z]?)(?: \(\d{4}\))?$/,
    ([, title, section]) => ({ scheme: 'cfr', title: title!, section: section! }),
  ],
  [/^(\d+) CFR part (\d+)$/, ([, title, part]) => ({ scheme: 'cfr', title: title!, part: part! })],
  [/^Executive Order (\d+)$/, ([, number]) => ({ scheme: 'executive-order', number: number! })],
  [/^Proclamation (\d+)$/, ([, number]) => ({ scheme: 'proclamation', number: number! })],
  [
    /^(\d+) ([A-Z][A-Za-z0-9. ]*?) (\d+) \((.+?) \d{4}\)/,
    ([, volume, reporter, page, court]) => ({
      scheme: 'reporter',
      volume: volume!,
      reporter: reporter!,
      page: page!,
      court: court!,
    }),
  ],
  [
    /^No\. ([^\s,]+)(?:, Dkt\. (\d+))?$/,
    ([, number, entry]) => ({ scheme: 'docket', number: number!, ...(entry && { entry }) }),
  ],
  [
    /^(H\.R\.|S\.) (\d+)(?:;|$)/,
    ([, chamber, number]) => ({
      scheme: 'bill',
      chamber: chamber as 'H.R.' | 'S.',
      number: number!,
    }),
  ],
];

/** Reads a number such as "90 FR 4544", "15 CFR 734.15" or "H.R. 8283". */
export function readLegalNumber(number: string): LegalNumber {
  for (const [form, read] of FORMS) {
    const parts = form.exec(number);
    if (parts) return read(parts);
  }
  return { scheme: 'other', number };
}

/**
 * The Congress that sat on a day: each lasts two years from 3 January of an odd year.
 *
 * @param date - to year, month or day; a date that leaves the Congress open gives `undefined`.
 */
export function congressOn(date: string): number | undefined {
  const year = Number(date.slice(0, 4));
  const counted = (from: number): number => Math.floor((from - 1789) / 2) + 1;
  if (year % 2 === 0 || date >= `${year}-01-03`) return counted(year);
  return date.length < 10 ? undefined : counted(year - 1);
}

/** "119th", "101st", as English writes the number of a Congress. */
export function ordinal(number: number): string {
  const tens = number % 100;
  const ending =
    tens > 10 && tens < 14 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th');
  return `${number}${ending}`;
}
