import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headersFor, printHeaderRules, readHeaderRules, type HeaderRule } from './headers.ts';

const rules: HeaderRule[] = [
  {
    path: '/*',
    headers: [
      ['X-Content-Type-Options', 'nosniff'],
      ['Content-Security-Policy', "default-src 'none'; img-src 'self' data:"],
    ],
  },
  { path: '/fonts/*', headers: [['Cache-Control', 'public, max-age=31536000, immutable']] },
  { path: '/*.pdf', headers: [['X-Robots-Tag', 'noindex']] },
  { path: '/about/', headers: [['X-Content-Type-Options', 'again']] },
];

test('what is printed is read back the same', () => {
  assert.deepEqual(readHeaderRules(printHeaderRules(rules)), rules);
});

test('comments and empty lines are left out', () => {
  assert.deepEqual(readHeaderRules('# who\n\n/a\r\n  X: y: z\r\n'), [
    { path: '/a', headers: [['X', 'y: z']] },
  ]);
});

const cases = [
  { address: '/', has: ['x-content-type-options', 'content-security-policy'] },
  { address: '/fonts/a.woff2', has: ['cache-control'] },
  { address: '/a/b.pdf', has: ['x-robots-tag'] },
  { address: '/font', has: [], not: ['cache-control'] },
];

for (const { address, has, not = [] } of cases) {
  test(`the headers for ${address}`, () => {
    const headers = headersFor(rules, address);
    for (const name of has) assert.ok(headers.has(name), name);
    for (const name of not) assert.ok(!headers.has(name), name);
  });
}

test('a header named by two rules has both values', () => {
  assert.equal(headersFor(rules, '/about/').get('x-content-type-options'), 'nosniff, again');
});
