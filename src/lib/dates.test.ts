import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  daysBetween,
  firstDay,
  isPartialDate,
  lastDay,
  partialDateSchema,
  printDate,
} from './dates.ts';

const cases = [
  { date: '2026', first: '2026-01-01', last: '2026-12-31', printed: '2026' },
  { date: '2026-06', first: '2026-06-01', last: '2026-06-30', printed: 'Jun 2026' },
  { date: '2024-02', first: '2024-02-01', last: '2024-02-29', printed: 'Feb 2024' },
  { date: '2026-06-12', first: '2026-06-12', last: '2026-06-12', printed: '12 Jun 2026' },
];

for (const { date, first, last, printed } of cases) {
  test(`${date} may mean ${first} to ${last} and is printed as ${printed}`, () => {
    assert.deepEqual([firstDay(date), lastDay(date), printDate(date)], [first, last, printed]);
  });
}

test('a day that does not exist is not a date', () => {
  for (const date of ['2026-02-30', '2026-13', '26-06-12', '2026-6-1', 'June 2026', '']) {
    assert.equal(isPartialDate(date), false, date);
  }
});

test('a date without quotes, which YAML readers turn into other things, is understood', () => {
  assert.equal(partialDateSchema.parse(new Date('2026-06-12')), '2026-06-12');
  assert.equal(partialDateSchema.parse(2026), '2026');
});

test('the order of June 2026 lasted eighteen days', () => {
  assert.equal(daysBetween('2026-06-12', '2026-06-30'), 18);
});
