import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mendBlocks } from './mend-blocks.ts';
import { readContent, type Files } from './read-content.ts';
import { briefing, sampleWith } from './sample-content.ts';

const FILE = 'content/briefings/sample.mdx';
const LIST = 'content/briefings/sample.blocks.yaml';

const WAS = sampleWith({
  [FILE]: briefing('The first came.\n\nThe second came.\n\nThe third came.\n\nThe last came.'),
});

const mend = (files: Files) => mendBlocks(readContent(files), () => 0.5);

/** The ids of the list, the item of InBrief first. */
const [, first, , third, last] = [...WAS[LIST]!.matchAll(/id: (\w+)/g)].map(([, id]) => id);

test('a list that agrees is left alone', () => {
  assert.deepEqual(mend(WAS), []);
});

test('what was done is told', () => {
  const text = briefing('The first went.\n\nThe second came.\n\nThe last came.\n\nA new one.');
  const [mended] = mend({ ...WAS, [FILE]: text });
  assert.equal(mended!.file, LIST);
  assert.deepEqual(mended!.told, [
    `${LIST}: 3 kept, 1 carried, 1 new, 1 retired`,
    `    carried ${first}  "The first came." → "The first went."`,
    `    new     nggggg  "A new one."`,
    `    retired ${third}  "The third came."`,
  ]);
  assert.ok(mended!.text.includes(`id: ${last}`));
});

test('a text that cannot be read is left alone', () => {
  assert.deepEqual(mend({ ...WAS, [FILE]: briefing('The <first came.') }), []);
  assert.deepEqual(mend({ ...WAS, [FILE]: briefing('The <Claim id="a">first came.') }), []);
});

test('a list with a mistake of its own is left alone', () => {
  assert.deepEqual(mend({ ...WAS, [LIST]: WAS[LIST]!.replace('blocks:', 'block:') }), []);
});
