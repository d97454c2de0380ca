import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fit, type Box } from './fit.ts';

/** Every character half as wide as it is high, as on a typewriter. */
const widthOf = (text: string): number => text.length * 0.5;
const box: Box = { width: 100, height: 100, sizes: [40, 20, 10], leading: 1 };

test('a short text takes the largest size', () => {
  assert.deepEqual(fit('One', box, widthOf), { size: 40, lines: ['One'] });
});

test('a longer text takes the largest size at which all of it fits', () => {
  const { size, lines } = fit('One two three four five', box, widthOf);
  assert.equal(size, 20);
  assert.equal(lines.join(' '), 'One two three four five');
});

test('lines are about as long as each other', () => {
  assert.deepEqual(fit('aaaa aaaa aa', { ...box, sizes: [20] }, widthOf).lines, [
    'aaaa',
    'aaaa aa',
  ]);
});

test('a word that is too wide makes the text smaller before it is broken', () => {
  assert.deepEqual(fit('aaaaaaaaaaaaaaaa', box, widthOf), {
    size: 10,
    lines: ['aaaaaaaaaaaaaaaa'],
  });
  assert.deepEqual(fit('a'.repeat(25), box, widthOf).lines, ['a'.repeat(20), 'a'.repeat(5)]);
});

test('a text that cannot fit ends in an ellipsis after a whole word', () => {
  const { size, lines } = fit('word, '.repeat(100), box, widthOf);
  assert.equal(size, 10);
  assert.equal(lines.length, 10);
  assert.match(lines.at(-1) ?? '', /word…$/);
  for (const line of lines) assert.ok(widthOf(line) * size <= box.width, line);
});

test('an empty text has no lines', () => {
  assert.deepEqual(fit('', box, widthOf).lines, []);
});
