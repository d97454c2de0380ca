import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claim, deskSays, entry, event, law } from '../../build/sample-content.ts';

const CLAIM = 'content/claims/export-controls/letter-sent.yaml';
const MEND =
  '    Mend: Write a day that has come, or build with BUILD_DAY set to a later one.  [dated-ahead]';

test('on the eve everything that the sample says still lies ahead', () => {
  assert.deepEqual(deskSays({}, { day: '2026-06-11' }).split('\n'), [
    'content/briefings/sample.mdx:5:12  The publication is dated 13 Jun 2026, after the build day 11 Jun 2026.',
    MEND,
    'content/briefings/sample.mdx:6:10  The check is dated 14 Jun 2026, after the build day 11 Jun 2026.',
    MEND,
    `${CLAIM}:6:10  The check is dated 14 Jun 2026, after the build day 11 Jun 2026.`,
    MEND,
    `${CLAIM}:8:11  The evidence is dated 12 Jun 2026, after the build day 11 Jun 2026.`,
    MEND,
    'content/law/model-rule.yaml:9:9  The last look is dated 14 Jun 2026, after the build day 11 Jun 2026.',
    MEND,
    'content/sources/company-statement.yaml:6:9  The source is dated 12 Jun 2026, after the build day 11 Jun 2026.',
    MEND,
    'content/sources/gazette.yaml:6:9  The source is dated 12 Jun 2026, after the build day 11 Jun 2026.',
    MEND,
  ]);
});

test('what is dated on the build day has come', () => {
  assert.equal(deskSays({}, { day: '2026-06-14' }), '');
});

test('a month that has begun may have come', () => {
  const changes = { [CLAIM]: claim({ history: entry('2026-06', 'confirmed') }) };
  assert.equal(deskSays(changes, { day: '2026-06-14' }), '');
});

test('a year that has not begun has not', () => {
  const changes = {
    [CLAIM]: claim({ history: entry('2027', 'confirmed'), checked: "'2027-01-01'" }),
  };
  assert.match(deskSays(changes), /The evidence is dated 2027, after the build day 24 Nov 2026\./);
});

test('an event of law may lie ahead: it is a change to come', () => {
  const changes = {
    'content/law/model-rule.yaml': law(
      `${event('2026-06-01', 'in-force')}\n${event('2027-01-01', 'expired')}`,
    ),
  };
  assert.equal(deskSays(changes), '');
});
