import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHtml, elementsIn, textOf, decodeHtml, type HtmlElement } from '../html/tree.ts';
import { printAtom } from './atom.ts';
import { inFeedOrder, type Feed, type FeedEntry } from './feed.ts';
import { fullText } from './full-text.ts';
import { printJsonFeed } from './json-feed.ts';
import { printRss } from './rss.ts';

const entry = (slug: string, updated: string): FeedEntry => ({
  id: `https://example.org/briefings/${slug}/`,
  url: `https://example.org/briefings/${slug}/`,
  title: 'Weights & <Measures>',
  published: '2026-11-24',
  updated,
  summary: 'What "it" is\u0007.',
  html: '<p>One & two ]]></p>',
  categories: ['Export controls'],
});

const feed: Feed = {
  title: 'Briefings',
  description: 'All of them.',
  home: 'https://example.org/briefings/',
  self: 'https://example.org/feeds/briefings.atom',
  language: 'en-GB',
  author: 'Weights & Measures',
  entries: inFeedOrder([
    entry('a', '2026-11-24'),
    entry('c', '2026-12-01'),
    entry('b', '2026-12-01'),
  ]),
};

const xml = (text: string): HtmlElement[] => [
  // In HTML a link holds nothing; in RSS it holds an address.
  ...elementsIn(
    parseHtml(text.replace(/^<\?xml.*\?>\n/, '').replaceAll(/<(\/?)link>/g, '<$1rss-link>')),
  ),
];
const children = (element: HtmlElement, tag: string): HtmlElement[] =>
  element.children.filter(
    (child) => typeof child === 'object' && child.tag === tag,
  ) as HtmlElement[];

test('the newest stands first, and one day has one order', () => {
  assert.deepEqual(
    feed.entries.map(({ id }) => id.at(-2)),
    ['b', 'c', 'a'],
  );
});

test('Atom: feed and entries have id, title, updated, author and links (RFC 4287, 4.1.1 and 4.1.2)', () => {
  const elements = xml(printAtom(feed));
  const [root] = elements;
  assert.equal(root?.tag, 'feed');
  for (const tag of ['id', 'title', 'updated', 'author']) {
    assert.equal(children(root!, tag).length, 1, tag);
  }
  assert.deepEqual(
    children(root!, 'link').map(({ attributes }) => attributes['rel']),
    ['self', 'alternate'],
  );
  const entries = children(root!, 'entry');
  assert.equal(entries.length, 3);
  const ids = new Set<string>();
  for (const each of entries) {
    for (const tag of ['id', 'title', 'updated', 'published', 'summary', 'content', 'link']) {
      assert.equal(children(each, tag).length, 1, tag);
    }
    ids.add(textOf(each.children.slice(0, 2)).trim());
    assert.match(textOf(children(each, 'updated')), /^\d{4}-\d\d-\d\dT00:00:00Z$/);
  }
  assert.equal(ids.size, 3);
  assert.equal(textOf(children(root!, 'updated')), '2026-12-01T00:00:00Z');
});

test('a text comes out of each format as it went in, but for signs that XML forbids', () => {
  const inAtom = xml(printAtom(feed)).find(({ tag }) => tag === 'content')!;
  const inRss = xml(printRss(feed)).find(({ tag }) => tag === 'content:encoded')!;
  const inJson = JSON.parse(printJsonFeed(feed)) as { items: { content_html: string }[] };
  const { html } = feed.entries[0]!;
  assert.equal(decodeHtml(inAtom.children.join('')), html);
  assert.equal(decodeHtml(inRss.children.join('')), html);
  assert.equal(inJson.items[0]!.content_html, html);
  assert.doesNotMatch(printAtom(feed), /\u0007/);
});

test('RSS: the channel has title, link and description, each item a guid and a date of RFC 822', () => {
  const channel = xml(printRss(feed)).find(({ tag }) => tag === 'channel')!;
  for (const tag of ['title', 'rss-link', 'description', 'language']) {
    assert.equal(children(channel, tag).length, 1, tag);
  }
  const [item] = children(channel, 'item');
  assert.equal(children(item!, 'guid')[0]!.attributes['isPermaLink'], 'true');
  assert.equal(textOf(children(item!, 'pubDate')), 'Tue, 01 Dec 2026 00:00:00 GMT');
});

test('JSON Feed: version, title, and items with id and content', () => {
  const read = JSON.parse(printJsonFeed(feed)) as Record<string, unknown>;
  assert.equal(read['version'], 'https://jsonfeed.org/version/1.1');
  assert.equal(read['feed_url'], feed.self);
  assert.equal((read['items'] as unknown[]).length, 3);
});

test('an entry without a text has its summary alone', () => {
  const short = { ...feed, entries: [{ ...feed.entries[0]!, html: undefined }] };
  assert.doesNotMatch(printAtom(short), /<content/);
  assert.doesNotMatch(printRss(short), /content:encoded>/);
  assert.match(printJsonFeed(short), /"content_text"/);
});

test('a feed in which nothing stands is still a feed, and says the same every day', () => {
  const empty = { ...feed, entries: [] };
  assert.match(printAtom(empty), /<updated>1970-01-01T00:00:00Z<\/updated>/);
  assert.equal(printAtom(empty), printAtom(empty));
});

test('a text for feeds has addresses in full, captions for drawings, and none of our styles', () => {
  const text =
    '<div class="in-brief"><ul><li id="b-aaaaaa"><span class="status alleged">Alleged</span><span><a class="claim" href="/claims/a/">It did.</a></span></li></ul></div>' +
    '<p id="b-bbbbbb">Words<sup><a href="#s-x" data-at="p. 1">1</a></sup>.</p>' +
    '<figure id="b-cccccc"><div><svg><path d="M0"></path></svg></div><figcaption>Days. <a href="/figures/days/">Link</a></figcaption></figure>' +
    '<figure id="b-dddddd"><table><tbody><tr><th scope="row">a</th><td><svg></svg>b</td></tr></tbody></table></figure>';
  assert.equal(
    fullText(text, (address) => `https://example.org${address}`),
    '<ul><li><b>Alleged:</b> <a href="https://example.org/claims/a/">It did.</a></li></ul>' +
      '<p>Words<sup><a href="https://example.org#s-x">1</a></sup>.</p>' +
      '<figure><figcaption>Days. <a href="https://example.org/figures/days/">Link</a></figcaption></figure>' +
      '<figure><table><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table></figure>',
  );
});
