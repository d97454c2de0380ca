import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linksIn, pagesFrom, printBytes, sectionIn } from './collections.ts';

test('links count once, below the path of the site, without what follows # and ?', () => {
  const html =
    '<a class="claim" href="/policy/claims/a/">a</a> <a href="/policy/claims/a/#x">a</a> <a href="/claims/b/">b</a> <a href="https://example.com/">c</a> <a href="/policy/search/?q=d">d</a> <link href="/policy/x.css">';
  assert.deepEqual(linksIn(html, '/policy/'), ['claims/a/', 'search/']);
});

test('a topic is kept with its briefings and with what opens in place in them', () => {
  const links: Record<string, string[]> = {
    'briefings/one/': [
      'claims/a/',
      'glossary/b/',
      'law/c/',
      'sources/d/',
      'briefings/two/',
      'law/',
    ],
    'claims/a/': ['claims/not-reached/'],
  };
  const { pages, briefings } = pagesFrom(
    { page: 'topics/t/', links: ['', 'about/', 'briefings/one/', 'claims/of-topic/', 'law/'] },
    ['search/'],
    (page) => links[page] ?? [],
  );
  assert.deepEqual(briefings, ['briefings/one/']);
  assert.deepEqual(pages, [
    'briefings/one/',
    'claims/a/',
    'glossary/b/',
    'law/c/',
    'search/',
    'topics/t/',
  ]);
});

test('of a page with several lists only the one under its heading counts', () => {
  const html =
    '<section aria-labelledby="a"><a href="/1/">1</a></section><section aria-labelledby="b"><a href="/2/">2</a></section><a href="/3/">3</a>';
  assert.deepEqual(linksIn(sectionIn(html, 'b'), '/'), ['2/']);
  assert.deepEqual(linksIn(sectionIn(html, 'c'), '/'), ['1/', '2/', '3/']);
});

const sizes = [
  { bytes: 1, words: '10 kB' },
  { bytes: 20_001, words: '30 kB' },
  { bytes: 999_999, words: '1000 kB' },
  { bytes: 6_140_000, words: '6.1 MB' },
];

for (const { bytes, words } of sizes) {
  test(`${bytes} bytes are ${words}`, () => assert.equal(printBytes(bytes), words));
}
