import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changeDays,
  changesBetween,
  claimsOf,
  heldOn,
  movesBetween,
  readAsked,
  rulesOf,
  writeAsked,
  type Rule,
  type RuleClaim,
} from './in-force.ts';
import type { DatedEvent } from './state.ts';

const LAST = '2026-11-23';

const event = (date: string, name: DatedEvent['event'], part?: string): DatedEvent => ({
  date,
  event: name,
  part,
});

/** The letter of 12 June 2026: eased for some on 26 June, withdrawn on 30 June. */
const letter: Rule = {
  id: 'letter',
  short: 'The letter',
  jurisdiction: 'us',
  items: ['model-access', 'models'],
  events: [
    event('2026-06-12', 'in-force'),
    event('2026-06-26', 'lifted', 'Mythos 5, for named bodies'),
    event('2026-06-30', 'lifted'),
  ],
  amends: [],
};

/** Announced as not enforced; no notice that removes it was found. */
const diffusion: Rule = {
  id: 'diffusion',
  short: 'The diffusion rule',
  jurisdiction: 'us',
  items: ['chips', 'weights'],
  events: [
    event('2025-01-13', 'in-force'),
    event('2025-01-15', 'published'),
    event('2025-05-13', 'not-enforced'),
  ],
  amends: ['entry'],
};

/** An entry of the list with parts that begin later, and amendments. */
const entry: Rule = {
  id: 'entry',
  short: 'The entry',
  jurisdiction: 'us',
  items: ['chips', 'memory'],
  events: [
    event('2022-10-21', 'in-force'),
    event('2023-11-17', 'amended'),
    event('2024-12-02', 'in-force', 'memory'),
  ],
  amends: [],
};

/** Suspended for a year; what followed was not found. */
const suspended: Rule = {
  id: 'suspended',
  short: 'The suspended rule',
  jurisdiction: 'cn',
  items: ['minerals'],
  events: [
    event('2025-10-09', 'published'),
    event('2025-11-07', 'suspended'),
    event('2026-11-11', 'unknown'),
  ],
  amends: [],
};

const bill: Rule = {
  id: 'bill',
  short: 'The bill',
  jurisdiction: 'us',
  items: ['cloud'],
  events: [event('2025-12', 'proposed'), event('2026-01-12', 'proposed')],
  amends: [],
};

const RULES = [letter, diffusion, entry, suspended, bill];

const groupsOn = (day: string, rules = RULES) =>
  Object.fromEntries(
    rules.flatMap((rule) => {
      const held = heldOn(rule, day);
      return held ? [[rule.id, held.group]] : [];
    }),
  );

test('on 16 June 2026 the letter applies to access to models in the United States; on 1 July it has ended', () => {
  const scope = { place: 'us', item: 'model-access' } as const;
  const rules = rulesOf(RULES, scope);
  assert.deepEqual(rules, [letter]);
  assert.deepEqual(groupsOn('2026-06-16', rules), { letter: 'applied' });
  assert.deepEqual(groupsOn('2026-07-01', rules), { letter: 'ended' });
});

const boundaries = [
  { rule: letter, day: '2026-06-11', group: undefined },
  { rule: letter, day: '2026-06-12', group: 'applied' },
  { rule: letter, day: '2026-06-13', group: 'applied' },
  { rule: letter, day: '2026-06-29', group: 'applied' },
  { rule: letter, day: '2026-06-30', group: 'ended' },
  { rule: letter, day: '2026-07-01', group: 'ended' },
  { rule: diffusion, day: '2025-01-12', group: undefined },
  { rule: diffusion, day: '2025-01-13', group: 'applied' },
  { rule: diffusion, day: '2025-05-12', group: 'applied' },
  { rule: diffusion, day: '2025-05-13', group: 'set-aside' },
  { rule: diffusion, day: '2025-05-14', group: 'set-aside' },
  { rule: suspended, day: '2026-11-10', group: 'set-aside' },
  { rule: suspended, day: '2026-11-11', group: 'unknown' },
  { rule: suspended, day: LAST, group: 'unknown' },
  { rule: bill, day: '2025-12-30', group: undefined },
  { rule: bill, day: '2025-12-31', group: 'pending' },
] as const;

for (const { rule, day, group } of boundaries) {
  test(`${rule.short} on ${day}: ${group ?? 'not yet on record'}`, () => {
    assert.equal(heldOn(rule, day)?.group, group);
  });
}

test('a part that was eased is told from the whole, from its first day', () => {
  assert.deepEqual(heldOn(letter, '2026-06-25')!.standing.parts, []);
  const { standing, next } = heldOn(letter, '2026-06-26')!;
  assert.equal(standing.state, 'in force in part');
  assert.deepEqual(
    standing.parts.map(({ part, state }) => [part, state]),
    [['Mythos 5, for named bodies', 'lifted']],
  );
  assert.equal(next?.date, '2026-06-30');
});

test('place and item narrow together, and neither is needed', () => {
  assert.deepEqual(rulesOf(RULES, { place: 'cn', item: 'chips' }), []);
  assert.deepEqual(rulesOf(RULES, { place: undefined, item: 'chips' }), [diffusion, entry]);
  assert.equal(rulesOf(RULES, { place: undefined, item: undefined }).length, RULES.length);
});

const kindsBetween = (earlier: string, later: string) =>
  changesBetween(RULES, earlier, later).map(({ rule, kind }) => [rule.id, kind]);

