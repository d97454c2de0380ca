import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exp, log, tanh, turn } from './exact.ts';

const near = (a: number, b: number, within: number) =>
  assert.ok(Math.abs(a - b) <= within, `${a} and ${b}`);

test('exp, tanh, log, cosine and sine are right to about the last digit', () => {
  for (let i = -2000; i <= 2000; i += 7) {
    const x = i / 100;
    near(exp(x) / Math.exp(x), 1, 1e-15);
    near(tanh(x), Math.tanh(x), 1e-15);
    near(log(exp(x)), x, 1e-14);
    const [cosine, sine] = turn(x);
    near(cosine, Math.cos(2 * Math.PI * x), 1e-13);
    near(sine, Math.sin(2 * Math.PI * x), 1e-13);
  }
});

test('nothing overflows', () => {
  assert.ok(Number.isFinite(exp(1e9)));
  assert.ok(exp(-1e9) > 0 && exp(-1e9) < 1e-300);
  assert.equal(tanh(1e9), 1);
  assert.equal(log(0), -Infinity);
});

test('the bits of some values, which every browser must give too', () => {
  // Worked out from IEEE 754 additions, multiplications, divisions and roots alone.
  assert.equal(exp(1), 2.718281828459045);
  assert.equal(tanh(0.5), 0.4621171572600098);
  assert.equal(log(10), 2.302585092994046);
});
