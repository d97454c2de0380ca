/**
 * What was in force on a day, and what changed between two days: the question as the form
 * and the address write it, and the answer from the dated events of instruments.
 */
import { stateIn, type Spans } from '../as-of.ts';
import { isDay, lastDay, printDate, type Day, type PartialDate } from '../calendar.ts';
import { cutShort } from '../cut-short.ts';
import type { Instrument } from './instrument.ts';
import { nextEvent, standingOn, type DatedEvent, type LegalState, type Standing } from './state.ts';
import { ITEM_NAMES, JURISDICTION_NAMES } from './words.ts';

/** The first day that can be chosen. Of older law the records hold only what still matters. */
export const FIRST_DAY: Day = '2018-01-01';

/** The fields of the form and of the address. */
export const FIELDS = ['on', 'and', 'place', 'item'] as const;

export type Field = (typeof FIELDS)[number];

/** What is written in the form or the address. A missing field is an empty text. */
export type Written = Readonly<Partial<Record<Field, string>>>;

/** Whose law and on what. `undefined` stands for all. */
export interface Scope {
  place: Instrument['jurisdiction'] | undefined;
  item: Instrument['items'][number] | undefined;
}

/** A question: one day, or two that are laid side by side. */
export interface Asked extends Scope {
  on: Day;
  and: Day | undefined;
}

export interface Reading {
  /** `undefined` where the day cannot be read. Whatever else cannot be read is left out. */
  asked: Asked | undefined;
  /** What is wrong with a field and how to mend it, for beside the field. */
  problems: Partial<Record<Field, string>>;
}

/**
 * Reads the form or the address. No day means the last one.
 *
 * @param last - the last day that the records cover.
 */
export function readAsked(written: Written, last: Day): Reading {
  const problems: Reading['problems'] = {};
  const text = (field: Field) => (written[field] ?? '').trim();
  const day = (field: 'on' | 'and'): Day | undefined => {
    const problem = problemOf(text(field), last);
    if (problem) problems[field] = problem;
    return problem ? undefined : text(field);
  };
  const oneOf = <T extends string>(
    field: 'place' | 'item',
    names: Readonly<Record<T, string>>,
  ): T | undefined => {
    const id = text(field);
    if (!id) return undefined;
    if (Object.hasOwn(names, id)) return id as T;
    problems[field] =
      `The list has no ${field} called “${cutShort(id)}”, so all are shown. Choose one from it.`;
    return undefined;
  };
  const on = text('on') ? day('on') : last;
  let and = text('and') ? day('and') : undefined;
  if (and && and === on) {
    problems.and = 'Both days are the same. Choose another to see what changed.';
    and = undefined;
  }
  const place = oneOf('place', JURISDICTION_NAMES);
  const item = oneOf('item', ITEM_NAMES);
  return { asked: on === undefined ? undefined : { on, and, place, item }, problems };
}

function problemOf(text: string, last: Day): string | undefined {
  const hyphened = text.replace(/[,./\s]+/g, '-');
  if (!isDay(text)) {
    return isDay(hyphened)
      ? `Write the day with hyphens: ${hyphened}.`
      : `“${cutShort(text)}” is no day of the calendar. Write one such as 2026-06-16.`;
  }
  if (text < FIRST_DAY) {
    return `The ruler begins on ${printDate(FIRST_DAY)}. Of older law the records hold only what still matters, so earlier days cannot be shown.`;
  }
  if (text > last) {
    return `The records end on ${printDate(last)}. What is not yet known cannot be shown; changes already due stand beside the rules.`;
  }
  return undefined;
}

/** The address of what is written, without the question mark. */
export function writeAsked(written: Written): string {
  const kept = FIELDS.filter((field) => written[field]);
  return new URLSearchParams(kept.map((field) => [field, written[field]!])).toString();
}

/** An instrument, as far as the answer needs it. */
export interface Rule extends Pick<Instrument, 'short' | 'jurisdiction' | 'items'> {
  id: string;
  events: readonly DatedEvent[];
  /** Ids of instruments that it amends. */
  amends: readonly string[];
}

/** Where an answer puts a rule. */
export const GROUPS = ['applied', 'pending', 'set-aside', 'ended', 'unknown'] as const;

