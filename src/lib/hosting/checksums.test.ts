import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedAddresses, printChecksums, readChecksums } from './checksums.ts';

const one = '1'.repeat(64);
const two = '2'.repeat(64);

test('the lines are those of sha256sum, sorted, and are read back', () => {
  const sums = new Map([
    ['b/index.html', two],
    ['a.css', one],
  ]);
  const text = printChecksums(sums);
  assert.equal(text, `${one}  a.css\n${two}  b/index.html\n`);
  assert.deepEqual(readChecksums(text), new Map([...sums].reverse()));
});

test('a line that is no checksum is named', () => {
  assert.throws(() => readChecksums(`${one}  a\nno\n`), /Line 2 is no checksum: no/);
});

test('what a cache must forget are addresses, not files', () => {
  const before = new Map([
    ['index.html', one],
    ['about/index.html', one],
    ['old.css', one],
  ]);
  const after = new Map([
    ['index.html', two],
    ['about/index.html', one],
    ['law/a/index.html', one],
  ]);
  assert.deepEqual(changedAddresses(before, after, '/policy/'), {
    added: ['/policy/law/a/'],
    changed: ['/policy/'],
    removed: ['/policy/old.css'],
  });
});
