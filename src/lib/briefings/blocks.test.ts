import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManuscript, sha256 } from '../../build/read-manuscript.ts';
import { blocksOf } from './blocks.ts';

function blocksIn(text: string) {
  const { manuscript } = readManuscript('content/briefings/sample.mdx', text);
  return manuscript!.blocks;
}

const outline = (text: string): string[] =>
  blocksIn(text).map((block) => `${block.kind}: ${block.text}`);

test('paragraphs, items, rows and figures are blocks; headings and table heads are not', () => {
  const text = `
## A heading {#a}

A *paragraph* over
two lines.

- An item
- Another

| Head | Head |
| --- | --- |
| one | two |

<Figure id="days" />

> A quotation.
`;
  assert.deepEqual(outline(text), [
    'paragraph: A paragraph over two lines.',
    'item: An item',
    'item: Another',
    'row: one two',
    'figure: days',
    'paragraph: A quotation.',
  ]);
});

test('paragraphs in an item belong to it; the items of a list in it do not', () => {
  const text = `
- First

- Second

  More of the second.

  - Inner one
  - Inner two

  Still the second.
`;
  assert.deepEqual(outline(text), [
    'item: First',
    'item: Second More of the second. Still the second.',
    'item: Inner one',
    'item: Inner two',
  ]);
});

test('components alone on their line are a paragraph, with the spaces between them', () => {
  const text = `
<Claim id="a">It did.</Claim> <Cite source="b" at="p. 1" />
<Claim id="c">It did not.</Claim>

<Claim id="d">Nothing came.</Claim>
`;
  assert.deepEqual(outline(text), ['paragraph: It did. It did not.', 'paragraph: Nothing came.']);
});

test('a block knows the heading above it, and whether it is in brief', () => {
  const text = `
<InBrief>

- <Claim id="a">It did.</Claim>

</InBrief>

Before any heading.

## What it did {#what}

After.

### How

Below.
`;
  const found = blocksIn(text).map(({ section, inBrief }) => ({ ...section, inBrief }));
  assert.deepEqual(found, [
    { id: 'in-brief', text: 'In brief', inBrief: true },
    { inBrief: false },
    { id: 'what', text: 'What it did', inBrief: false },
    { id: '', text: 'How', inBrief: false },
  ]);
});

test('the hash is of the words, not of their marks, sources or typography', () => {
  const [plain, dressed] = blocksIn(`
The letter's end -- "at last".

The <Term id="x">letter</Term>’s *end*${' '}
– “at last”<Cite source="b" at="p. 1" />.
`);
  assert.equal(plain!.hash, dressed!.hash);
  assert.match(plain!.hash, /^[0-9a-f]{12}$/);
});

test('another word is another hash', () => {
  const [one, other] = blocksIn('The letter came.\n\nThe letter come.');
  assert.notEqual(one!.hash, other!.hash);
});

test('what holds no words is no block', () => {
  assert.deepEqual(blocksOf({ type: 'root', children: [{ type: 'paragraph' }] }, sha256), []);
});
