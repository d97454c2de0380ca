import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberNotes } from './notes.ts';

test('sources are numbered in the order in which a reader meets them', () => {
  const notes = numberNotes([
    { block: 'a', sources: ['letter', 'law'] },
    { block: 'b', sources: ['paper', 'letter'] },
  ]);
  assert.deepEqual(
    notes.map(({ source, number }) => [source, number]),
    [
      ['letter', 1],
      ['law', 2],
      ['paper', 3],
    ],
  );
});

test('a source used twice in one block links back to it once', () => {
  const [note] = numberNotes([
    { block: 'a', sources: ['letter'] },
    { block: 'a', sources: ['letter'] },
    { block: 'b', sources: ['letter'] },
  ]);
  assert.deepEqual(note?.usedIn, ['a', 'b']);
});
