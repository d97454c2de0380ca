import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printQuoteName, readQuoteName, textDirective, type Seen } from './link.ts';

test('the value of a quote link is read as it was printed', () => {
  const name = { version: 12, name: '1x9k0e8w2qa' };
  assert.deepEqual(readQuoteName(printQuoteName(name)), name);
});

for (const broken of ['', '1', '0.abc', '1.', '1.ABC', '1.a/../b', '-1.abc', '1.abcdefghijkl']) {
  test(`"${broken}" names no quotation`, () => assert.equal(readQuoteName(broken), undefined));
}

const TEXT =
  'The letter1 needed a licence for every re-export to a foreign person, wherever that person was.';
const PAGE = `A licence is no ban. ${TEXT} A ban is no licence. The letter was short.`;
const seen = (words: string): Seen => {
  const start = TEXT.indexOf(words);
  return { text: TEXT, start, end: start + words.length };
};
const directive = (words: string, page = PAGE): string | undefined => {
  const stretch = seen(words);
  return textDirective(stretch, stretch, page);
};

test('few words are written out, with commas and hyphens that mean themselves', () => {
  assert.equal(
    directive('re-export to a foreign person,'),
    ':~:text=re%2Dexport%20to%20a%20foreign%20person%2C',
  );
});

test('many words are named by their first and last', () => {
  assert.equal(
    directive(TEXT),
    ':~:text=The%20letter1%20needed%20a,wherever%20that%20person%20was.',
  );
});

test('words that stand elsewhere too are told by those before them', () => {
  assert.equal(directive('a licence'), ':~:text=The%20letter1%20needed-,a%20licence');
});

test('where a browser might find others there is no directive', () => {
  assert.equal(directive('The letter'), undefined);
  assert.equal(directive('a licence', `${PAGE} ${TEXT}`), undefined);
});
