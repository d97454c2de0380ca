import assert from 'node:assert/strict';
import { test } from 'node:test';
import { USUAL, fieldsOf, queryOf, readSetting } from './setting.ts';

const read = (query: string) => readSetting(new URLSearchParams(query));

test('an address without choices is the usual case', () => {
  assert.deepEqual(read(''), { setting: USUAL, problems: {} });
  assert.equal(queryOf(USUAL), '');
});

test('an address gives back the choices that made it, and leaves out what does not count', () => {
  const query = '?panel=defence&n=256&noise=0.6&copier=averaging&seed=7';
  const { setting, problems } = read(query);
  assert.deepEqual(problems, {});
  assert.equal(queryOf(setting), query);
  assert.equal(queryOf({ ...setting, panel: 'half' }), '?panel=half&n=256&seed=7');
});

const bad = [
  {
    says: 'a negative seed',
    query: 'seed=-5',
    name: 'seed',
    words: /^Too small\. Write a seed from 1 to 999,999\./,
  },
  { says: 'zero', query: 'seed=0', name: 'seed', words: /^Too small/ },
  {
    says: 'an enormous seed',
    query: 'seed=99999999999999999999',
    name: 'seed',
    words: /^Too large/,
  },
  { says: 'text', query: 'seed=abc', name: 'seed', words: /“abc” is not a number in digits/ },
  {
    says: 'an exponent',
    query: 'seed=1e3',
    name: 'seed',
    words: /“1e3” is not a number in digits/,
  },
  { says: 'commas', query: 'seed=1,024', name: 'seed', words: /digits alone, without commas/ },
  { says: 'nothing', query: 'seed=', name: 'seed', words: /^Write a seed/ },
  {
    says: 'ten thousand students',
    query: 'students=10000',
    name: 'students',
    words: /^Too large\. Write a number of students from 1 to 10\. Taken meanwhile: 1\./,
  },
  {
    says: 'a budget between two',
    query: 'n=100',
    name: 'n',
    words: /“100” is not one of 8, 16, .*1024\. Taken meanwhile: 64/,
  },
  {
    says: 'a comma decimal',
    query: 'alpha=0,5',
    name: 'alpha',
    words: /“0,5” cannot be used.*from 0 to 1 in tenths/,
  },
  { says: 'noise of zero', query: 'noise=0', name: 'noise', words: /from 0\.1 to 1/ },
  { says: 'hundredths', query: 'noise=0.25', name: 'noise', words: /in tenths/ },
  {
    says: 'an unknown experiment',
    query: 'panel=sorcery',
    name: 'panel',
    words: /is not one of answers/,
  },
  {
    says: 'a long text',
    query: `seed=${'x'.repeat(500)}`,
    name: 'seed',
    words: /^“x{24}…” is not/,
  },
] as const;

for (const { says, query, name, words } of bad) {
  test(`${says} is said beside its field, and the usual value is taken`, () => {
    const { setting, problems } = read(`${query}&H=4`);
    assert.match(problems[name] ?? '', words);
    assert.deepEqual(Object.keys(problems), [name]);
    assert.deepEqual(setting, { ...USUAL, H: 4 });
  });
}

test('a rate limit has no budget of its own', () => {
  assert.ok(!fieldsOf({ panel: 'defence', def: 'limit' }).has('n'));
  assert.ok(fieldsOf({ panel: 'defence', def: 'noise' }).has('n'));
});
