import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stem } from './stem.ts';
import { isStopWord, joinedTerms, termOf, wordsOf } from './words.ts';

const terms = (text: string) => wordsOf(text).map(({ term }) => term);

test('inflections of a word fall together', () => {
  for (const family of [
    'control controls controlled controlling',
    'distill distills distilled distilling distillation',
    'policy policies',
    'regulation regulations',
    'export exports exported exporting',
  ]) {
    assert.equal(new Set(family.split(' ').map(termOf)).size, 1, family);
  }
});

test('the stemmer agrees with the published examples of Porter2', () => {
  const examples =
    'consign consign consigned consign consistency consist consolation consol knightly knight knots knot generate generat communism communism skies sky dying die news news relational relat conditional condit vietnamization vietnam hopefulness hope oscillators oscil';
  const words = examples.split(' ');
  for (let i = 0; i < words.length; i += 2) assert.equal(stem(words[i]!), words[i + 1]);
});

test('British and American spellings fall together', () => {
  for (const pair of [
    'licence license',
    'licences licensed',
    'defence defense',
    'organisation organization',
    'programme program',
    'centre center',
    'behaviour behavior',
    'modelling modeling',
    'analyse analyze',
    'artefacts artifacts',
  ]) {
    const [british, american] = pair.split(' ');
    assert.equal(termOf(british!), termOf(american!), pair);
  }
});

test('a code is one word and its parts', () => {
  assert.deepEqual(terms('3A090.a'), ['3a090.a', '3a090', 'a']);
  assert.deepEqual(terms('10^26'), ['1e26', '10', '26']);
  assert.deepEqual(terms('2021/821'), ['2021/821', '2021', '821']);
});

test('a power of ten is one word, however written', () => {
  for (const spelling of ['10^26', '1e26', '1E+26']) assert.equal(terms(spelling)[0], '1e26');
});

test('a hyphened word is its parts, and joined beside', () => {
  assert.deepEqual(terms('open-weight'), ['open', 'weight']);
  assert.deepEqual(joinedTerms('an open-weight model'), ['openweight']);
});

test('dotted initials are one word and possessives lose their s', () => {
  assert.deepEqual(terms('the U.S. and China’s'), ['the', 'us', 'and', 'china']);
});

test('accents and width do not matter', () => {
  assert.deepEqual(terms('Café ＡＩ'), ['cafe', 'ai']);
});

test('a word knows where it stands', () => {
  const [, second] = wordsOf('two words');
  assert.deepEqual([second?.start, second?.end], [4, 9]);
});

test('US in capitals is a country', () => {
  assert.deepEqual([isStopWord('us'), isStopWord('US')], [true, false]);
});
