import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packSpans, stateIn } from './as-of.ts';

const letter = packSpans([
  { from: '2026-06-12', state: 'in force' },
  { from: '2026-06-30', state: 'lifted' },
]);

for (const [day, state] of [
  ['2026-06-11', undefined],
  ['2026-06-12', 'in force'],
  ['2026-06-29', 'in force'],
  ['2026-06-30', 'lifted'],
] as const) {
  test(`on ${day}: ${state ?? 'not yet'}`, () => assert.equal(stateIn(letter, day), state));
}
