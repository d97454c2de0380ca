import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesFor, editsBetween, splitWord } from './spell.ts';

const cases: [a: string, b: string, edits: number][] = [
  ['export', 'export', 0],
  ['exprot', 'export', 1],
  ['distilation', 'distillation', 1],
  ['semicondutor', 'semiconductor', 1],
  ['wasenar', 'wassenaar', 2],
  ['chip', 'model', 3],
];

for (const [a, b, edits] of cases) {
  test(`${a} is ${edits === 3 ? 'more than two' : edits} from ${b}`, () =>
    assert.equal(editsBetween(a, b, 2), edits));
}

const words = (typed: string, ...known: [string, number][]) =>
  candidatesFor(
    typed,
    known.map(([word, pages]) => ({ word, pages })),
  ).map(({ word }) => word);

test('the word in more pages is likelier', () => {
  assert.deepEqual(words('modle', ['mode', 4], ['model', 64]), ['model', 'mode']);
});

test('distance: a word two slips away must be far commoner', () => {
  assert.deepEqual(words('exproted', ['experted', 32], ['exported', 1]), ['exported', 'experted']);
});

test('firstLetter: people mostly get the first letter right', () => {
  assert.deepEqual(words('fipes', ['pipes', 4], ['fines', 2]), ['fines', 'pipes']);
});

test('short words are not bent into others', () => {
  assert.deepEqual(words('eu', ['us', 100], ['eu2', 1]), []);
  assert.deepEqual(words('chip', ['cheap', 9]), []);
});

test('two words written as one are parted', () => {
  const known = new Set(['model', 'weights', 'weight']);
  assert.deepEqual(
    splitWord('modelweights', (word) => known.has(word)),
    ['model', 'weights'],
  );
  assert.equal(
    splitWord('mode', (word) => known.has(word)),
    undefined,
  );
});
