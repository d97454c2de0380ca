import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodedNeighbours, encodedNeighbours } from './neighbours.ts';
import {
  decoded,
  decodedPostings,
  encoded,
  encodedPostings,
  fromSteps,
  stepsOf,
} from './postings.ts';
import { decodedVocabulary, encodedVocabulary } from './vocabulary.ts';

test('numbers of every size come back', () => {
  const numbers = [0, 1, 77, 78, 79, 93, 1247, 1248, 99_999, 2 ** 31];
  assert.deepEqual(decoded(encoded(numbers)), numbers);
});

test('what is written is printable, without quotation marks of JSON being a danger', () => {
  const text = encoded(Array.from({ length: 5000 }, (_, number) => number));
  assert.match(text, /^[!-~]+$/);
  assert.equal(JSON.parse(JSON.stringify(text)), text);
});

test('ascending numbers come back from their steps', () => {
  const pages = [0, 1, 5, 6, 1000];
  assert.deepEqual(fromSteps(stepsOf(pages)), pages);
});

test('postings come back', () => {
  const postings = { pages: [3, 4, 900], levels: [1, 16, 7] };
  assert.deepEqual(decodedPostings(encodedPostings(postings)), postings);
});

test('neighbours come back in the order of pages, and a page may have none', () => {
  assert.deepEqual(decodedNeighbours(encodedNeighbours([[9, 2], [], [0]])), [[2, 9], [], [0]]);
});

test('words come back, the commonest first', () => {
  const text = encodedVocabulary(
    new Map([
      [0, ['export', 'exporter', 'zug']],
      [3, ['model']],
    ]),
  );
  assert.deepEqual(decodedVocabulary(text), [
    { word: 'model', pages: 8 },
    { word: 'export', pages: 1 },
    { word: 'exporter', pages: 1 },
    { word: 'zug', pages: 1 },
  ]);
});
