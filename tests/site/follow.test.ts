import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { site } from '../../src/site.ts';
import { DIST, addresses, pages, pagesUnder, wordsOf } from './built.ts';

const read = (address: string): string => readFileSync(join(DIST, address), 'utf8');
const feeds = [...addresses].filter((address) => address.startsWith('/feeds/'));
const root = `${site.url}${site.base}`;

interface Item {
  id: string;
  url: string;
  content_html?: string;
}
const itemsOf = (address: string): Item[] => (JSON.parse(read(address)) as { items: Item[] }).items;

test('every feed comes in three formats with the same entries in the same order', () => {
  const json = feeds.filter((address) => address.endsWith('.json'));
  assert.ok(json.length >= 10);
  for (const address of json) {
    const ids = itemsOf(address).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, address);
    const other = (ending: string): string => read(address.replace(/json$/, ending));
    const unescaped = (text: string): string => text.replaceAll('&amp;', '&');
    const inAtom = [...other('atom').matchAll(/<entry>\s*<id>([^<]*)/g)].map(([, id]) =>
      unescaped(id!),
    );
    const inRss = [...other('xml').matchAll(/<guid[^>]*>([^<]*)/g)].map(([, id]) => unescaped(id!));
    assert.deepEqual(inAtom, ids, address);
    assert.deepEqual(inRss, ids, address);
  }
});

test('entries of feeds hold addresses in full, no scripts, no styles and no drawings', () => {
  for (const address of feeds.filter((each) => each.endsWith('.json'))) {
    for (const { id, url, content_html: html = '' } of itemsOf(address)) {
      assert.ok(id.startsWith(root) && url.startsWith(root), `${address}: ${id}`);
      assert.doesNotMatch(html, /<(?:script|style|svg|iframe)|\s(?:style|class|on\w+|id)=/, id);
      for (const [, href] of html.matchAll(/href="([^"]*)"/g))
        assert.match(href!, /^https?:\/\//, id);
    }
  }
});

test('every version of a briefing has its page, says what it is, and is left out of search', () => {
  for (const [address, html] of pages) {
    if (!/^\/briefings\/[^/]+\/v\/\d+\/$/.test(address)) continue;
    assert.match(html, /<meta name="robots" content="noindex"/, address);
    assert.doesNotMatch(html, /data-pagefind-body/, address);
    assert.match(wordsOf(html), /Version \d+, published \d+ \w+ \d{4}\./, address);
    const live = address.replace(/v\/\d+\/$/, '');
    if (pages.has(live))
      assert.ok(html.includes(`href="${site.base.slice(0, -1)}${live}"`), address);
  }
});

test('the calendar has whole days, each date once and with a source', () => {
  const calendars = [...addresses].filter((address) => address.endsWith('.ics'));
  assert.ok(calendars.includes('/calendar.ics'));
  for (const address of calendars) {
    const text = read(address).replaceAll('\r\n ', '');
    const events = text.split('BEGIN:VEVENT').slice(1);
    const uids = events.map((event) => /UID:(.*)\r/.exec(event)?.[1]);
    assert.equal(new Set(uids).size, events.length, address);
    for (const event of events) {
      assert.match(event, /DTSTART;VALUE=DATE:\d{8}\r\nDTEND;VALUE=DATE:\d{8}\r/, address);
      assert.match(event, /Source: .*https?:\/\//, address);
    }
  }
});

test('every briefing, claim and law page has a twin in Markdown with its title and address', () => {
  const live = ['/briefings/', '/claims/', '/law/']
    .flatMap(pagesUnder)
    .filter(([address]) => address.split('/').length === 4);
  assert.ok(live.length > 100);
  for (const [address] of live) {
    const twin = read(`${address}index.md`);
    assert.match(twin, /^# \S/, address);
    assert.ok(twin.includes(`- Address: ${root}${address.slice(1)}\n`), address);
    assert.doesNotMatch(
      twin,
      /<\/?(?:Claim|Cite|Term|Figure|InBrief|Inference)\b|\{#|[:(/]\s*undefined\b/,
      address,
    );
    assert.doesNotMatch(twin, /\]\(\//, address);
  }
});

test('what llms.txt lists is there', () => {
  for (const [, address] of read('/llms.txt').matchAll(/\]\(([^)]*)\)/g)) {
    const path = new URL(address!).pathname.slice(site.base.length - 1);
    assert.ok(addresses.has(path), path);
  }
});
