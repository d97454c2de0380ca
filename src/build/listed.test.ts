import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockSchema } from '../lib/ids/lock.ts';
import { fullAddress } from '../site.ts';
import { listedBy } from './listed.ts';

const isListed = listedBy(
  lockSchema.parse({
    claim: { a: '2026-11-24', b: '2026-11-24' },
    retired: { claim: { b: { on: '2026-12-01', reason: 'Told twice.', successor: 'a' } } },
  }),
);

const cases: [path: string, is: boolean][] = [
  ['/', true],
  ['/claims/a/', true],
  ['/claims/b/', false],
  ['/sources/b/', true],
  ['/briefings/first-model-export-control/', true],
  ['/briefings/first-model-export-control/v/1/', false],
  ['/briefings/first-model-export-control/v/1..2/', false],
  ['/briefings/first-model-export-control/cite/', false],
  ['/embed/claims/a/', false],
  ['/embed/figures/f/v/first-model-export-control/1/', false],
];

for (const [path, is] of cases) {
  test(`${path} is ${is ? '' : 'not '}for search engines`, () =>
    assert.equal(isListed(fullAddress(path)), is));
}
