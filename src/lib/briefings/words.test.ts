import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManuscript } from '../../build/read-manuscript.ts';
import { wordsOf } from './words.ts';

const cases = [
  { text: 'Five words, one of them 2026.', words: 6 },
  { text: '## A heading {#a}\n\nA re-export – no more.', words: 4 },
  { text: '- one\n- two <Claim id="a">three</Claim><Cite source="s" at="p. 1" />', words: 3 },
  { text: '| a |\n| --- |\n| 3A090.a is listed |\n\n<Figure id="days" />', words: 3 },
  { text: '', words: 0 },
];

for (const { text, words } of cases) {
  test(`${words} words: ${JSON.stringify(text)}`, () => {
    assert.equal(wordsOf(readManuscript('sample.mdx', text).manuscript!), words);
  });
}