export type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<LegalState, Group>> = {
  'in force': 'applied',
  'in force in part': 'applied',
  published: 'pending',
  proposed: 'pending',
  suspended: 'set-aside',
  'not enforced': 'set-aside',
  lifted: 'ended',
  rescinded: 'ended',
  expired: 'ended',
  unknown: 'unknown',
};

/** A rule as it stood on a day. */
export interface Held<R extends Rule = Rule> {
  rule: R;
  standing: Standing<DatedEvent>;
  group: Group;
  /** What the records hold of it for a later day, the earliest first. */
  next: DatedEvent | undefined;
}

/** The rules of a place on an item, in the order given. */
export function rulesOf<R extends Rule>(rules: readonly R[], { place, item }: Scope): R[] {
  return rules.filter(
    (rule) =>
      (place === undefined || rule.jurisdiction === place) &&
      (item === undefined || rule.items.includes(item)),
  );
}

/** How a rule stood on a day; `undefined` on days before anything of it was known. */
export function heldOn<R extends Rule>(rule: R, day: Day): Held<R> | undefined {
  const standing = standingOn(rule, day);
  return (
    standing && { rule, standing, group: GROUP_OF[standing.state], next: nextEvent(rule, day) }
  );
}

/** The days within the ruler on which something of the rules changed, the earliest first. */
export function changeDays(rules: readonly Rule[], last: Day): Day[] {
  const days = rules.flatMap(({ events }) => events.map(({ date }) => lastDay(date)));
  return [...new Set(days)].filter((day) => day > FIRST_DAY && day <= last).toSorted();
}

/** What happened to a rule, by where it ended up; or within its group, amended or moved on. */
export const CHANGE_KINDS = [
  'applied',
  'ended',
  'set-aside',
  'unknown',
  'pending',
  'amended',
  'moved',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change<R extends Rule = Rule> {
  rule: R;
  kind: ChangeKind;
  /** `undefined` where nothing of it was on record on the earlier day. */
  before: Standing<DatedEvent> | undefined;
  after: Standing<DatedEvent>;
  /** What happened after the earlier day and by the later one, the earliest first. */
  events: DatedEvent[];
}

/** What changed after one day and by another, grouped by kind and the latest first. */
export function changesBetween<R extends Rule>(
  rules: readonly R[],
  earlier: Day,
  later: Day,
): Change<R>[] {
  const changes = rules.flatMap((rule): Change<R>[] => {
    const events = rule.events
      .filter(({ date }) => lastDay(date) > earlier && lastDay(date) <= later)
      .toSorted((a, b) => lastDay(a.date).localeCompare(lastDay(b.date)));
    const after = heldOn(rule, later);
    if (!after || events.length === 0) return [];
    const before = heldOn(rule, earlier);
    const kind =
      before?.group !== after.group
        ? after.group
        : events.some(({ event }) => event === 'amended')
          ? 'amended'
          : 'moved';
    return [{ rule, kind, before: before?.standing, after: after.standing, events }];
  });
  const latest = ({ events }: Change) => lastDay(events.at(-1)!.date);
  return changes.toSorted(
    (a, b) =>
      CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
      latest(b).localeCompare(latest(a)),
  );
}

/** A claim that rests on the documents of rules, with its statuses one after another. */
export interface RuleClaim {
  id: string;
  statement: string;
  who: string;
  when: PartialDate;
  spans: Spans;
  /** Ids of the rules. */
  rules: readonly string[];
}

/** The claims on any of the rules, in the order given. */
export function claimsOf(claims: readonly RuleClaim[], rules: readonly Rule[]): RuleClaim[] {
  const ids = new Set(rules.map(({ id }) => id));
  return claims.filter((claim) => claim.rules.some((id) => ids.has(id)));
}

/** A claim whose standing differs between two days. */
export interface Move {
  claim: RuleClaim;
  /** `undefined` where it was not yet made. */
  before: string | undefined;
  after: string;
}

/** The claims that were made, or changed their status, after one day and by another. */
export function movesBetween(claims: readonly RuleClaim[], earlier: Day, later: Day): Move[] {
  return claims.flatMap((claim) => {
    const [before, after] = [stateIn(claim.spans, earlier), stateIn(claim.spans, later)];
    return after === undefined || after === before ? [] : [{ claim, before, after }];
  });
}
