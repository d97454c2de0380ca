import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentPolicy, embedPolicy } from '../lib/policy.ts';
import { inspectPage } from './inspect-page.ts';
import { policyFaults, sectionsOf, styleHashOf } from './write-headers.ts';

const css = '@layer reset,base;';
const policy = contentPolicy({ styleHash: styleHashOf(css) });

const page = (body: string, { style = css, meta = policy } = {}): string =>
  `<!doctype html><html><head><meta http-equiv="content-security-policy" content="${meta}"><style>${style}</style><script type="module" src="/a.js"></script></head><body>${body}</body></html>`;

const faultsOf = (...bodies: string[]): string[] =>
  policyFaults(bodies.map((html, index) => ({ name: `${index}.html`, seen: inspectPage(html) })));

test('the hash of a style is what browsers compute', () => {
  assert.equal(styleHashOf(''), 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
});

test('pages with the same style and policy have no fault', () => {
  assert.deepEqual(faultsOf(page('<p>one</p>'), page('<p>two</p>')), []);
});

test('words about styles and scripts are not styles and scripts', () => {
  const html = page(
    '<p title="a > b" data-style="x">&lt;script&gt; style="a"</p><!-- <style>x</style> <p onclick="x"> --><textarea><p style="x"></textarea><script type="application/ld+json">{"a":"<p style=\'b\'>"}</script>',
  );
  assert.deepEqual(faultsOf(html), []);
});

const refused = [
  {
    body: '<td style="text-align: center">',
    says: 'a style attribute: <td style="text-align: center">',
  },
  { body: "<p\n  STYLE='a'>", says: 'a style attribute: <p style="a">' },
  {
    body: '<svg><path style=fill:red /></svg>',
    says: 'a style attribute: <path style="fill:red">',
  },
  { body: '<script>alert(1)</script>', says: 'an inline script: alert(1)' },
  { body: '<script type="module">go()</script>', says: 'an inline script: go()' },
  { body: '<button onclick="go()">', says: 'an inline handler: <button onclick="go()">' },
  {
    body: '<a href="javascript:go()">',
    says: 'an address that is a script: <a href="javascript:go()">',
  },
  { body: '<noscript><p style="a"></noscript>', says: 'a style attribute: <p style="a">' },
];

for (const { body, says } of refused) {
  test(`refuses ${body.replaceAll('\n', ' ')}`, () => {
    assert.deepEqual(faultsOf(page(body)), [`0.html has ${says}`]);
  });
}

test('a second style block is a fault, in a drawing too', () => {
  assert.deepEqual(faultsOf(page('<svg><style>a{}</style></svg>')), [
    '0.html has 2 inline style blocks; it must have one',
  ]);
});

test('a style block that differs by page is a fault of the second page', () => {
  const [style, meta] = faultsOf(
    page(''),
    page('', { style: 'p{}', meta: contentPolicy({ styleHash: styleHashOf('p{}') }) }),
  );
  assert.equal(style, '1.html has another inline style block than 0.html');
  assert.match(meta ?? '', /^1\.html has another content policy than the headers: /);
});

test('a page without a policy is a fault, and a page that only sends on is none', () => {
  assert.deepEqual(faultsOf(`<style>${css}</style>`), [
    '0.html has no content policy in a meta element',
  ]);
  assert.deepEqual(faultsOf('<meta http-equiv="refresh" content="0;url=/a/">'), []);
});

test('a policy printed with entities is read as a browser reads it', () => {
  assert.deepEqual(faultsOf(page('', { meta: policy.replaceAll("'", '&#39;') })), []);
});

test('a page that is made for frames has a stricter policy, and no inline style', () => {
  const frame = (inside: string): string =>
    `<meta http-equiv="content-security-policy" content="${embedPolicy()}">${inside}`;
  assert.deepEqual(
    faultsOf(page(''), frame('<link rel="stylesheet" href="/embed/embed.css">')),
    [],
  );
  assert.deepEqual(faultsOf(page(''), frame('<style>a{}</style>')), [
    '1.html is made for frames and has inline styles',
  ]);
});

test('the sections of a site are what stands at its top', () =>
  assert.deepEqual(
    sectionsOf([
      'index.html',
      '404.html',
      'claims/index.html',
      'claims/a/index.html',
      'embed\\a\\index.html',
    ]),
    ['404.html', 'claims/', 'embed/', 'index.html'],
  ));
