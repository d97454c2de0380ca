import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawEvent } from '../law/instrument.ts';
import { spansOfLaw, stateOn } from './spans.ts';

const event = (date: string, what: LawEvent['event'], part?: string): LawEvent => ({
  date,
  event: what,
  sources: [{ source: `on-${date}` }],
  ...(part === undefined ? {} : { part }),
});

const spans = (events: LawEvent[], part?: string) =>
  spansOfLaw({ events }, part).map(({ state, from, until }) => [state, from, until]);

test('a rule published, in force and rescinded has two spans', () => {
  assert.deepEqual(
    spans([
      event('2022-10-01', 'published'),
      event('2022-10-21', 'in-force'),
      event('2023-01-17', 'amended'),
      event('2023-11-17', 'rescinded'),
    ]),
    [
      ['pending', '2022-10-01', '2022-10-21'],
      ['in-force', '2022-10-21', '2023-11-17'],
    ],
  );
});

test('publication after the first day does not interrupt a rule in force', () => {
  assert.deepEqual(spans([event('2025-01-13', 'in-force'), event('2025-01-15', 'published')]), [
    ['in-force', '2025-01-13', undefined],
  ]);
});

test('published and in force on one day gives no span before it', () => {
  assert.deepEqual(spans([event('2026-01-15', 'published'), event('2026-01-15', 'in-force')]), [
    ['in-force', '2026-01-15', undefined],
  ]);
});

test('a suspension of unknown outcome ends in what was not found, never in force again', () => {
  assert.deepEqual(
    spans([
      event('2025-09-29', 'in-force'),
      event('2025-11-10', 'suspended'),
      event('2026-11-10', 'unknown'),
    ]).map(([state]) => state),
    ['in-force', 'suspended', 'unknown'],
  );
});

const parts = [
  event('2022-10-07', 'in-force'),
  event('2022-10-21', 'in-force', 'first test'),
  event('2023-11-17', 'rescinded', 'first test'),
  event('2024-01-01', 'suspended', 'second article'),
];

test('a part with a beginning of its own begins there', () => {
  assert.deepEqual(spans(parts, 'first test'), [['in-force', '2022-10-21', '2023-11-17']]);
});

test('a part without one begins with the whole', () => {
  assert.deepEqual(spans(parts, 'second article'), [
    ['in-force', '2022-10-07', '2024-01-01'],
    ['suspended', '2024-01-01', undefined],
  ]);
});

test('what happens to a part does not happen to the whole', () => {
  assert.deepEqual(spans(parts), [['in-force', '2022-10-07', undefined]]);
});

test('a part that no event is about is a mistake', () => {
  assert.throws(() => spans(parts, 'third article'), /"third article"/);
});

const states = [
  { day: '2022-10-20', state: 'ended', says: 'the day before it began' },
  { day: '2022-10-21', state: 'in-force', says: 'the day it began' },
  { day: '2023-11-16', state: 'in-force', says: 'the day before it ended' },
  { day: '2023-11-17', state: 'ended', says: 'the day it ended' },
];

for (const { day, state, says } of states) {
  test(`${says} it is ${state}`, () => {
    assert.equal(stateOn({ events: parts }, day, 'first test'), state);
  });
}
