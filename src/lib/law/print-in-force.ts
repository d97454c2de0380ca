/**
 * What was in force, as HTML. The build prints the default case with these functions and
 * the page prints every other case with the same, so that both say the same.
 */
import { stateIn } from '../as-of.ts';
import { lastDay, printDate, type Day } from '../calendar.ts';
import type { Status } from '../claims/claim.ts';
import { escape } from '../html.ts';
import {
  CHANGE_KINDS,
  GROUPS,
  type Asked,
  type Change,
  type ChangeKind,
  type Group,
  type Held,
  type Move,
  type Rule,
  type RuleClaim,
  type Scope,
} from './in-force.ts';
import type { DatedEvent, LegalState } from './state.ts';
import { dueWords, eventWords, ITEM_NAMES, JURISDICTION_NAMES } from './words.ts';

/** What printing needs to know of the site. */
export interface PrintContext {
  lawHref: (id: string) => string;
  claimHref: (id: string) => string;
  /** What an instrument is called. */
  shortOf: (id: string) => string | undefined;
  /** The day for which the site was built. */
  last: Day;
}

/** Headings of the groups of rules. */
export const GROUP_NAMES: Readonly<Record<Group, string>> = {
  applied: 'In force',
  pending: 'Proposed or published, not in force',
  'set-aside': 'Suspended or not enforced',
  ended: 'Ended',
  unknown: 'Not known: what followed was not found',
};

const CHANGE_NAMES: Readonly<Record<ChangeKind, string>> = {
  applied: 'In force since',
  ended: 'Ended',
  'set-aside': 'Suspended, or no longer enforced',
  unknown: 'No longer known',
  pending: 'Newly proposed or published',
  amended: 'Amended',
  moved: 'Changed in part, or moved on',
};

const COUNT_WORDS: Readonly<Record<Group, string>> = {
  applied: 'in force',
  pending: 'proposed or published',
  'set-aside': 'suspended or not enforced',
  ended: 'ended',
  unknown: 'not known',
};

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "United States, access to models". */
export function printScope({ place, item }: Scope): string {
  return `${place ? JURISDICTION_NAMES[place] : 'Every place'}, ${item ? ITEM_NAMES[item] : 'every item'}`;
}

/** What was asked, above the answer. */
export function printAsked({ on, and, ...scope }: Asked, last: Day): string {
  const days = and ? `${printDate(on)} and ${printDate(and)}` : printDate(on);
  return `${printScope(scope)}, on ${days}, as known on ${printDate(last)}`;
}

/** The answer in a few words: how many rules were in which group. */
export function headlineOf(held: readonly Held[]): string {
  const counts = GROUPS.map((group) => ({
    group,
    count: held.filter((each) => each.group === group).length,
  })).filter(({ count }) => count > 0);
  if (counts.length === 0) return 'No rule on record yet';
  const applied = counts[0]!.group === 'applied' ? counts.shift()!.count : 0;
  const first = `${applied || 'No'} ${applied === 1 ? 'rule' : 'rules'} in force`;
  return [first, ...counts.map(({ group, count }) => `${count} ${COUNT_WORDS[group]}`)].join(', ');
}

/** What the records hold where nothing was on record on the day. */
export function emptyHtml(
  first: { rule: Rule; day: Day } | undefined,
  { lawHref }: PrintContext,
): string {
  if (!first) {
    return 'The records hold no rule of this place on this item. That is not to say that there is none.';
  }
  return `The first on record here is ${link(lawHref(first.rule.id), first.rule.short)}, of ${printDate(first.day)}.`;
}

const link = (href: string, words: string): string =>
  `<a href="${escape(href)}">${escape(words)}</a>`;

const mark = (state: LegalState): string =>
  `<span class="law-state" data-state="${state.replaceAll(' ', '-')}">${sentence(state)}</span>`;

/**
 * How a rule stood on a day: the state of the whole, that of its parts where they
 * differ, and what the records hold for later.
 */
export function stateHtml(held: Held | undefined, day: Day, last: Day): string {
  if (!held) return '<span class="quiet">Not yet on record</span>';
  const { standing, next } = held;
  const parts = standing.parts.map(
    ({ part, state, event }) =>
      `<li>${escape(part ?? '')}: ${state}, ${printDate(event.date)}</li>`,
  );
  // With parts that differ the date of the whole would be read as that of the mixture.
  const since = parts.length === 0 ? ` since ${printDate(standing.event.date)}` : '';
  return (
    `${mark(standing.state)}${since}` +
    (parts.length > 0 ? `<ul class="parts">${parts.join('')}</ul>` : '') +
    (next ? `<p>${nextHtml(next, day, last)}</p>` : '')
  );
}

