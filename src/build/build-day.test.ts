import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildDay } from './build-day.ts';

const lateEvening = new Date('2026-11-23T23:30:00-05:00');

test('without a setting the day is today in UTC', () => {
  assert.equal(buildDay(undefined, lateEvening), '2026-11-24');
  assert.equal(buildDay('', lateEvening), '2026-11-24');
});

test('the setting decides', () => {
  assert.equal(buildDay('2026-06-16', lateEvening), '2026-06-16');
});

for (const written of ['2026-06', '2026-02-30', '16 June 2026', 'today']) {
  test(`"${written}" is refused with what to write instead`, () => {
    assert.throws(() => buildDay(written, lateEvening), {
      message: `BUILD_DAY is "${written}", which is not a day. Write it as BUILD_DAY=2026-06-12.`,
    });
  });
}
