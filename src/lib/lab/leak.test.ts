import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEAK_RECIPE, leak } from './leak.ts';

test('exact probabilities show the width of the last hidden layer, three decimals hide it', () => {
  const [exact, six, three] = leak();
  assert.equal(LEAK_RECIPE.width, 5);
  assert.ok(exact!.drop > 1e12, `exact: ${exact!.drop}`);
  assert.ok(six!.drop > 50 && six!.drop < 1000, `six decimals: ${six!.drop}`);
  assert.ok(three!.drop < 3, `three decimals: ${three!.drop}`);
});

test('no other step of the exact values is as large', () => {
  const { values } = leak()[0]!;
  const steps = values.slice(0, 10).map((value, i) => value / values[i + 1]!);
  assert.equal(steps.indexOf(Math.max(...steps)), LEAK_RECIPE.width - 1);
});
