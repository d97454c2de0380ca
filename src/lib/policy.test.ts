import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headersFor } from './headers.ts';
import { contentPolicy, embedPolicy, headerRules, securityHeaders } from './policy.ts';

const styleHash = 'sha256-AAAA';

test('the policy of the meta element, word for word', () => {
  assert.equal(
    contentPolicy({ styleHash }),
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-AAAA'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'",
  );
});

const rules = headerRules({
  styleHash,
  https: true,
  base: '/policy/',
  sections: ['404.html', 'briefings/', 'embed/'],
});

test('the header says the same', () =>
  assert.equal(
    headersFor(rules, '/policy/embed/claims/a/').get('content-security-policy'),
    contentPolicy({ styleHash }),
  ));

test('every page forbids frames but those that are made for them', () => {
  for (const address of ['', '404.html', 'briefings/', 'briefings/a/v/1/']) {
    const headers = headersFor(rules, `/policy/${address}`);
    assert.equal(
      headers.get('content-security-policy'),
      `${contentPolicy({ styleHash })}, frame-ancestors 'none'`,
      address,
    );
    assert.equal(headers.get('x-frame-options'), 'DENY', address);
  }
  const open = headersFor(rules, '/policy/embed/figures/a/');
  assert.doesNotMatch(open.get('content-security-policy')!, /frame-ancestors/);
  assert.equal(open.get('x-frame-options'), undefined);
});

test('a page in a frame may run and send nothing', () => {
  assert.doesNotMatch(embedPolicy(), /script-src|connect-src|unsafe|\*|https?:/);
  assert.match(embedPolicy(), /default-src 'none'.*form-action 'none'/);
});

test('nothing inline and no third party is allowed', () => {
  const policy = contentPolicy({ styleHash });
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*|blob:/);
});

test('browsers are told to insist on https only where the site has it', () => {
  const names = (https: boolean) => securityHeaders({ styleHash, https }).map(([name]) => name);
  assert.ok(names(true).includes('Strict-Transport-Security'));
  assert.ok(!names(false).includes('Strict-Transport-Security'));
});

test('hashed files are kept for a year, pages are not, and no header comes twice', () => {
  assert.equal(
    headersFor(rules, '/policy/fonts/serif.0123abcd.woff2').get('cache-control'),
    'public, max-age=31536000, immutable',
  );
  assert.equal(headersFor(rules, '/policy/').get('cache-control'), undefined);
  assert.equal(headersFor(rules, '/policy/pagefind/pagefind.js').get('cache-control'), undefined);
  assert.equal(headersFor(rules, '/policy/_astro/a.css').get('x-content-type-options'), 'nosniff');
  assert.equal(headersFor(rules, '/elsewhere').size, 0);
});
