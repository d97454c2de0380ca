import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedBy, synonymsOf } from './concepts.ts';

const synonyms = synonymsOf([
  { same: ['foreign direct product rule', 'FDPR'] },
  { same: ['distillation', 'knowledge distillation', 'KD'], loose: ['copying a model'] },
]);
const asked = (q: string) => askedBy(q, synonyms);
const wordings = (q: string) =>
  asked(q).concepts.map(({ alternatives }) => alternatives.map(({ terms }) => terms.join(' ')));

test('a short form brings its long form', () => {
  assert.deepEqual(wordings('FDPR'), [['fdpr', 'foreign direct product rule']]);
});

test('a long form brings its short form, beside its own words', () => {
  assert.deepEqual(wordings('foreign direct product rule').at(-1), ['fdpr']);
});

test('loose words stand for a term, but the term not for them', () => {
  assert.deepEqual(wordings('copying a model').at(-1), ['distil', 'knowledg distil', 'kd']);
  assert.ok(!JSON.stringify(wordings('distillation')).includes('copi'));
});

test('a longer wording that holds the word itself is not searched for it', () => {
  assert.deepEqual(wordings('distillation'), [['distil', 'kd']]);
});

test('two words of a wording may be written as one', () => {
  const open = synonymsOf([{ same: ['open weights'] }]);
  assert.deepEqual(open.get('openweight'), [['open', 'weight']]);
});

test('a compound that ends in a stop word is looked for as pages write it', () => {
  assert.deepEqual(wordings('end use'), [['end'], ['endus']]);
  assert.deepEqual(wordings('dual-use chips'), [['dual'], ['chip'], ['dualus']]);
  assert.deepEqual(wordings('the use of chips'), [['chip']]);
});

test('a wording that stop words leave one word of does not stand for that word', () => {
  const groups = synonymsOf([{ same: ['end-use control', 'part 744'], loose: ['end use'] }]);
  assert.deepEqual(groups.get('end'), undefined);
  assert.deepEqual(groups.get('end control'), [['part', '744']]);
});

test('stop words are no concepts; alone they are said to be so', () => {
  assert.deepEqual(
    asked('is using an API an export?').concepts.map(({ typed }) => typed),
    ['API', 'export'],
  );
  assert.equal(asked('what is it').onlyStopWords, true);
  assert.equal(asked('').onlyStopWords, false);
});

test('in a query, us is the country', () => {
  assert.deepEqual(wordings('us law'), [['us'], ['law']]);
});

test('a word typed twice counts twice', () => {
  assert.deepEqual(
    asked('chips and chip makers').concepts.map(({ times }) => times),
    [2, 1],
  );
});

test('quoted words are a phrase, in any kind of quotation marks', () => {
  for (const q of ['"Deemed export" law', '“deemed export” law', '«deemed export» law']) {
    assert.deepEqual(asked(q).phrases, [['deemed', 'export']], q);
  }
});

test('unbalanced quotation marks are nothing', () => {
  assert.deepEqual(asked('"deemed export').phrases, []);
  assert.deepEqual(asked('"""').phrases, []);
});

test('a long text with a quotation in it quotes, it does not command', () => {
  const q =
    'articles about systems that say "what you see is what you get" and others of that kind made before 1980';
  assert.deepEqual(asked(q).phrases, []);
});

test('the parts of a code are not asked for beside it', () => {
  assert.deepEqual(
    asked('744.23(a)').concepts.map(({ typed }) => typed),
    ['744.23'],
  );
});
