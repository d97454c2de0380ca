import { ADDRESSES } from './retired-pages.ts';
import { ID_KINDS, type IdKind, type Ids, type Lock } from './lock.ts';

/** The rules over public ids, by their permanent names. */
export type IdRule = 'id-vanished' | 'id-reused' | 'id-retirement' | 'id-unlocked';

/** A problem with an id, in the form in which the desk tells problems. */
export interface IdProblem {
  rule: IdRule;
  place: { file: string; line: number; column: number };
  what: string;
  mend: string;
}

type Place = IdProblem['place'];

/** Where things stand, so that problems can name the line. */
export interface IdPlaces {
  /** Where the lock names an id, or its retirement. */
  inLock(kind: IdKind, id: string, part?: 'retired'): Place;
  /** The record that has an id. */
  ofRecord(kind: IdKind, id: string): Place;
}

/** In words: "claim", "instrument". */
const NAMES: Readonly<Record<IdKind, string>> = {
  briefing: 'briefing',
  claim: 'claim',
  source: 'source',
  term: 'term',
  law: 'instrument',
  topic: 'topic',
  figure: 'figure',
  chip: 'chip',
};

/**
 * Whether every id that was ever published still leads somewhere, and to the same thing.
 *
 * @param moved - the old addresses of pages that got another one, and their ids with them.
 */
export function checkIds(
  lock: Lock,
  ids: Ids,
  places: IdPlaces,
  moved: ReadonlySet<string> = new Set(),
): IdProblem[] {
  return ID_KINDS.flatMap((kind) => [
    ...checkVanished(kind, lock, ids, places, moved),
    ...checkRetired(kind, lock, ids, places),
    ...checkUnlocked(kind, lock, ids, places),
  ]);
}

function checkVanished(
  kind: IdKind,
  lock: Lock,
  ids: Ids,
  places: IdPlaces,
  moved: ReadonlySet<string>,
): IdProblem[] {
  const hasMoved = (id: string): boolean => moved.has(ADDRESSES[kind]?.(id) ?? '');
  return Object.keys(lock[kind])
    .filter((id) => !ids[kind].has(id) && !lock.retired[kind][id] && !hasMoved(id))
    .map((id) => ({
      rule: 'id-vanished',
      place: places.inLock(kind, id),
      what: `The ${NAMES[kind]} "${id}" was published on ${lock[kind][id]} and is gone.`,
      mend: `Bring it back, or write under retired: ${kind}: ${id}: { on: …, reason: …, successor: … }. If it was renamed, write its old address in content/redirects.yaml.`,
    }));
}

function checkRetired(kind: IdKind, lock: Lock, ids: Ids, places: IdPlaces): IdProblem[] {
  return Object.entries(lock.retired[kind]).flatMap(([id, { on, successor }]) => {
    const problems: IdProblem[] = [];
    const add = (rule: IdRule, place: Place, what: string, mend: string): void => {
      problems.push({ rule, place, what, mend });
    };
    const inLock = places.inLock(kind, id, 'retired');
    if (ids[kind].has(id)) {
      add(
        'id-reused',
        places.ofRecord(kind, id),
        `The id "${id}" was that of another ${NAMES[kind]}, retired on ${on}.`,
        'Give this file another name: an id is never used again.',
      );
    }
    if (!(id in lock[kind])) {
      add(
        'id-retirement',
        inLock,
        `No ${NAMES[kind]} "${id}" was ever published.`,
        `Take it out of retired, or correct the id.`,
      );
    }
    if (successor !== undefined && lock.retired[kind][successor]) {
      add(
        'id-retirement',
        inLock,
        `What succeeds "${id}" is retired itself: "${successor}".`,
        `Name the ${NAMES[kind]} that stands at the end of the chain.`,
      );
    } else if (successor !== undefined && !ids[kind].has(successor)) {
      add(
        'id-retirement',
        inLock,
        `No ${NAMES[kind]} is called "${successor}", which is to succeed "${id}".`,
        `Name a ${NAMES[kind]} that is there, or leave successor out.`,
      );
    }
    return problems;
  });
}

function checkUnlocked(kind: IdKind, lock: Lock, ids: Ids, places: IdPlaces): IdProblem[] {
  return [...ids[kind]]
    .filter((id) => !(id in lock[kind]))
    .map((id) => ({
      rule: 'id-unlocked',
      place: places.ofRecord(kind, id),
      what: `The id "${id}" is not yet locked.`,
      mend: 'Run npm run ids when it is published.',
    }));
}
