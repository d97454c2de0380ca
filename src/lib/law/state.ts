import { firstDay, lastDay, type Day } from '../calendar.ts';
import type { LawEvent } from './instrument.ts';

/**
 * Legal states. They belong to instruments and their parts, follow from dated
 * events alone, and are never mixed with the evidence scale.
 */
export const LEGAL_STATES = [
  'in force',
  'in force in part',
  'published',
  'proposed',
  'suspended',
  'not enforced',
  'lifted',
  'rescinded',
  'expired',
  'unknown',
] as const;

export type LegalState = (typeof LEGAL_STATES)[number];

type StatingEvent = Exclude<LawEvent['event'], 'amended'>;

const STATE_AFTER: Readonly<Record<StatingEvent, LegalState>> = {
  proposed: 'proposed',
  published: 'published',
  'in-force': 'in force',
  suspended: 'suspended',
  'not-enforced': 'not enforced',
  lifted: 'lifted',
  rescinded: 'rescinded',
  expired: 'expired',
  unknown: 'unknown',
};

/** What a state follows from. Scripts of pages carry events without their sources. */
export type DatedEvent = Pick<LawEvent, 'date' | 'event' | 'part'>;

/** The state of one part, or of the whole where no part is named. */
export interface PartState<E extends DatedEvent = LawEvent> {
  /** `undefined` for the whole instrument. */
  part: string | undefined;
  state: LegalState;
  /** The event that brought it about. */
  event: E;
}

/** How an instrument stood on a day. */
export interface Standing<E extends DatedEvent = LawEvent> {
  state: LegalState;
  /** The event that brought the whole into this state. */
  event: E;
  /** Parts whose state differs from the whole, in the order of the record. */
  parts: PartState<E>[];
}

/** Whether an event had surely happened by a day: a partial date counts from its last day. */
export function hasHappened(event: Pick<LawEvent, 'date'>, day: Day): boolean {
  return lastDay(event.date) <= day;
}

/**
 * The state that a run of events leads to. Printing and amending never undo being
 * in force: several rules took effect before they were printed.
 */
function follow<E extends DatedEvent>(events: readonly E[]): E | undefined {
  return events.reduce<E | undefined>((now, next) => {
    if (next.event === 'amended') return now;
    if (now && next.event === 'published' && now.event !== 'proposed') return now;
    return next;
  }, undefined);
}

const byDay = (a: DatedEvent, b: DatedEvent): number =>
  lastDay(a.date) < lastDay(b.date) ? -1 : lastDay(a.date) > lastDay(b.date) ? 1 : 0;

const stateOf = ({ event }: DatedEvent): LegalState => STATE_AFTER[event as StatingEvent];

/**
 * How an instrument stood on a day, from its events.
 *
 * @returns `undefined` on days before anything of it was known.
 */
export function standingOn<E extends DatedEvent>(
  law: { events: readonly E[] },
  day: Day,
): Standing<E> | undefined {
  const past = law.events.filter((event) => hasHappened(event, day)).toSorted(byDay);
  if (!past.length) return undefined;
  const names = [...new Set(past.flatMap(({ part }) => part ?? []))];
  const ofWhole = past.filter(({ part }) => part === undefined);
  const whole = follow(ofWhole);
  const parts = names.flatMap((part): PartState<E>[] => {
    // What ends or suspends the whole later than the part's own last event reaches the part too.
    const reaching = past.filter(
      (event) =>
        event.part === part ||
        (event.part === undefined && !['published', 'in-force', 'proposed'].includes(event.event)),
    );
    const own = reaching.findIndex((event) => event.part === part);
    const event = follow(reaching.slice(own));
    return event ? [{ part, state: stateOf(event), event }] : [];
  });
  if (!whole) {
    // Only parts have events: the whole is what they agree on, or in force in part.
    const [first] = parts;
    if (!first) return undefined;
    const states = new Set(parts.map(({ state }) => state));
    const state =
      states.size === 1 ? first.state : states.has('in force') ? 'in force in part' : first.state;
    return { state, event: first.event, parts };
  }
  const state = stateOf(whole);
  const differing = parts.filter((part) => part.state !== state);
  const isPartly =
    (state === 'in force' && differing.length > 0) ||
    (state !== 'in force' && differing.some((part) => part.state === 'in force'));
  return {
    state: isPartly ? 'in force in part' : state,
    event: whole,
    parts: isPartly || differing.length ? parts : [],
  };
}

/** The next known event after a day, the earliest first, or `undefined` when none is known. */
export function nextEvent<E extends DatedEvent>(
  law: { events: readonly E[] },
  day: Day,
): E | undefined {
  return law.events.filter((event) => !hasHappened(event, day)).toSorted(byDay)[0];
}

/** A span of days in one state, for drawing. `until` is the first day of the next state, if any. */
export interface Span {
  state: LegalState;
  from: Day;
  until: Day | undefined;
}

/** The states of an instrument one after another, from its events up to a last day. */
export function spansOf(law: { events: readonly DatedEvent[] }, last: Day): Span[] {
  const days = [...new Set(law.events.map(({ date }) => lastDay(date)))].filter(
    (day) => day <= last,
  );
  const spans: Span[] = [];
  for (const day of days.toSorted()) {
    const state = standingOn(law, day)?.state;
    if (!state || spans.at(-1)?.state === state) continue;
    const before = spans.at(-1);
    if (before) before.until = day;
    spans.push({ state, from: day, until: undefined });
  }
  return spans;
}

/** The first day on which anything of an instrument was known. */
export function knownSince(law: { events: readonly DatedEvent[] }): Day {
  return law.events.map(({ date }) => firstDay(date)).toSorted()[0]!;
}
