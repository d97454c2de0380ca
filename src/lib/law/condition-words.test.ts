import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printCondition } from './condition-words.ts';

test('3A090.a of October 2023 reads as the entry does', () => {
  assert.equal(
    printCondition({
      any: [
        { field: 'tpp', op: '>=', value: 4800 },
        {
          all: [
            { field: 'tpp', op: '>=', value: 1600 },
            { field: 'performance_density', op: '>=', value: 5.92 },
          ],
        },
      ],
    }),
    'TPP at least 4,800, or TPP at least 1,600 and performance density (TPP per mm²) at least 5.92',
  );
});

test('a choice within a condition stands in brackets', () => {
  assert.equal(
    printCondition({
      all: [
        { field: 'datacenter', op: '==', value: true },
        {
          any: [
            { field: 'tpp', op: '>', value: 1 },
            { field: 'tpp', op: '<', value: 0 },
          ],
        },
      ],
    }),
    'designed or marketed for data centres and (TPP more than 1, or TPP less than 0)',
  );
});
