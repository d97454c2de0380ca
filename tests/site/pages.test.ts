import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { site } from '../../src/site.ts';
import { DIST, addresses, meta, pages, pagesUnder, wordsOf } from './built.ts';

/** Pages that send a reader on carry no text. */
const texts = [...pages].filter(([, html]) => !/http-equiv="refresh"/i.test(html));

test('every page has one h1 and no level of heading is left out', () => {
  for (const [address, html] of texts) {
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    assert.equal(levels.filter((level) => level === 1).length, 1, address);
    levels.forEach((level, i) =>
      assert.ok(
        i === 0 || level <= levels[i - 1]! + 1,
        `${address}: h${level} after h${levels[i - 1]}`,
      ),
    );
  }
});

test('no two pages have one title, and each has a description', () => {
  const titles = new Map<string, string>();
  for (const [address, html] of texts) {
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    assert.ok(title.includes('Weights &amp; Measures'), address);
    assert.ok(!titles.has(title), `${address} and ${titles.get(title)}: ${title}`);
    titles.set(title, address);
    const description = meta(html, 'description') ?? '';
    assert.ok(description.length >= 20 && description.length <= 400, `${address}: ${description}`);
  }
});

test('every page names its own canonical address, and the sitemap lists it', () => {
  const sitemap = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
  for (const [address, html] of texts) {
    if (meta(html, 'robots') === 'noindex') continue;
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    assert.equal(canonical, `${site.url}${site.base.slice(0, -1)}${address}`, address);
    assert.ok(sitemap.includes(`<loc>${canonical}</loc>`), `${address} is not in the sitemap`);
  }
});

test('every briefing, claim, law entry, term, tool, figure and topic has a picture of 1200 by 630 under 100 kB with its words', () => {
  const kinds = ['briefings', 'claims', 'law', 'glossary', 'tools', 'figures', 'topics'];
  for (const [address, html] of kinds.flatMap((kind) => pagesUnder(`/${kind}/`))) {
    const image = meta(html, 'og:image');
    assert.ok(image, `${address} has no picture`);
    const path = new URL(image).pathname.slice(site.base.length - 1);
    assert.match(path, /\/cards\/.*[0-9a-f]{8,}\.png$/, 'its name follows its content');
    assert.ok(addresses.has(path), `${address}: ${path} does not exist`);
    const file = join(DIST, path);
    assert.ok(statSync(file).size < 100_000, `${path} is too large`);
    const png = readFileSync(file);
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], path);
    assert.ok((meta(html, 'og:image:alt') ?? '').length > 10, `${address} has no alt text`);
    assert.equal(meta(html, 'twitter:card'), 'summary_large_image');
    assert.equal(meta(html, 'og:url'), `${site.url}${site.base.slice(0, -1)}${address}`);
  }
});

test('a state is never printed without the day for which it holds', () => {
  for (const [address, html] of pagesUnder('/claims/')) {
    assert.match(wordsOf(html), /Last checked\s+\d{1,2} [A-Z][a-z]{2} \d{4}/, address);
  }
  for (const [address, html] of pagesUnder('/briefings/')) {
    assert.match(wordsOf(html), /As of\s+\d{1,2} [A-Z][a-z]{2} \d{4}/, address);
  }
});

test('every status of a claim page is said in words', () => {
  for (const [address, html] of pagesUnder('/claims/')) {
    assert.match(
      html,
      /<p class="status (\w+)"[^>]*>(Confirmed|Reported|Alleged|Disputed|Withdrawn)/,
      address,
    );
  }
});

test('nothing says that the AI Diffusion Rule was repealed', () => {
  for (const [address, html] of texts) {
    const words = wordsOf(html);
    for (const found of words.matchAll(/[^.]*\brepealed\b[^.]*/gi)) {
      const wrong =
        /diffusion|4E091/i.test(found[0]) && !/wrong|not|never|misleading/i.test(found[0]);
      assert.ok(!wrong, `${address}: ${found[0]}`);
    }
  }
});

test('a label that only says where a text was kept never reaches a reader', () => {
  for (const [address, html] of texts) {
    assert.doesNotMatch(html, /archived copy \d|seed story|fact base/i, address);
  }
});
