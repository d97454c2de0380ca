import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loss, lossSlope, temper } from './loss.ts';
import { backward, forward, freshNetwork, networkOf, weightCount } from './network.ts';
import { mulberry32 } from './random.ts';

test('the teacher has 1,251 numbers and a student of 16 units 371', () => {
  assert.equal(weightCount([2, 32, 32, 3]), 1251);
  assert.equal(weightCount([2, 16, 16, 3]), 371);
});

const mixtures = [
  { says: 'the soft loss', temperature: 2, alpha: 1, scaled: true },
  { says: 'the soft loss without the square', temperature: 4, alpha: 1, scaled: false },
  { says: 'the hard loss', temperature: 1, alpha: 0, scaled: true },
  { says: 'a mixed loss', temperature: 8, alpha: 0.5, scaled: true },
];

for (const { says, ...mixture } of mixtures) {
  test(`the slope of ${says} is that of central differences`, () => {
    const network = freshNetwork([2, 5, 4, 3], mulberry32(3));
    const [x, y] = [0.3, -0.7];
    const target = temper([0.6, 0.3, 0.1], mixture.temperature);
    const lossAt = (weights: Float64Array) =>
      loss(forward(networkOf(network.sizes, weights), x, y), target, 0, mixture);
    const slope = new Float64Array(3);
    const gradient = new Float64Array(network.weights.length);
    lossSlope(forward(network, x, y), target, 0, mixture, slope);
    backward(network, slope, gradient);
    const step = 1e-5;
    gradient.forEach((found, i) => {
      const [up, down] = [network.weights.slice(), network.weights.slice()];
      up[i]! += step;
      down[i]! -= step;
      const measured = (lossAt(up) - lossAt(down)) / (2 * step);
      assert.ok(Math.abs(found - measured) < 3e-5, `weight ${i}: ${found} and ${measured}`);
    });
  });
}

test('without the square of T the slope of the soft loss is smaller by that square', () => {
  const [withIt, without] = [new Float64Array(3), new Float64Array(3)];
  const [scores, target] = [[1, 0, -1], temper([0.2, 0.5, 0.3], 4)];
  const mixture = { temperature: 4, alpha: 1 };
  lossSlope(scores, target, 1, { ...mixture, scaled: true }, withIt);
  lossSlope(scores, target, 1, { ...mixture, scaled: false }, without);
  withIt.forEach((slope, c) => assert.ok(Math.abs(slope / without[c]! - 16) < 1e-9));
});
