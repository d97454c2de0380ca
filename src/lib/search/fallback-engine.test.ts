import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Engine } from './engine.ts';
import { withFallback } from './fallback-engine.ts';
import { queryOf, type Query } from './query.ts';

const answers = (total: number, rest: Partial<Answer> = {}): Engine => ({
  warm: async () => {},
  find: async (query: Query) => ({
    query,
    total,
    hits: [],
    facets: [],
    cards: [],
    terms: [],
    corrections: [],
    ...rest,
  }),
});
const broken: Engine = {
  warm: async () => {},
  find: async () => {
    throw new Error('gone');
  },
};
const totalOf = async (engine: Engine, q: string) => (await engine.find(queryOf(q))).total;

test('the second is asked only where the first fails', async () => {
  assert.equal(await totalOf(withFallback(answers(1), answers(2)), 'chips'), 1);
  assert.equal(await totalOf(withFallback(broken, answers(2)), 'chips'), 2);
});

test('where both fail, the first says why', async () => {
  await assert.rejects(withFallback(broken, broken).find(queryOf('chips')), /gone/);
});

test('words that stand everywhere are looked for in the full text if they are quoted', async () => {
  const first = answers(0, { onlyStopWords: true });
  assert.equal(await totalOf(withFallback(first, answers(2)), '"of the"'), 2);
  assert.equal(await totalOf(withFallback(first, answers(2)), '“of the”'), 2);
  assert.equal(await totalOf(withFallback(first, answers(2)), 'of the'), 0);
  assert.equal(await totalOf(withFallback(first, broken), '"of the"'), 0);
});
