import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HistoryEntry } from './claim.ts';
import { countsOn, statusOn } from './ledger.ts';

const entry = (date: string, status: HistoryEntry['status']): HistoryEntry => ({
  date,
  status,
  sources: [{ source: 'letter' }],
});

const moved = {
  checked: '2026-11-23',
  history: [entry('2026-06-13', 'reported'), entry('2026-06-30', 'confirmed')],
};

const cases = [
  { says: 'the day before it was made it was not known', day: '2026-06-12', status: undefined },
  { says: 'on the day it was made', day: '2026-06-13', status: 'reported' },
  { says: 'the day before the evidence changed', day: '2026-06-29', status: 'reported' },
  { says: 'on the day the evidence changed', day: '2026-06-30', status: 'confirmed' },
];

for (const { says, day, status } of cases) {
  test(`${says}: ${status ?? 'nothing'}`, () => assert.equal(statusOn(moved, day), status));
}

test('evidence dated to a month counts from the last day of the month', () => {
  const claim = { checked: '2026-11-23', history: [entry('2026-06', 'reported')] };
  assert.equal(statusOn(claim, '2026-06-29'), undefined);
  assert.equal(statusOn(claim, '2026-06-30'), 'reported');
});

test('counts tell also how many were not yet made', () => {
  const counts = countsOn(
    [moved, { checked: '2026-11-23', history: [entry('2026-07-22', 'alleged')] }],
    '2026-06-15',
  );
  assert.deepEqual([counts.reported, counts.alleged, counts.notYet], [1, 0, 1]);
});

test('evidence of an unknown day was public at the latest on the day it was compared', () => {
  const claim = { checked: '2026-11-23', history: [entry('2026', 'reported')] };
  assert.equal(statusOn(claim, '2026-11-22'), undefined);
  assert.equal(statusOn(claim, '2026-11-23'), 'reported');
});
