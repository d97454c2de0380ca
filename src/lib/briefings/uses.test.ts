import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManuscript } from '../../build/read-manuscript.ts';
import { reconcile } from './reconcile.ts';
import { usesOf, type Use } from './uses.ts';

function usesIn(text: string): Use[] {
  const manuscript = readManuscript('sample.mdx', text).manuscript!;
  let count = 0;
  const { list } = reconcile(undefined, manuscript.blocks, () => `k0000${(count += 1)}`);
  return usesOf(manuscript, list);
}

/** The sentence with the words of the component in brackets. */
const marked = ({ before, words, after }: Use): string => `${before}[${words}]${after}`;

test('a claim stands in its sentence, under its heading, in its block', () => {
  const text = `
## What came {#what}

It was old.

Before it nothing came. On 12 June <Claim id="letter-sent">a *letter*
came</Claim>, they say. After it more came.
`;
  assert.deepEqual(usesIn(text), [
    {
      kind: 'claim',
      id: 'letter-sent',
      at: undefined,
      before: 'On 12 June ',
      words: 'a letter came',
      after: ', they say.',
      block: 'b-k00002',
      section: 'What came',
    },
  ]);
});

const sentences = [
  { text: 'One. <Claim id="a">Two. Three.</Claim> Four.', prints: ['[Two. Three.]'] },
  {
    text: '<Claim id="a">It did</Claim>; <Claim id="b">it ended</Claim>.',
    prints: ['[It did]; it ended.', 'It did; [it ended].'],
  },
  { text: 'It did.<Cite source="s" at="p. 1" /> More.', prints: ['It did.[]'] },
  { text: 'It did<Cite source="s" at="p. 1" />. More.', prints: ['It did[].'] },
  {
    text: '<Claim id="a">A <Term id="t">term</Term> of art</Claim>.',
    prints: ['[A term of art].', 'A [term] of art.'],
  },
  { text: '| a | b |\n| --- | --- |\n| one | <Claim id="a">two</Claim> |', prints: ['[two]'] },
  { text: '<Figure id="days" />', prints: ['[]'] },
  { text: 'Nothing. <Inference>We infer.</Inference>', prints: [] },
];

for (const { text, prints } of sentences) {
  test(JSON.stringify(text), () => assert.deepEqual(usesIn(text).map(marked), prints));
}

test('sources, terms and figures are found with their pinpoints and ids, in the order of the text', () => {
  const text = `A <Term id="t">term</Term><Cite source="s" at="p. 1" />.

<Figure id="days" />`;
  assert.deepEqual(
    usesIn(text).map(({ kind, id, at, block, section }) => ({ kind, id, at, block, section })),
    [
      { kind: 'term', id: 't', at: undefined, block: 'b-k00001', section: undefined },
      { kind: 'source', id: 's', at: 'p. 1', block: 'b-k00001', section: undefined },
      { kind: 'figure', id: 'days', at: undefined, block: 'b-k00002', section: undefined },
    ],
  );
});

test('without a list no anchor is made up', () => {
  const manuscript = readManuscript('sample.mdx', '<Claim id="a">It did.</Claim>').manuscript!;
  assert.equal(usesOf(manuscript)[0]!.block, undefined);
});
