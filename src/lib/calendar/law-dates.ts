import { firstDay, lastDay, type Day } from '../dates.ts';
import type { Instrument, LawEvent } from '../law/instrument.ts';
import { hasHappened } from '../law/state.ts';

/** What is to happen, in words for a date that lies ahead. */
const AHEAD_WORDS: Readonly<Record<LawEvent['event'], string>> = {
  proposed: 'to be proposed',
  published: 'to be published',
  'in-force': 'takes effect',
  amended: 'to be amended',
  suspended: 'to be suspended',
  'not-enforced': 'no longer to be enforced',
  lifted: 'to be lifted',
  rescinded: 'to be rescinded',
  expired: 'expires',
  unknown: 'what follows is not known',
};

/** A known legal date ahead. */
export interface LawDate {
  /** Stays the same when the date is moved. */
  key: string;
  law: string;
  jurisdiction: Instrument['jurisdiction'];
  /** "EU AI Act: rules on transparency: takes effect". */
  title: string;
  note: string | undefined;
  /** As precise as it is known. */
  date: string;
  /** The first and the last day that the date could mean. */
  first: Day;
  last: Day;
  sources: LawEvent['sources'];
  /** The day on which the instrument's state was last looked up. */
  looked: Day;
}

const slug = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Every event that has surely not happened by a day, the earliest first. */
export function datesAhead(laws: readonly (Instrument & { id: string })[], day: Day): LawDate[] {
  const dates = laws.flatMap((law) => {
    const seen = new Map<string, number>();
    return law.events.flatMap((event): LawDate[] => {
      const base = [law.id, event.event, event.part && slug(event.part)].filter(Boolean).join('-');
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      if (hasHappened(event, day)) return [];
      return [
        {
          key: count > 1 ? `${base}-${count}` : base,
          law: law.id,
          jurisdiction: law.jurisdiction,
          title: [law.short, event.part, AHEAD_WORDS[event.event]].filter(Boolean).join(': '),
          note: event.note,
          date: event.date,
          first: firstDay(event.date),
          last: lastDay(event.date),
          sources: event.sources,
          looked: law.looked,
        },
      ];
    });
  });
  return dates.sort((a, b) =>
    a.first === b.first ? (a.key < b.key ? -1 : 1) : a.first < b.first ? -1 : 1,
  );
}
