import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closest, edits } from './closest.ts';

const cases = [
  { a: 'claim', b: 'claim', count: 0 },
  { a: 'claim', b: 'claims', count: 1 },
  { a: 'caim', b: 'claim', count: 1 },
  { a: 'clain', b: 'claim', count: 1 },
  { a: 'calim', b: 'claim', count: 1 },
  { a: '', b: 'claim', count: 5 },
];

for (const { a, b, count } of cases) {
  test(`"${a}" is ${count} edits from "${b}"`, () => assert.equal(edits(a, b), count));
}

test('counting stops above the most that matter', () => {
  assert.equal(edits('abcdef', 'uvwxyz', 2), 3);
});

test('the nearest word is meant', () => {
  const ids = ['regulation-eu-2021-821', 'regulation-eu-2024-1689', 'white-house-order'];
  assert.equal(closest('regulation-eu-2024-1698', ids), 'regulation-eu-2024-1689');
});

test('a word in the wrong case is found', () => {
  assert.equal(closest('inbrief', ['InBrief', 'Inference']), 'InBrief');
});

test('nothing near is no suggestion', () => {
  assert.equal(closest('wassenaar', ['bis-letter', 'claim']), undefined);
});
