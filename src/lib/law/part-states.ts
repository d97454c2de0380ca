import { lastDay, type Day } from '../calendar.ts';
import type { Instrument } from './instrument.ts';
import { standingOn, type LegalState } from './state.ts';

/** A state with the first day on which it held. */
export interface StateSpan {
  state: LegalState | 'not yet applying';
  from: Day;
}

/** The states of an instrument, or of one part of it, one after another, with those known to come. */
export function statesOf(law: Pick<Instrument, 'events'>, part?: string): StateSpan[] {
  const days = [...new Set(law.events.map(({ date }) => lastDay(date)))].sort();
  const spans: StateSpan[] = [];
  for (const day of days) {
    const state = stateOfPart(law, part, day);
    if (state && spans.at(-1)?.state !== state) spans.push({ state, from: day });
  }
  return spans;
}

function stateOfPart(
  law: Pick<Instrument, 'events'>,
  part: string | undefined,
  day: Day,
): StateSpan['state'] | undefined {
  const standing = standingOn(law, day);
  if (!standing || part === undefined) return standing?.state;
  const own = law.events.filter((event) => event.part === part && lastDay(event.date) <= day);
  if (own.length === 0)
    return standing.state === 'in force' || standing.state === 'in force in part'
      ? 'not yet applying'
      : standing.state;
  return standing.parts.find((each) => each.part === part)?.state ?? standing.state;
}