/** Of a day gone by what came next is hindsight, and is worded so. */
function nextHtml(next: DatedEvent, day: Day, last: Day): string {
  return day === last || lastDay(next.date) > last
    ? `<span class="due" data-due="${next.date}">${escape(dueWords(next))}</span>`
    : `<span class="quiet">Then, on ${printDate(next.date)}: ${escape(eventWords(next))}.</span>`;
}

/** What changed between two days, in words, by kind of change. */
export function changesHtml(
  changes: readonly Change[],
  moves: readonly Move[],
  [earlier, later]: readonly [Day, Day],
  context: PrintContext,
): string {
  const groups = CHANGE_KINDS.map((kind) => ({
    name: CHANGE_NAMES[kind],
    own: changes.filter((change) => change.kind === kind),
  })).filter(({ own }) => own.length > 0);
  const changed = groups.map(
    ({ name, own }) =>
      `<h3>${name}</h3><ul class="ruled">${own.map((change) => `<li>${changeHtml(change, context)}</li>`).join('')}</ul>`,
  );
  const none = `<p>No rule of this place and item changed after ${printDate(earlier)} and by ${printDate(later)}.</p>`;
  return (changed.join('') || none) + movesHtml(moves, context);
}

function changeHtml({ rule, before, after, events }: Change, context: PrintContext): string {
  const from = before?.state;
  const to = after.state;
  const moved =
    from === undefined
      ? 'not on record before'
      : from === to
        ? `${to} on both days`
        : `from ${from} to ${to}`;
  const days = [...new Set(events.map(({ date }) => date))];
  const how = days.map((date) => {
    const own = events.filter((event) => event.date === date);
    return `${printDate(date)}: ${own.map((event) => escape(eventWords(event))).join(', ')}`;
  });
  const amended = rule.amends.flatMap((id) => {
    const short = context.shortOf(id);
    return short ? [link(context.lawHref(id), short)] : [];
  });
  return (
    `${link(context.lawHref(rule.id), rule.short)}: ${moved}. ${how.join('; ')}.` +
    (amended.length > 0 && before === undefined ? ` It amends ${amended.join(', ')}.` : '')
  );
}

function movesHtml(moves: readonly Move[], { claimHref }: PrintContext): string {
  const moved = moves.filter(({ before }) => before !== undefined);
  const made = moves.length - moved.length;
  const rows = moved.map(
    ({ claim, before, after }) =>
      `<li>${link(claimHref(claim.id), claim.statement)} From ${before!} to ${after}.</li>`,
  );
  return (
    `<h3>Claims</h3><p>${made === 0 ? 'None was' : made === 1 ? 'One was' : `${made} were`} newly made. ` +
    `${moved.length > 0 ? 'The status of these moved:' : 'The status of none moved.'}</p>` +
    (rows.length > 0 ? `<ul class="ruled">${rows.join('')}</ul>` : '')
  );
}

const statusMark = (status: string | undefined): string =>
  status
    ? `<span class="status ${status}">${sentence(status)}</span>`
    : '<span class="quiet">Not yet made</span>';

/** How many claims show until a reader asks for the rest. */
export const CLAIMS_SHOWN = 10;

/** The statuses of the evidence scale in its order, and the lack of one. */
const STANDINGS: readonly (Status | 'not yet made')[] = [
  'confirmed',
  'reported',
  'alleged',
  'disputed',
  'withdrawn',
  'not yet made',
];

/** How many claims there are on the rules, by status, and which of them show. */
export function claimsSaid(claims: readonly RuleClaim[], { on }: Pick<Asked, 'on'>): string {
  const counts = new Map<string, number>();
  for (const { spans } of claims) {
    const status = stateIn(spans, on) ?? 'not yet made';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  if (claims.length === 0)
    return 'No claim on record is about these rules or rests on their documents.';
  const by = STANDINGS.flatMap((status) =>
    counts.has(status) ? `${counts.get(status)!} ${status}` : [],
  );
  const made = claims.length - (counts.get('not yet made') ?? 0);
  const which = made > CLAIMS_SHOWN ? ` The ${CLAIMS_SHOWN} on the latest events are shown.` : '';
  return `Of the claims about these rules or on their documents, on ${printDate(on)}: ${by.join(', ')}.${which}`;
}

/** Claims as they stood on a day, or on two, as rows of a list. */
export function claimsHtml(
  claims: readonly RuleClaim[],
  { on, and }: Pick<Asked, 'on' | 'and'>,
  { claimHref }: PrintContext,
): string {
  return claims
    .map(({ id, statement, who, when, spans }) => {
      const [first, second] = [stateIn(spans, on), and && stateIn(spans, and)];
      const moved = and && first !== second;
      return (
        `<li>${statusMark(first)}<p class="statement">${link(claimHref(id), statement)}</p>` +
        `<p class="quiet">${escape(who)} · ${printDate(when)}` +
        `${moved ? ` · on ${printDate(and)}: ${statusMark(second)}` : ''}</p></li>`
      );
    })
    .join('');
}
