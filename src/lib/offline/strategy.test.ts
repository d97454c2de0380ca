import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageKey, strategyFor, type Asked, type Strategy } from './strategy.ts';

const SCOPE = 'https://example.org/policy/';

const asked = (path: string, more: Partial<Asked> = {}): Asked => ({
  method: 'GET',
  url: new URL(path, SCOPE).href,
  mode: 'navigate',
  cache: 'default',
  ...more,
});

const cases: [what: string, request: Asked, strategy: Strategy][] = [
  ['the front page', asked(''), 'page'],
  ['a briefing', asked('briefings/one/'), 'page'],
  ['a briefing whose slash was forgotten', asked('briefings/one'), 'page'],
  ['a search, whose words stay with the reader', asked('search/?q=secret'), 'page'],
  ['a version, whose name has dots', asked('briefings/one/v/1..2/'), 'page'],
  ['a claim opened in place', asked('claims/one/', { mode: 'cors' }), 'page'],
  ['a page that is only prefetched', asked('claims/one/', { mode: 'no-cors' }), 'leave'],
  ['a page fetched to be kept', asked('claims/one/', { mode: 'cors', cache: 'no-cache' }), 'leave'],
  ['a page that the reader loads again', asked('claims/one/', { cache: 'no-cache' }), 'page'],
  ['a script', asked('_astro/site.C6woPhpi.js', { mode: 'cors' }), 'file'],
  ['a font', asked('fonts/serif.197482f9.woff2', { mode: 'cors' }), 'file'],
  [
    'the start of the index',
    asked('search/index.json', { mode: 'cors', cache: 'no-cache' }),
    'index',
  ],
  [
    'the start of the index, fetched to be kept',
    asked('search/index.json', { mode: 'cors', cache: 'reload' }),
    'leave',
  ],
  ['a part of the index', asked('search/0d67cda0b4/page-7.json', { mode: 'cors' }), 'index-part'],
  ['the icon', asked('favicon.svg', { mode: 'no-cors' }), 'furniture'],
  ['a file of data', asked('data/claims.json'), 'leave'],
  ['a citation', asked('briefings/one/cite.bib'), 'leave'],
  ['a feed', asked('feeds/briefings.atom'), 'leave'],
  ['the worker itself', asked('sw.js', { mode: 'same-origin' }), 'leave'],
  ['what is sent', asked('briefings/one/', { method: 'POST' }), 'leave'],
  ['another site at the same host', asked('/other/'), 'leave'],
  ['another host', asked('https://example.com/policy/'), 'leave'],
];

for (const [what, request, strategy] of cases) {
  test(`${what}: ${strategy}`, () => {
    assert.equal(strategyFor(request, SCOPE), strategy);
  });
}

test('the words of a search are no part of what is kept', () => {
  assert.equal(pageKey(`${SCOPE}search/?q=secret#hit`), `${SCOPE}search/`);
});

test('a page is kept once, with its slash', () => {
  assert.equal(pageKey(`${SCOPE}about`), `${SCOPE}about/`);
});
