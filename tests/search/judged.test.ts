import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { builtEngine, judgedQueries, outcomes, printed, qualityOf } from './judged.ts';

/** Below these the search of the site has become worse: see the table that the test prints. */
const FLOORS = { ndcg: 0.8, mrr: 0.91, top3: 0.97 } as const;

const judged = judgedQueries();

test('at least 120 queries are judged, of every kind', () => {
  assert.ok(judged.length >= 120);
  assert.deepEqual(
    [...new Set(judged.map(({ kind }) => kind))],
    ['word', 'acronym', 'typo', 'synonym', 'question', 'identifier', 'name'],
  );
});

test('every page that a judgement names exists', () => {
  const missing = judged
    .flatMap(({ relevant }) => relevant)
    .filter((url) => !existsSync(`dist${url.replace(/\?.*/, '')}`));
  assert.deepEqual(missing, []);
});

test('a right answer is among the first three for at least 95 of 100 queries', async (context) => {
  const all = await outcomes(builtEngine(), judged);
  const qualities = qualityOf(all);
  context.diagnostic(`\n${printed(qualities)}`);
  const { ndcg, mrr, top3 } = qualities.at(-1)!;
  assert.ok(top3 >= FLOORS.top3, `top 3: ${top3}`);
  assert.ok(mrr >= FLOORS.mrr, `MRR: ${mrr}`);
  assert.ok(ndcg >= FLOORS.ndcg, `nDCG: ${ndcg}`);
});
