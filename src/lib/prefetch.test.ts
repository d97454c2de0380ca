import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWorthPrefetching, type Connection } from './prefetch.ts';

const HERE = 'https://example.org/policy/briefings/one/?on=2026-06-12';
const asks = (to: string, connection?: Connection): boolean =>
  isWorthPrefetching(new URL(to, HERE).href, HERE, '/policy/', connection);

const cases: [what: string, to: string, asks: boolean][] = [
  ['another page', '/policy/law/ear/', true],
  ['a place in another page', '/policy/law/ear/#b-1', true],
  ['a place in this page', '#b-1', false],
  ['a file', '/policy/briefings/one/cite.bib', false],
  ['a search', '/policy/search/?q=chips', false],
  ['another site at this host', '/other/', false],
  ['another host', 'https://example.com/policy/law/ear/', false],
  ['mail', 'mailto:desk@example.org', false],
];

for (const [what, to, expected] of cases) {
  test(`${what} is ${expected ? '' : 'not '}fetched ahead`, () => assert.equal(asks(to), expected));
}

test('nothing is fetched ahead for who saves data or has a slow network', () => {
  assert.equal(asks('/policy/law/ear/', { saveData: true }), false);
  assert.equal(asks('/policy/law/ear/', { effectiveType: 'slow-2g' }), false);
  assert.equal(asks('/policy/law/ear/', { effectiveType: '2g' }), false);
  assert.equal(asks('/policy/law/ear/', { effectiveType: '4g' }), true);
});
