import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocksIn, readBuilt, withAddresses } from './text.ts';

const SITE = { origin: 'https://example.org', base: '/policy/' };

const PROSE =
  '<div class="in-brief"><h2 id="in-brief">In brief</h2><ul>\n' +
  '<li id="b-aaaaaa"><span class="status alleged">Alleged</span><span><a class="claim" href="/policy/claims/one/">It did.</a><sup><a href="#s-hlr">1</a></sup></span></li>\n</ul></div>\n' +
  '<h2 id="why">Why</h2>\n<p id="b-bbbbbb">It <a class="claim alleged" href="/policy/claims/one/">did</a><sup><a href="#s-hlr" data-at="p. 1">1</a></sup>, see <a href="https://example.org/policy/briefings/other/#x">there</a>.</p>' +
  '<ul><li id="b-cccccc">Outer<ul><li id="b-dddddd">inner</li></ul></li></ul>' +
  '<table><tbody><tr id="b-eeeeee"><td>a</td><td>b</td></tr></tbody></table>' +
  '<figure class="figure" id="b-ffffff" data-pagefind-ignore><svg role="img"><path d="M0 0"></path></svg><figcaption><b>Days.</b> <a href="/policy/figures/days/">Link to this figure</a></figcaption></figure>';

const page = (prose = PROSE): string =>
  `<html><body><article class="article"><header><h1>A &amp; B</h1><p class="lede">Short.</p></header>` +
  `<div class="prose">${prose}</div><section><ol class="sources"><li id="s-hlr">HLR <a href="/policy/sources/hlr/">x</a>` +
  `<span class="back"><a href="#b-aaaaaa">↑</a><a href="#b-bbbbbb">↑</a></span></li></ol></section></article>` +
  `<footer><p>Weights &amp; Measures. Built on 24 Nov 2026. Not legal advice.</p></footer></body></html>`;

test('a built page is read for what a version is made of', () => {
  const { text, ...rest } = readBuilt(page(), SITE);
  assert.deepEqual(rest, {
    title: 'A & B',
    summary: 'Short.',
    builtOn: '24 Nov 2026',
    claims: [{ id: 'one', shown: ['alleged'] }],
    sources: [{ id: 'hlr', usedIn: ['b-aaaaaa', 'b-bbbbbb'] }],
    figures: ['days'],
  });
  assert.doesNotMatch(text, /\/policy\/|example\.org|pagefind/);
  assert.match(text, /<a href="\/briefings\/other\/#x">there<\/a>/);
  assert.match(text, /\n<li id="b-dddddd">/);
});

test('one page gives the same text whatever the site’s host and base are', () => {
  const elsewhere = page().replaceAll('https://example.org/policy/', 'http://localhost:4321/');
  const local = { origin: 'http://localhost:4321', base: '/' };
  assert.equal(
    readBuilt(elsewhere.replaceAll('"/policy/', '"/'), local).text,
    readBuilt(page(), SITE).text,
  );
});

test('scripts are left out; what cannot be frozen stops it', () => {
  assert.doesNotMatch(
    readBuilt(page(`${PROSE}<script src="/x.js"></script>`), SITE).text,
    /script/,
  );
  for (const bad of ['<iframe></iframe>', '<p style="x">a</p>', '<p onclick="x">a</p>']) {
    assert.throws(() => readBuilt(page(bad), SITE), /cannot be frozen/);
  }
  assert.throws(
    () => readBuilt(page('<a href="/elsewhere/">a</a>'), SITE),
    /leads out of the site/,
  );
});

test('blocks have their own words without notes, statuses and inner blocks', () => {
  const { text } = readBuilt(page(), SITE);
  assert.deepEqual(
    blocksIn(text).map(({ anchor, kind, section, words }) => [anchor, kind, section?.text, words]),
    [
      ['b-aaaaaa', 'words', 'In brief', 'It did.'],
      ['b-bbbbbb', 'words', 'Why', 'It did, see there.'],
      ['b-cccccc', 'words', 'Why', 'Outer'],
      ['b-dddddd', 'words', 'Why', 'inner'],
      ['b-eeeeee', 'words', 'Why', 'a b'],
      ['b-ffffff', 'figure', 'Why', 'Days. Link to this figure'],
    ],
  );
});

test('a link to a page that is gone keeps its words alone', () => {
  const living = (address: string) => (address === '/gone/' ? undefined : `/base${address}`);
  assert.equal(
    withAddresses('<p><a href="/gone/">a</a> <a class="term" href="/b/">b</a></p>', living),
    '<p>a <a class="term" href="/base/b/">b</a></p>',
  );
});
