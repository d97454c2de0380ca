import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareTexts, compareWords, countWords } from './compare.ts';

const text = (...blocks: [id: string, words: string][]): string =>
  blocks.map(([id, words]) => `<p id="b-${id}">${words}</p>`).join('\n');

const told = (before: string, after: string): string[] =>
  compareTexts(before, after).blocks.map(({ anchor, what, moved, changed }) =>
    [anchor, what, moved && 'moved', changed && 'changed'].filter(Boolean).join(' '),
  );

const A: [string, string] = ['aaaaaa', 'The first came.'];
const B: [string, string] = ['bbbbbb', 'The second came.'];
const C: [string, string] = ['cccccc', 'The third came.'];

const cases = [
  { says: 'the same text', from: text(A, B, C), to: text(A, B, C), gives: [] },
  {
    says: 'a reworded block',
    from: text(A, B),
    to: text(A, ['bbbbbb', 'The second left.']),
    gives: ['b-bbbbbb kept changed'],
  },
  {
    says: 'a block that moved: neither lost nor new',
    from: text(A, B, C),
    to: text(C, A, B),
    gives: ['b-cccccc kept moved'],
  },
  {
    says: 'a block that moved and was reworded',
    from: text(A, B, C),
    to: text(['cccccc', 'The last came.'], A, B),
    gives: ['b-cccccc kept moved changed'],
  },
  {
    says: 'a block that is gone, told where it stood',
    from: text(A, B, C),
    to: text(['aaaaaa', 'The first.'], C),
    gives: ['b-aaaaaa kept changed', 'b-bbbbbb removed'],
  },
  {
    says: 'the first block gone and a new one at the end',
    from: text(A, B),
    to: text(B, C),
    gives: ['b-aaaaaa removed', 'b-cccccc added'],
  },
  {
    says: 'the same words under another id: one gone, one new',
    from: text(A),
    to: text(['dddddd', A[1]]),
    gives: ['b-aaaaaa removed', 'b-dddddd added'],
  },
  {
    says: 'a figure that was drawn anew under the same caption',
    from: '<figure id="b-ffffff"><svg><path d="M0 0"></path></svg>Days.</figure>',
    to: '<figure id="b-ffffff"><svg><path d="M1 1"></path></svg>Days.</figure>',
    gives: ['b-ffffff kept changed'],
  },
  {
    says: 'another number of a note is no change',
    from: '<p id="b-aaaaaa">One.<sup><a href="#s-a">1</a></sup></p>',
    to: '<p id="b-aaaaaa">One.<sup><a href="#s-a">2</a></sup></p>',
    gives: [],
  },
];

for (const { says, from, to, gives } of cases) {
  test(says, () => assert.deepEqual(told(from, to), gives));
}

test('words are compared in runs, what was removed before what was added', () => {
  assert.deepEqual(compareWords('A chip needs a licence now.', 'A chip needs no licence now.'), [
    { kind: 'same', words: 'A chip needs' },
    { kind: 'removed', words: 'a' },
    { kind: 'added', words: 'no' },
    { kind: 'same', words: 'licence now.' },
  ]);
  assert.deepEqual(compareWords('', 'New words'), [{ kind: 'added', words: 'New words' }]);
});

test('the runs give both texts back', () => {
  const [a, b] = ['one two three four five six', 'two one three five seven six six'];
  const runs = compareWords(a, b);
  const without = (kind: string): string =>
    runs
      .filter((run) => run.kind !== kind)
      .map(({ words }) => words)
      .join(' ');
  assert.equal(without('added'), a);
  assert.equal(without('removed'), b);
});

test('what changed is counted in words', () => {
  const same = { title: undefined, summary: undefined, statuses: [] };
  const moved = compareTexts(text(A, B, C), text(['cccccc', 'The last came.'], A));
  assert.equal(
    countWords({ ...same, ...moved }),
    '1 block reworded, 1 block removed, 1 block moved',
  );
  assert.equal(
    countWords({ ...same, ...compareTexts(text(A), text(A)) }),
    'nothing that is read has changed',
  );
});
