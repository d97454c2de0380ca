import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManuscript } from '../../build/read-manuscript.ts';
import type { BlockList } from './block-list.ts';
import { reconcile } from './reconcile.ts';

/** Ids in the order in which they are given: new001, new002 and so on. */
function counter(): () => string {
  let count = 0;
  return () => `new00${(count += 1)}`;
}

const blocksIn = (paragraphs: readonly string[]) =>
  readManuscript('sample.mdx', paragraphs.join('\n\n')).manuscript!.blocks;

/** The list of paragraphs whose ids are a, b, c and so on. */
function listOf(paragraphs: readonly string[]): BlockList {
  const { list } = reconcile(undefined, blocksIn(paragraphs), counter());
  return {
    ...list,
    blocks: list.blocks.map((block, index) => ({ ...block, id: 'abcdefgh'.charAt(index) })),
  };
}

const A = 'The first paragraph speaks of the letter.';
const B = 'A second one describes what models are.';
const C = 'Nobody answered in the third, for long.';
const D = 'Last comes a word on what to watch.';

const B_REWORDED = 'A second one describes what chips are.';
const C_REWORDED = 'Nobody answered in the third, ever.';

const cases: {
  says: string;
  was?: string[];
  is: string[];
  ids: string[];
  retired?: string[];
  carried?: string[];
}[] = [
  { says: 'nothing changed', is: [A, B, C, D], ids: ['a', 'b', 'c', 'd'] },
  { says: 'moved', is: [A, D, B, C], ids: ['a', 'd', 'b', 'c'] },
  { says: 'swapped', is: [B, A, C, D], ids: ['b', 'a', 'c', 'd'] },
  { says: 'all in reverse', is: [D, C, B, A], ids: ['d', 'c', 'b', 'a'] },
  { says: 'deleted', is: [A, C, D], ids: ['a', 'c', 'd'], retired: ['b'] },
  { says: 'inserted', is: [A, 'New.', B, C, D], ids: ['a', 'new001', 'b', 'c', 'd'] },
  {
    says: 'reworded between unchanged neighbours',
    is: [A, B_REWORDED, C, D],
    ids: ['a', 'b', 'c', 'd'],
    carried: ['b'],
  },
  {
    says: 'reworded at the beginning and at the end',
    is: ['The first paragraph speaks of an order.', B, C, 'Last comes a word on the sources.'],
    ids: ['a', 'b', 'c', 'd'],
    carried: ['a', 'd'],
  },
  {
    says: 'two neighbours reworded, each like itself',
    is: [A, B_REWORDED, C_REWORDED, D],
    ids: ['a', 'b', 'c', 'd'],
    carried: ['b', 'c'],
  },
  {
    says: 'two neighbours swapped and reworded are new: which is which would be a guess',
    is: [A, C_REWORDED, B_REWORDED, D],
    ids: ['a', 'new001', 'new002', 'd'],
    retired: ['b', 'c'],
  },
  {
    says: 'one that became two',
    is: [A, 'A second one describes', 'what models are.', C, D],
    ids: ['a', 'new001', 'new002', 'c', 'd'],
    retired: ['b'],
  },
  {
    says: 'moved and reworded is new',
    is: [A, C, D, B_REWORDED],
    ids: ['a', 'c', 'd', 'new001'],
    retired: ['b'],
  },
  {
    says: 'one of two equal paragraphs deleted: the other, between its neighbours, keeps its id',
    was: [A, B, A, C],
    is: [A, B, C],
    ids: ['a', 'b', 'd'],
    retired: ['c'],
  },
  {
    says: 'the first of two equal paragraphs deleted',
    was: [B, A, C, A, D],
    is: [B, C, A, D],
    ids: ['a', 'c', 'd', 'e'],
    retired: ['b'],
  },
  {
    says: 'a paragraph doubled: the copy is new',
    is: [A, B, B, C, D],
    ids: ['a', 'b', 'new001', 'c', 'd'],
  },
  {
    says: 'another figure is another block',
    was: [A, '<Figure id="days" />', B],
    is: [A, '<Figure id="weeks" />', B],
    ids: ['a', 'new001', 'c'],
    retired: ['b'],
  },
  {
    says: 'a figure replaced by a paragraph',
    was: [A, '<Figure id="days" />', B],
    is: [A, C, B],
    ids: ['a', 'new001', 'c'],
    retired: ['b'],
  },
  { says: 'all gone', is: [], ids: [], retired: ['a', 'b', 'c', 'd'] },
];

for (const { says, was = [A, B, C, D], is, ids, retired = [], carried = [] } of cases) {
  test(says, () => {
    const result = reconcile(listOf(was), blocksIn(is), counter());
    assert.deepEqual(
      result.list.blocks.map(({ id }) => id),
      ids,
    );
    assert.deepEqual(result.list.retired, retired);
    assert.deepEqual(
      result.carried.map(({ id }) => id),
      carried,
    );
    const isNew = (id: string): boolean => id.startsWith('new');
    assert.equal(result.kept, ids.length - carried.length - ids.filter(isNew).length);
    assert.deepEqual(
      result.list.blocks.map(({ hash }) => hash),
      blocksIn(is).map(({ hash }) => hash),
    );
  });
}

test('what was carried is told by its first words', () => {
  const { carried } = reconcile(listOf([A, B, C]), blocksIn([A, B_REWORDED, C]), counter());
  assert.deepEqual(carried, [
    {
      id: 'b',
      from: 'A second one describes what models',
      to: 'A second one describes what chips',
    },
  ]);
});

test('no id is given twice, nor one that was retired', () => {
  const old = { ...listOf([A]), retired: ['new001'] };
  const { list } = reconcile(old, blocksIn([A, B]), counter());
  assert.deepEqual(
    list.blocks.map(({ id }) => id),
    ['a', 'new002'],
  );
  assert.deepEqual(list.retired, ['new001']);
});

test('a text that comes back does not get back an id that was retired', () => {
  const without = reconcile(listOf([A, B]), blocksIn([A]), counter()).list;
  const { list } = reconcile(without, blocksIn([A, B]), counter());
  assert.deepEqual(
    list.blocks.map(({ id }) => id),
    ['a', 'new001'],
  );
  assert.deepEqual(list.retired, ['b']);
});
