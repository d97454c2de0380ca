/**
 * Odd addresses and odd memories: whatever a link or the browser's storage brings, the
 * page stands, no script fails, and nothing of it becomes part of the page's code.
 * `FUZZ` sets how many are tried of each page, `SEED` which.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { at, FOUNDING, open, withSite } from '../e2e/browser.ts';
import { chance, mutate, NASTY } from './mutate.ts';

const TRIES = Number(process.env['FUZZ'] ?? 6);
const SEED = Number(process.env['SEED'] ?? 20261124);

/** Good addresses to spoil, one for each way in which a page reads its own. */
const ADDRESSES: readonly string[] = [
  '/search/?q=deemed+export&kind=claim&page=2&status=reported',
  '/claims/?on=2026-06-16&topic=export-controls&status=alleged',
  '/law/?on=2026-06-16&jurisdiction=US&item=chips',
  '/timeline/?on=2026-06-16',
  '/tools/chip-checker/?chip=h20&on=2025-04-15&to=d5',
  '/tools/thresholds/?parameters=7e9&tokens=2e12&on=2026-01-01',
  '/tools/distillation-lab/?queries=200&seed=3',
  '/tools/in-force/?on=2026-06-16&and=2026-07-01&place=US&item=model-access',
  `${FOUNDING}?quote=1.abc#the-letter`,
  '/no/such/page/?a=b',
];

/** Would set this name if it were ever run as code, or read as markup. */
const PAYLOADS: readonly string[] = [
  '"><img src=x onerror=window.__run=1>',
  '<svg onload=window.__run=1>',
  "javascript:window.__run=1//'",
  '{{constructor.constructor("window.__run=1")()}}',
];

/** Spoils the values of an address and its fragment, or the whole query. */
function spoil(address: string, random: () => number): string {
  const [path, rest = ''] = address.split(/\?(.*)/s);
  if (random() < 0.3) return `${path}?${mutate(rest, random).replace(/[\s\0]/g, '+')}`;
  const [query = '', fragment = ''] = rest.split('#');
  const spoiled = [...new URLSearchParams(query)].map(([name, value]) => {
    const pick = random();
    const text =
      pick < 0.25
        ? PAYLOADS[Math.floor(random() * PAYLOADS.length)]!
        : pick < 0.5
          ? NASTY[Math.floor(random() * NASTY.length)]!
          : mutate(value, random);
    return `${name}=${encode(text)}`;
  });
  return `${path}?${spoiled.join('&')}#${encode(mutate(fragment || 'a', random))}`;
}

/** Half of a pair of surrogates cannot stand in an address at all. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

async function faultOf(page: Page, complaints: string[]): Promise<string | undefined> {
  const seen = await page.evaluate(() => ({
    run: '__run' in window,
    marked: document.querySelectorAll('[onerror], [onload], img[src="x"]').length,
    heading: document.querySelector('h1')?.textContent?.trim() ?? '',
    words: document.querySelector('main')?.innerText.length ?? 0,
  }));
  if (seen.run || seen.marked > 0) return 'its words were read as code';
  if (seen.heading === '' || seen.words < 80) return 'the page is blank';
  // That a page is missing is no fault of the page.
  return complaints.find((each) => !/status of 40[04]/.test(each));
}

withSite();

for (const address of ADDRESSES) {
  test(`${TRIES} odd addresses like ${address}`, { timeout: 1_800_000 }, async () => {
    const random = chance(SEED + address.length);
    const { page, complaints } = await open('');
    for (let tries = 0; tries < TRIES; tries++) {
      const odd = spoil(address, random);
      complaints.list.length = 0;
      await page.goto('about:blank');
      const response = await page.goto(at(odd), { waitUntil: 'load' }).catch(() => undefined);
      // An address that the browser itself refuses never reaches the site.
      if (!response) continue;
      await page.waitForTimeout(250);
      // The server may refuse what cannot be decoded, in plain words.
      if (response.status() === 400) continue;
      const fault = await faultOf(page, complaints.list);
      assert.equal(fault, undefined, `${fault} at ${odd}`);
    }
    await page.context().close();
  });
}

test(`${TRIES} odd memories of the browser`, { timeout: 1_800_000 }, async () => {
  const random = chance(SEED);
  const { page, complaints } = await open('/search/?q=distillation');
  await page.evaluate(() => localStorage.setItem('scheme', 'dark'));
  await page.goto(at(FOUNDING));
  const names = await page.evaluate(() => Object.keys(localStorage));
  assert.ok(names.length > 0, 'the site keeps nothing, so this tests nothing');
  for (let tries = 0; tries < TRIES; tries++) {
    const values = names.map((name) => [name, mutate('{"a":["/briefings/",1,null]}', random)]);
    await page.evaluate((all) => {
      for (const [name, value] of all) localStorage.setItem(name!, value!);
    }, values);
    for (const path of [FOUNDING, '/search/?q=export', '/']) {
      complaints.list.length = 0;
      await page.goto(at(path), { waitUntil: 'load' });
      const fault = await faultOf(page, complaints.list);
      assert.equal(fault, undefined, `${fault} at ${path} with ${JSON.stringify(values)}`);
    }
  }
  await page.context().close();
});
