import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockId, blockListSchema, firstWords, idsOf, printBlockList } from './block-list.ts';

test('an id is a letter and five signs, none of which looks like another', () => {
  for (let step = 0; step < 1000; step += 1) {
    assert.match(blockId(Math.random), /^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{5}$/);
  }
  assert.equal(
    blockId(() => 0),
    'a00000',
  );
  assert.equal(
    blockId(() => 0.999),
    'zzzzzz',
  );
});

test('a block is known by its first six words', () => {
  assert.equal(
    firstWords({ text: 'one two three four five six seven' }),
    'one two three four five six',
  );
  assert.equal(firstWords({ text: 'one' }), 'one');
});

test('the list as a file', () => {
  const list = {
    blocks: [
      { id: 'k3f9q2', words: 'He said “no”, "never": #1', hash: '123456789012' },
      { id: 'a00000', words: 'days', hash: '1e1234567890' },
    ],
    retired: ['zzzzzz'],
  };
  assert.equal(
    printBlockList(list),
    `# Written by npm run desk -- --fix. Ids are permanent; change none by hand.
blocks:
  - id: k3f9q2
    words: "He said “no”, \\"never\\": #1"
    hash: '123456789012'
  - id: a00000
    words: "days"
    hash: '1e1234567890'
retired:
  - zzzzzz
`,
  );
});

test('a hash that YAML would take for a number is refused without its quotes', () => {
  const blocks = [{ id: 'k3f9q2', words: '', hash: 123456789012 }];
  assert.equal(blockListSchema.safeParse({ blocks }).success, false);
});

const listed = (...hashes: string[]) => ({
  blocks: hashes.map((hash) => ({ id: `id-${hash}`, words: '', hash })),
  retired: [],
});

const cases = [
  {
    says: 'they agree',
    text: ['a', 'b', 'c'],
    list: ['a', 'b', 'c'],
    ids: ['id-a', 'id-b', 'id-c'],
  },
  {
    says: 'a block is new',
    text: ['a', 'x', 'c'],
    list: ['a', 'c'],
    ids: ['id-a', undefined, 'id-c'],
  },
  { says: 'a block is gone', text: ['a', 'c'], list: ['a', 'b', 'c'], ids: ['id-a', 'id-c'] },
  { says: 'there is no list', text: ['a'], list: [], ids: [undefined] },
];

for (const { says, text, list, ids } of cases) {
  test(`ids of blocks when ${says}`, () => {
    assert.deepEqual(
      idsOf(
        text.map((hash) => ({ hash })),
        listed(...list),
      ),
      ids,
    );
  });
}
