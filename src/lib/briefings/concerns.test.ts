import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from './blocks.ts';
import { CONCERNS_ID, concernsOf } from './concerns.ts';

const item = (text: string, id = CONCERNS_ID) =>
  ({ kind: 'item', text, hash: text, section: { id, text: '' } }) as unknown as Block;

test('each line is told under the reader that it names', () => {
  assert.deepEqual(concernsOf({ blocks: [item('Reporters: name the letter and its dates.')] }), [
    { reader: 'Reporters', text: 'Name the letter and its dates.', block: undefined },
  ]);
});

test('a list under another heading concerns nobody in particular', () => {
  assert.deepEqual(concernsOf({ blocks: [item('Reporters: look.', 'other')] }), []);
});

test('a line that names no reader is left out', () => {
  assert.deepEqual(concernsOf({ blocks: [item('Look at the dates.')] }), []);
});
