/** Claims and figures in frames on pages of others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { headersFor, readHeaderRules } from '../../src/lib/headers.ts';
import { site } from '../../src/site.ts';
import { addresses, decode, DIST, meta, pages, pagesUnder, wordsOf } from './built.ts';

const root = `${site.url}${site.base}`;
const below = (address: string): string => root + address.slice(1);
const frames = [...pages].filter(([address]) => address.startsWith('/embed/'));
const kinds = [
  { kind: 'claims', records: pagesUnder('/claims/') },
  { kind: 'figures', records: pagesUnder('/figures/') },
] as const;

for (const { kind, records } of kinds) {
  test(`every page under /${kind}/ has its frame, the code for it, and says so to programs`, () => {
    assert.ok(records.length > 9);
    for (const [address, html] of records) {
      const id = address.split('/')[2]!;
      const frame = `/embed/${kind}/${id}/`;
      assert.ok(pages.has(frame), frame);

      const code = decode(/<pre[^>]*><code>([\s\S]*?)<\/code>/.exec(html)?.[1] ?? '');
      assert.ok(code.startsWith(`<iframe src="${below(frame)}" title="`), `${address}: ${code}`);

      const href =
        /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]*)"/.exec(
          html,
        )?.[1];
      assert.equal(href, below(`/oembed/${kind}/${id}.json`), address);
      const said = JSON.parse(
        readFileSync(join(DIST, 'oembed', kind, `${id}.json`), 'utf8'),
      ) as Record<string, unknown>;
      assert.equal(said['type'], 'rich');
      assert.equal(said['version'], '1.0');
      assert.equal(said['provider_name'], site.name);
      assert.equal(said['html'], code);
      for (const side of ['width', 'height']) {
        assert.ok(Number.isInteger(said[side]) && code.includes(`${side}="${String(said[side])}"`));
      }
    }
  });
}

test('a frame has no script, nothing inline, is in no list, and says source, date and whose it is', () => {
  const sitemap = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');
  assert.doesNotMatch(sitemap, /\/embed\//);
  for (const [address, html] of frames) {
    assert.doesNotMatch(html, /<script|<style|\sstyle=|data-pagefind-body/, address);
    assert.equal(meta(html, 'robots'), 'noindex', address);
    assert.match(
      html,
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src/,
    );
    assert.match(wordsOf(html), /As (?:of|it stood on) \d{1,2} [A-Z][a-z]{2} \d{4}/, address);
    assert.ok(html.includes(`>${site.name.replace('&', '&amp;')}</a>`), address);
    // Links leave the frame: no other page of the site may be shown in one.
    assert.match(html, /<base target="_blank">/, address);
    assert.ok(html.length < 40_000, `${address}: ${html.length} bytes`);
  }
});

test('the frame of a claim says how solid it is, since when, and links to its page and its source', () => {
  for (const [address, html] of pagesUnder('/claims/')) {
    const id = address.split('/')[2]!;
    const frame = pages.get(`/embed/claims/${id}/`)!;
    const status = /<p class="status (\w+)"/.exec(html)![1]!;
    assert.match(frame, new RegExp(`<main class="embed ${status}">`), address);
    assert.match(
      wordsOf(frame),
      new RegExp(`${status} since (?:\\d{1,2} )?(?:[A-Z][a-z]{2} )?\\d{4}`, 'i'),
    );
    assert.ok(frame.includes(`href="${site.base}claims/${id}/"`), address);
    assert.match(frame, /Source: <a href="[^"]*\/sources\/[^"]+\/">/, address);
  }
});

test('what a version shows has a frame that stays as it was and leads to the version', () => {
  for (const [address] of pages) {
    const [, slug, version] = /^\/briefings\/([^/]+)\/v\/(\d+)\/$/.exec(address) ?? [];
    if (!slug) continue;
    const own = frames.filter(([frame]) => frame.endsWith(`/v/${slug}/${version}/`));
    assert.ok(own.length > 0, address);
    for (const [frame, html] of own) {
      assert.match(wordsOf(html), /As it stood on .*\. It does not change\./, frame);
      if (frame.startsWith('/embed/claims/')) {
        assert.ok(html.includes(`href="${site.base}${address.slice(1)}"`), frame);
      }
    }
  }
});

test('pages of others may show what is made for frames, and nothing else', () => {
  const rules = readHeaderRules(readFileSync(join(DIST, '_headers'), 'utf8'));
  const forbids = (address: string): boolean => {
    const headers = headersFor(rules, site.base + address.slice(1));
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/, address);
    return policy.includes("frame-ancestors 'none'") && headers.get('x-frame-options') === 'DENY';
  };
  for (const address of pages.keys()) {
    assert.equal(forbids(address), !address.startsWith('/embed/'), address);
  }
});

test('all frames share one stylesheet', () => {
  assert.ok(addresses.has('/embed/embed.css'));
  for (const [address, html] of frames) {
    assert.deepEqual(
      [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, href]) => href),
      [`${site.base}embed/embed.css`],
      address,
    );
  }
});
