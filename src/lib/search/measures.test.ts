import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInTop, ndcg, percentile, reciprocalRank } from './measures.ts';

test('all that is relevant first is 1, none of it 0', () => {
  assert.equal(ndcg(['a', 'b', 'x'], ['b', 'a']), 1);
  assert.equal(ndcg(['x', 'y'], ['a']), 0);
  assert.equal(ndcg([], ['a']), 0);
});

test('a lone relevant hit at the third place gains a half', () => {
  assert.equal(ndcg(['x', 'y', 'a'], ['a']), 0.5);
  assert.equal(reciprocalRank(['x', 'y', 'a'], ['a']), 1 / 3);
  assert.deepEqual(
    [isInTop(['x', 'y', 'a'], ['a'], 3), isInTop(['x', 'y', 'z', 'a'], ['a'], 3)],
    [true, false],
  );
});

test('hits after the tenth do not count', () => {
  assert.equal(ndcg([...'xxxxxxxxxx', 'a'], ['a']), 0);
});

test('half of the numbers lie below the median', () => {
  assert.equal(percentile([5, 1, 3], 0.5), 3);
});
