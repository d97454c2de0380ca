import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawEvent } from './instrument.ts';
import { nextEvent, spansOf, standingOn } from './state.ts';

const event = (date: string, name: LawEvent['event'], part?: string): LawEvent => ({
  date,
  event: name,
  sources: [{ source: 'gazette' }],
  ...(part && { part }),
});

/** The letter of 12 June 2026 on Fable 5 and Mythos 5: eased for some on 26 June, withdrawn on 30 June. */
const letter = {
  events: [
    event('2026-06-12', 'in-force'),
    event('2026-06-26', 'lifted', 'Mythos 5, for named bodies'),
    event('2026-06-30', 'lifted'),
  ],
};

const days = [
  { day: '2026-06-11', state: undefined },
  { day: '2026-06-12', state: 'in force' },
  { day: '2026-06-25', state: 'in force' },
  { day: '2026-06-26', state: 'in force in part' },
  { day: '2026-06-29', state: 'in force in part' },
  { day: '2026-06-30', state: 'lifted' },
  { day: '2026-11-24', state: 'lifted' },
];

for (const { day, state } of days) {
  test(`on ${day} the letter was ${state ?? 'not yet known'}`, () => {
    assert.equal(standingOn(letter, day)?.state, state);
  });
}

test('a rule that took effect before it was printed stays in force when it is printed', () => {
  const rule = { events: [event('2022-10-07', 'in-force'), event('2022-10-13', 'published')] };
  assert.equal(standingOn(rule, '2022-10-13')?.state, 'in force');
});

test('a rule that is printed first is published until it takes effect', () => {
  const rule = { events: [event('2023-10-25', 'published'), event('2023-11-17', 'in-force')] };
  assert.equal(standingOn(rule, '2023-11-16')?.state, 'published');
  assert.equal(standingOn(rule, '2023-11-17')?.state, 'in force');
});

test('an amendment changes no state', () => {
  const rule = { events: [event('2022-10-07', 'in-force'), event('2023-11-17', 'amended')] };
  assert.equal(standingOn(rule, '2024-01-01')?.state, 'in force');
});

test('a rule that is not enforced, with a part that is, is in force in part', () => {
  const rule = {
    events: [
      event('2025-01-13', 'in-force'),
      event('2025-01-13', 'in-force', 'headquarters requirement'),
      event('2025-05-13', 'not-enforced'),
      event('2025-05-14', 'in-force', 'headquarters requirement'),
    ],
  };
  const standing = standingOn(rule, '2026-11-24');
  assert.equal(standing?.state, 'in force in part');
  assert.equal(standing?.parts[0]?.state, 'in force');
});

test('a suspension of the whole reaches its parts', () => {
  const rule = {
    events: [event('2025-09-29', 'in-force', 'the list'), event('2025-11-10', 'suspended')],
  };
  assert.deepEqual(
    standingOn(rule, '2025-11-10')?.parts.filter(({ state }) => state === 'in force'),
    [],
  );
});

test('an event dated to a month counts from the last day of the month', () => {
  const bill = { events: [event('2026-01', 'proposed')] };
  assert.equal(standingOn(bill, '2026-01-30'), undefined);
  assert.equal(standingOn(bill, '2026-01-31')?.state, 'proposed');
});

test('the next known change is the earliest after the day', () => {
  const act = { events: [event('2027-08-02', 'in-force'), event('2026-12-02', 'in-force', 'a')] };
  assert.equal(nextEvent(act, '2026-11-24')?.date, '2026-12-02');
  assert.equal(nextEvent(act, '2027-08-02'), undefined);
});

test('spans follow one another without gaps', () => {
  assert.deepEqual(spansOf(letter, '2026-11-24'), [
    { state: 'in force', from: '2026-06-12', until: '2026-06-26' },
    { state: 'in force in part', from: '2026-06-26', until: '2026-06-30' },
    { state: 'lifted', from: '2026-06-30', until: undefined },
  ]);
});
