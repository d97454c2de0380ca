import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastChanged, stampsOf } from './stamps.ts';
import type { Level } from './version.ts';

const briefing = { published: '2026-11-24', checked: '2026-11-23' };
const version = (published: string, level: Level) => ({ published, level });
const FIRST = version('2026-11-24', 'substantive');

test('each stamp moves by itself', () => {
  const before = stampsOf(briefing, [FIRST], []);
  assert.deepEqual(before, { changed: '2026-11-24', checked: '2026-11-23', review: undefined });
  assert.deepEqual(stampsOf({ ...briefing, checked: '2026-12-20' }, [FIRST], []), {
    ...before,
    checked: '2026-12-20',
  });
  assert.deepEqual(stampsOf({ ...briefing, review: '2027-02-01' }, [FIRST], []), {
    ...before,
    review: '2027-02-01',
  });
  assert.deepEqual(stampsOf(briefing, [FIRST, version('2026-12-01', 'correction')], []), {
    ...before,
    changed: '2026-12-01',
  });
});

test('a spelling mistake moves none of them', () => {
  const mended = [FIRST, version('2026-12-01', 'editorial')];
  assert.deepEqual(stampsOf(briefing, mended, []), stampsOf(briefing, [FIRST], []));
});

test('a briefing is looked at again when the first of its claims is', () => {
  const claims = [{ review: '2027-01-31' }, {}, { review: '2026-12-02' }];
  assert.equal(stampsOf(briefing, [], claims).review, '2026-12-02');
  assert.equal(stampsOf({ ...briefing, review: '2026-12-01' }, [], claims).review, '2026-12-01');
});

test('before the first version nothing is said to have changed since publication', () => {
  assert.equal(lastChanged([]), undefined);
  assert.equal(stampsOf(briefing, [], []).changed, '2026-11-24');
});
