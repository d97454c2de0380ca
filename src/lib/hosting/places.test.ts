import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headersFor, type HeaderRule } from '../headers.ts';
import { placesOf, readRedirects } from './places.ts';

const rules: HeaderRule[] = [
  { path: '/*', headers: [['X-A', 'all']] },
  { path: '/data/*', headers: [['X-B', 'data']] },
  { path: '/data/old/*', headers: [['X-A', 'old']] },
  { path: '/data/index.json', headers: [['X-C', 'one']] },
];

test('the first place that fits an address has the headers that all rules together give', () => {
  const places = placesOf(rules);
  for (const address of ['/', '/x', '/data/', '/data/x', '/data/old/x', '/data/index.json']) {
    const place = places.find(({ path, isPrefix }) =>
      isPrefix ? address.startsWith(path) : address === path,
    );
    assert.deepEqual(place?.headers, headersFor(rules, address), address);
  }
});

test('a rule with a star in its middle is refused by name', () => {
  assert.throws(() => placesOf([{ path: '/*.pdf', headers: [] }]), /The header rule \/\*\.pdf/);
});

test('redirects are read as hosts read them', () => {
  assert.deepEqual(readRedirects('# gone\n\n/a/ /b/ 301\n  /c/\t/d/\n'), [
    { from: '/a/', to: '/b/' },
    { from: '/c/', to: '/d/' },
  ]);
});
