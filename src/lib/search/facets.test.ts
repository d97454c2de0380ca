import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countFacets, matchesFilters } from './facets.ts';

const pages = [
  { kind: ['Claim'], topic: ['Export controls', 'Distillation'], status: ['Disputed'] },
  { kind: ['Claim'], topic: ['Export controls'], status: ['Confirmed'] },
  { kind: ['Law'], topic: ['Export controls'], state: ['In force'] },
];

test('values of one facet are alternatives, facets must agree', () => {
  const kept = (filters: object) => pages.filter((page) => matchesFilters(page, filters)).length;
  assert.equal(kept({}), 3);
  assert.equal(kept({ kind: ['Claim', 'Law'] }), 3);
  assert.equal(kept({ kind: ['Claim'], status: ['Disputed'] }), 1);
  assert.equal(kept({ kind: ['Nothing'] }), 0);
});

test('a facet counts what the other facets leave, so a count says what choosing it would show', () => {
  const counts = countFacets(pages, { kind: ['Claim'] });
  assert.deepEqual(counts.find(({ facet }) => facet === 'kind')?.values, [
    { value: 'Claim', count: 2 },
    { value: 'Law', count: 1 },
  ]);
  assert.deepEqual(counts.find(({ facet }) => facet === 'topic')?.values, [
    { value: 'Export controls', count: 2 },
    { value: 'Distillation', count: 1 },
  ]);
});

test('a value that was chosen is counted even if nothing has it', () => {
  assert.deepEqual(countFacets([], { topic: ['Gone'] }), [
    { facet: 'topic', values: [{ value: 'Gone', count: 0 }] },
  ]);
});
