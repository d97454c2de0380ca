import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lockSchema } from './lock.ts';
import { retiredPages } from './retired-pages.ts';

test('a retired id keeps its address and names what stands in its place', () => {
  const lock = lockSchema.parse({
    claim: { old: '2026-11-24' },
    chip: { z: '2026-11-24' },
    retired: {
      claim: { old: { on: '2026-12-01', reason: 'Told twice.', successor: 'fresh' } },
      chip: { z: { on: '2026-12-01', reason: 'No such chip.' } },
    },
  });
  assert.deepEqual(retiredPages(lock), [
    {
      kind: 'claim',
      id: 'old',
      path: '/claims/old/',
      published: '2026-11-24',
      on: '2026-12-01',
      reason: 'Told twice.',
      successor: '/claims/fresh/',
    },
  ]);
});
