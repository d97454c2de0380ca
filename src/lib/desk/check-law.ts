import { isDay, lastDay, printDate } from '../dates.ts';
import type { LawEvent } from '../law/instrument.ts';
import { namedIn } from '../law/named-in.ts';
import type { Problem } from './problem.ts';
import type { Entry } from './record.ts';
import type { Shelf } from './shelf.ts';

type LawEntry = Entry<'law'>;

/** Events that leave the state as it was. */
const STATELESS = new Set<LawEvent['event']>(['published', 'amended']);

function checkIdentifiers(laws: readonly LawEntry[]): Problem[] {
  const holders = new Map<string, LawEntry>();
  const problems: Problem[] = [];
  for (const law of laws) {
    for (const [index, { scheme, value }] of law.value.identifiers.entries()) {
      const key = `${scheme} ${value.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`;
      const holder = holders.get(key);
      if (holder) {
        problems.push({
          rule: 'law-identifier-taken',
          place: law.placeOf(['identifiers', index, 'value']),
          what: `"${value}" is an identifier of "${holder.id}" already.`,
          mend: `Make one record of the two, or take it out here or in ${holder.file}.`,
        });
      } else {
        holders.set(key, law);
      }
    }
  }
  return problems;
}

function checkOrder({ value, placeOf }: LawEntry): Problem[] {
  return value.events.flatMap(({ date }, index) => {
    const before = value.events[index - 1];
    if (!before || lastDay(before.date) <= lastDay(date)) return [];
    const problem: Problem = {
      rule: 'law-order',
      place: placeOf(['events', index, 'date']),
      what: `${printDate(date)} stands after ${printDate(before.date)}, which is later.`,
      mend: 'Put the oldest event first.',
    };
    return [problem];
  });
}

/** Two events that each give the same part a state on the same day: which holds would be chance. */
function checkStates({ value, placeOf }: LawEntry): Problem[] {
  const seen = new Map<string, LawEvent['event']>();
  return value.events.flatMap(({ date, part, event }, index) => {
    // Two events of one month or year may lie on different days.
    if (STATELESS.has(event) || !isDay(date)) return [];
    const key = `${date} ${part ?? ''}`;
    const other = seen.get(key);
    seen.set(key, event);
    if (other === undefined) return [];
    const whole = part ? `the part "${part}"` : 'the whole';
    const problem: Problem = {
      rule: 'law-contradictory',
      place: placeOf(['events', index, 'event']),
      what:
        other === event
          ? `On ${printDate(date)} ${whole} is ${event} twice.`
          : `On ${printDate(date)} ${whole} is both ${other} and ${event}.`,
      mend:
        other === event
          ? 'Take one of the two out.'
          : 'Keep the one that held at the end of the day, or name the part that each concerns.',
    };
    return [problem];
  });
}

/** Two values of one limit in force on one day. A limit holds from its first day until the day before `until`. */
function checkLimits({ value, placeOf }: LawEntry): Problem[] {
  return value.limits.flatMap((limit, index) => {
    const problems: Problem[] = [];
    if (limit.until !== undefined && limit.until <= limit.from) {
      problems.push({
        rule: 'law-overlap',
        place: placeOf(['limits', index, 'until']),
        what: `The limit of ${limit.entry} ends before it begins.`,
        mend: `Write until: with a day after ${printDate(limit.from)}, or leave it out.`,
      });
    }
    const other = value.limits
      .slice(0, index)
      .find(
        ({ entry, from, until }) =>
          entry === limit.entry &&
          from < (limit.until ?? '9999-12-31') &&
          limit.from < (until ?? '9999-12-31'),
      );
    if (other) {
      problems.push({
        rule: 'law-overlap',
        place: placeOf(['limits', index, 'from']),
        what: `${limit.entry} has another limit in force from ${printDate(other.from)}.`,
        mend: 'End the earlier one with until: on the day that this one begins, or join the two with any:.',
      });
    }
    return problems;
  });
}

/** A claim that names an instrument by an identifier stands on its page. */
function checkClaimsListed({ entries }: Shelf): Problem[] {
  const { law: laws, claims } = entries;
  const named = namedIn([...laws.values()].map(({ id, value }) => ({ id, ...value })));
  return [...claims.values()].flatMap(({ id, value, placeOf }) =>
    named(value.statement).flatMap((name): Problem[] => {
      const law = laws.get(name)!;
      if (law.value.claims.includes(id)) return [];
      return [
        {
          rule: 'law-claim-unlisted',
          place: placeOf(['statement']),
          what: `The claim names "${name}", whose record does not name the claim.`,
          mend: `Add ${id} to claims: of ${law.file}.`,
        },
      ];
    }),
  );
}

/** Whether each instrument has one state on every day, and an identity of its own. */
export function checkLaw(shelf: Shelf): Problem[] {
  const laws = [...shelf.entries.law.values()];
  return [
    ...checkIdentifiers(laws),
    ...laws.flatMap((law) => [...checkOrder(law), ...checkStates(law), ...checkLimits(law)]),
    ...checkClaimsListed(shelf),
  ];
}
