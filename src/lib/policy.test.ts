import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headersFor } from './headers.ts';
import { contentPolicy, headerRules, securityHeaders } from './policy.ts';

const styleHash = 'sha256-AAAA';

test('the policy of the meta element, word for word', () => {
  assert.equal(
    contentPolicy({ styleHash, for: 'meta' }),
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-AAAA'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'",
  );
});

test('the header says the same, and forbids frames', () => {
  assert.equal(
    contentPolicy({ styleHash, for: 'header' }),
    `${contentPolicy({ styleHash, for: 'meta' })}; frame-ancestors 'none'`,
  );
});

test('nothing inline and no third party is allowed', () => {
  const policy = contentPolicy({ styleHash, for: 'header' });
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*|blob:/);
});

test('browsers are told to insist on https only where the site has it', () => {
  const names = (https: boolean) => securityHeaders({ styleHash, https }).map(([name]) => name);
  assert.ok(names(true).includes('Strict-Transport-Security'));
  assert.ok(!names(false).includes('Strict-Transport-Security'));
});

test('hashed files are kept for a year, pages are not, and no header comes twice', () => {
  const rules = headerRules({ styleHash, https: true, base: '/policy/' });
  assert.equal(
    headersFor(rules, '/policy/fonts/serif.0123abcd.woff2').get('cache-control'),
    'public, max-age=31536000, immutable',
  );
  assert.equal(headersFor(rules, '/policy/').get('cache-control'), undefined);
  assert.equal(headersFor(rules, '/policy/pagefind/pagefind.js').get('cache-control'), undefined);
  assert.equal(headersFor(rules, '/policy/_astro/a.css').get('x-content-type-options'), 'nosniff');
  assert.equal(headersFor(rules, '/elsewhere').size, 0);
});
