import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { OFFER_FILE, type Offer } from '../../src/lib/offline/collections.ts';
import { dayBuilt } from '../../src/lib/offline/note.ts';
import { site } from '../../src/site.ts';
import { DIST, addresses, pages } from './built.ts';

const offer = JSON.parse(readFileSync(join(DIST, OFFER_FILE), 'utf8')) as Offer;
const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');

test('everything on offer is there to be fetched', () => {
  assert.ok(offer.collections.length >= 4);
  for (const path of [
    ...offer.files,
    ...offer.search,
    ...offer.collections.flatMap((each) => each.pages),
  ]) {
    assert.ok(addresses.has(`/${path}`), path);
  }
});

test('a topic is offered with its own page, the search page and the briefings of its list', () => {
  for (const { id, pages: kept, briefings, bytes, sentBytes } of offer.collections) {
    assert.ok(kept.includes('search/'), id);
    assert.equal(kept.filter((page) => /^briefings\/[^/]+\/$/.test(page)).length, briefings, id);
    assert.ok(sentBytes < bytes && sentBytes > 50_000, id);
    if (id !== 'all') assert.ok(kept.includes(`topics/${id}/`), id);
  }
});

test('what comes with the worker is there, and comes to little', (t) => {
  const named = [...worker.matchAll(/[`"]((?:_astro|fonts)\/[\w.-]+)[`"]/g)].map(
    ([, path]) => path!,
  );
  assert.ok(named.some((path) => path.includes('keep-offline')));
  for (const path of named) assert.ok(addresses.has(`/${path}`), path);
  const bytes = brotliCompressSync(worker).length;
  t.diagnostic(`the worker: ${bytes} bytes`);
  assert.ok(bytes < 4_000, `${bytes} bytes`);
});

test('every page says of which day it is, in the words that a kept copy is dated by', () => {
  for (const [address, html] of pages) {
    if (/http-equiv="refresh"/i.test(html) || address.startsWith('/embed/')) continue;
    assert.ok(dayBuilt(html), address);
  }
});

test('all pages of the index stand in one file, in the order of their numbers', () => {
  const joined = offer.search.find((path) => path.endsWith('/pages.json'))!;
  const all = JSON.parse(readFileSync(join(DIST, joined), 'utf8')) as unknown[];
  for (const number of [0, 1, all.length - 1]) {
    const file = join(DIST, joined.replace('pages.json', `page-${number}.json`));
    assert.deepEqual(all[number], JSON.parse(readFileSync(file, 'utf8')));
  }
  assert.ok(!addresses.has(`/${joined.replace('pages.json', `page-${all.length}.json`)}`));
});

test('a topic leads to the place where it is kept', () => {
  for (const { id } of offer.collections.filter((each) => each.id !== 'all')) {
    assert.ok(pages.get(`/topics/${id}/`)!.includes(`href="${site.base}offline/#${id}"`), id);
    assert.ok(pages.get('/offline/')!.includes(`id="${id}"`), id);
  }
});
