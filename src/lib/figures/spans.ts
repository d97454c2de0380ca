/** The spans of a band: from a law record's events, or as an author wrote them. */
import { firstDay, lastDay, type Day, type PartialDate } from '../dates.ts';
import type { Instrument, LawEvent } from '../law/instrument.ts';
import type { FigureOf, SpanState } from './figure.ts';
import type { Borne, Known } from './known.ts';

/** A time in which something stood in one way. */
export interface Span extends Borne {
  state: SpanState;
  /** To the precision that is known. */
  from: PartialDate;
  /** Left out when it goes on. */
  until?: PartialDate | undefined;
  note?: string | undefined;
}

/** What a law record's event makes of it. `undefined` ends it. */
const STATE_AFTER: Readonly<Partial<Record<LawEvent['event'], SpanState | undefined>>> = {
  proposed: 'pending',
  published: 'pending',
  'in-force': 'in-force',
  suspended: 'suspended',
  'not-enforced': 'not-enforced',
  unknown: 'unknown',
};

const BEGINNINGS: readonly LawEvent['event'][] = ['proposed', 'published', 'in-force'];

/**
 * The events that count for a part of an instrument, or for the whole. What happens to the
 * whole happens to its parts, except that a part with a beginning of its own begins there.
 */
export function eventsFor({ events }: Pick<Instrument, 'events'>, part?: string): LawEvent[] {
  if (part === undefined) return events.filter((event) => event.part === undefined);
  const own = events.filter((event) => event.part === part);
  if (own.length === 0) throw new Error(`no event of the record is about the part "${part}"`);
  const beginsItself = own.some(({ event }) => BEGINNINGS.includes(event));
  return events.filter(
    (event) =>
      event.part === part ||
      (event.part === undefined && !(beginsItself && BEGINNINGS.includes(event.event))),
  );
}

/** The spans that a law record's events give. A span that begins and ends on one day is left out. */
export function spansOfLaw(instrument: Pick<Instrument, 'events'>, part?: string): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const { event, date, sources, note } of eventsFor(instrument, part)) {
    if (event === 'amended' || (event === 'published' && open && open.state !== 'pending'))
      continue;
    const state = STATE_AFTER[event];
    if (open && open.state === state) continue;
    if (open) {
      open.until = date;
      // What ends a span bears its end out.
      open.sources = [...open.sources, ...sources];
      if (lastDay(open.from) < lastDay(date)) spans.push(open);
    }
    open = state && { state, from: date, note, sources };
  }
  if (open) spans.push(open);
  return spans;
}

/** The spans of one row of a figure of bands. */
export function spansOf(row: FigureOf<'bands'>['rows'][number], known: Known): Span[] {
  if ('spans' in row) return row.spans;
  return spansOfLaw(known.lawOf(row.law), row.part).map((span) => ({ ...span, law: row.law }));
}

/** How a law record, or a part of it, stands on a day. `ended` also where it had not begun. */
export function stateOn(
  instrument: Pick<Instrument, 'events'>,
  day: Day,
  part?: string,
): SpanState | 'ended' {
  const span = spansOfLaw(instrument, part).findLast(({ from }) => lastDay(from) <= day);
  if (!span || hasEnded(span, day)) return 'ended';
  return span.state;
}

/** Whether a span was over on a day. */
export function hasEnded({ until }: Pick<Span, 'until'>, day: Day): boolean {
  return until !== undefined && lastDay(until) <= day;
}

/** The first and last day on which a span may have begun. */
export function edgesOf({ from }: Pick<Span, 'from'>): [first: Day, last: Day] {
  return [firstDay(from), lastDay(from)];
}
