import assert from 'node:assert/strict';
import { test } from 'node:test';
import { site } from '../../src/site.ts';
import { addresses, decode, pages } from './built.ts';

const HREF = /<(?:a|link|img|script|source)\b[^>]*?\b(?:href|src)="([^"]*)"/g;
const idsOf = new Map<string, Set<string>>();

/** The ids of a page, found once. */
function ids(address: string): Set<string> {
  const known = idsOf.get(address);
  if (known) return known;
  const found = new Set(
    [...pages.get(address)!.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decode(id!)),
  );
  idsOf.set(address, found);
  return found;
}

test('every internal link leads to a page, a file or a place in a page', () => {
  const dead: string[] = [];
  let checked = 0;
  for (const [address, html] of pages) {
    for (const [, written] of html.matchAll(HREF)) {
      const url = new URL(decode(written!), `${site.url}${site.base.slice(0, -1)}${address}`);
      if (url.origin !== site.url) continue;
      checked += 1;
      const path = decodeURIComponent(url.pathname).slice(site.base.length - 1);
      const isPage = pages.has(path);
      if (!isPage && !addresses.has(path)) dead.push(`${address} -> ${written}`);
      else if (url.hash && isPage && !ids(path).has(decodeURIComponent(url.hash.slice(1)))) {
        dead.push(`${address} -> ${written} (no such place)`);
      }
    }
  }
  assert.ok(checked > 1000, `only ${checked} links were found`);
  assert.deepEqual(dead, []);
});

test('no page asks another party for anything', () => {
  for (const [address, html] of pages) {
    const asked = [
      ...html.matchAll(/<(?:link|script|img|iframe|source)\b[^>]*?(?:href|src)="(https?:[^"]+)"/g),
    ]
      .map(([tag, url]) => [tag, url!] as const)
      .filter(([tag, url]) => !/rel="canonical"/.test(tag) && !url.startsWith(site.url));
    assert.deepEqual(asked, [], address);
  }
});

test('no id stands twice in a page', () => {
  for (const [address, html] of pages) {
    const all = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(all).size, all.length, address);
  }
});