test('what changed between two days has its kind', () => {
  assert.deepEqual(kindsBetween('2026-06-11', '2026-06-12'), [['letter', 'applied']]);
  assert.deepEqual(kindsBetween('2026-06-25', '2026-06-26'), [['letter', 'moved']]);
  assert.deepEqual(kindsBetween('2026-06-16', '2026-07-01'), [['letter', 'ended']]);
  assert.deepEqual(kindsBetween('2025-05-12', '2025-05-13'), [['diffusion', 'set-aside']]);
  assert.deepEqual(kindsBetween('2023-11-16', '2023-11-17'), [['entry', 'amended']]);
  assert.deepEqual(kindsBetween('2026-11-10', '2026-11-11'), [['suspended', 'unknown']]);
  assert.deepEqual(kindsBetween('2025-12-30', '2025-12-31'), [['bill', 'pending']]);
  assert.deepEqual(kindsBetween('2026-01-11', '2026-01-12'), [['bill', 'moved']]);
});

test('a day on which nothing happened changes nothing, and neither does the same day', () => {
  assert.deepEqual(kindsBetween('2026-07-01', '2026-07-02'), []);
  assert.deepEqual(kindsBetween('2026-06-30', '2026-06-30'), []);
});

test('a rule that came and went between two days is told with all that happened to it', () => {
  const [change] = changesBetween([letter], '2026-06-01', '2026-07-01');
  assert.equal(change?.kind, 'ended');
  assert.equal(change?.before, undefined);
  assert.deepEqual(
    change?.events.map(({ date }) => date),
    ['2026-06-12', '2026-06-26', '2026-06-30'],
  );
});

test('the steps of the ruler are the days of the rules, once each, and none of the future', () => {
  const announced: Rule = { ...bill, events: [event('2027-01-01', 'in-force')] };
  assert.deepEqual(changeDays([letter, announced], LAST), [
    '2026-06-12',
    '2026-06-26',
    '2026-06-30',
  ]);
});

const claim = (id: string, spans: string, rules: string[]): RuleClaim => ({
  id,
  statement: 'It is so.',
  who: 'An agency',
  when: '2026-06',
  spans,
  rules,
});

test('claims are those of the rules, made or moved between two days', () => {
  const moved = claim('moved', '2026-06-13:alleged;2026-06-20:confirmed', ['letter']);
  const made = claim('made', '2026-06-20:reported', ['letter', 'bill']);
  const other = claim('other', '2026-06-20:reported', ['diffusion']);
  const own = claimsOf([moved, made, other], [letter]);
  assert.deepEqual(own, [moved, made]);
  assert.deepEqual(movesBetween(own, '2026-06-19', '2026-06-20'), [
    { claim: moved, before: 'alleged', after: 'confirmed' },
    { claim: made, before: undefined, after: 'reported' },
  ]);
  assert.deepEqual(movesBetween(own, '2026-06-20', '2026-06-21'), []);
});

test('a question is read whole, and written so that it is read the same', () => {
  const written = { on: '2026-06-16', and: '2026-07-01', place: 'us', item: 'model-access' };
  assert.deepEqual(readAsked(written, LAST), { asked: written, problems: {} });
  assert.equal(writeAsked(written), 'on=2026-06-16&and=2026-07-01&place=us&item=model-access');
  assert.deepEqual(readAsked({}, LAST).asked, {
    on: LAST,
    and: undefined,
    place: undefined,
    item: undefined,
  });
});

const unreadable = [
  { says: 'text', on: 'tomorrow', told: /“tomorrow” is no day of the calendar/ },
  { says: 'a day that does not exist', on: '2026-02-31', told: /no day of the calendar/ },
  { says: 'commas', on: '2026,06,16', told: /with hyphens: 2026-06-16/ },
  { says: 'a comma', on: ',', told: /no day of the calendar/ },
  { says: 'a month', on: '2026-06', told: /no day of the calendar/ },
  { says: 'the day before the ruler begins', on: '2017-12-31', told: /begins on 1 Jan 2018/ },
  {
    says: 'the day after the records end',
    on: '2026-11-24',
    told: /end on 23 Nov 2026. What is not yet known cannot be shown/,
  },
  { says: 'ten thousand letters', on: 'x'.repeat(10_000), told: /^.{0,120}$/ },
] as const;

for (const { says, on, told } of unreadable) {
  test(`${says} as the day gets a message and no answer; as the second day only itself`, () => {
    const { asked, problems } = readAsked({ on }, LAST);
    assert.equal(asked, undefined);
    assert.match(problems.on!, told);
    const second = readAsked({ on: '2026-06-16', and: on }, LAST);
    assert.match(second.problems.and!, told);
    assert.equal(second.asked?.on, '2026-06-16');
    assert.equal(second.asked?.and, undefined);
  });
}

for (const on of ['2018-01-01', LAST]) {
  test(`${on} lies on the ruler`, () => {
    assert.equal(readAsked({ on }, LAST).asked?.on, on);
  });
}

test('an unknown place or item is told and taken for all', () => {
  const { asked, problems } = readAsked({ place: 'atlantis', item: 'toString' }, LAST);
  assert.match(problems.place!, /no place called “atlantis”/);
  assert.match(problems.item!, /no item called “toString”/);
  assert.deepEqual([asked?.place, asked?.item], [undefined, undefined]);
});

test('the same day twice is no comparison', () => {
  const { asked, problems } = readAsked({ on: '2026-06-16', and: '2026-06-16' }, LAST);
  assert.match(problems.and!, /Both days are the same/);
  assert.equal(asked?.and, undefined);
});
