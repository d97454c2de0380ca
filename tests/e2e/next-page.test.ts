import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST } from '../site/built.ts';
import { FOUNDING, at, open, withSite } from './browser.ts';

withSite();

const LAW = '.site-nav a[href$="/law/"]';

test('the page behind a link comes ahead when the link is pointed at, once', async () => {
  const { page, complaints } = await open(FOUNDING);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const ahead = page.waitForRequest(at('/law/'));
  await page.locator(LAW).hover();
  await ahead;
  await page.locator('.site-name').hover();
  await page.locator(LAW).hover();
  await page.waitForTimeout(200);
  assert.equal(asked.filter((url) => url === at('/law/')).length, 1);
  assert.deepEqual(complaints.list, []);
});

test('nothing comes ahead for who saves data, nor of files, nor of the page itself', async () => {
  const { page } = await open('');
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(at(FOUNDING));
  const ahead = () => page.locator('link[rel="prefetch"]').count();
  await page.locator(LAW).hover();
  await page.waitForTimeout(200);
  assert.equal(await ahead(), 0);

  const other = (await open(FOUNDING)).page;
  await other.locator('a[href$=".csv"]').first().hover();
  await other.waitForTimeout(200);
  await other.locator('.contents a').first().hover();
  await other.waitForTimeout(200);
  assert.equal(await other.locator('link[rel="prefetch"]').count(), 0);
});

test('of a page at most six others come ahead', async () => {
  const { page } = await open('/glossary/');
  const links = page.locator('main a[href*="/glossary/"]');
  for (let number = 0; number < 9; number += 1) {
    await links.nth(number).focus();
    await page.waitForTimeout(100);
  }
  assert.equal(await page.locator('link[rel="prefetch"]').count(), 6);
});

test('Back restores the place in a text and what was chosen in a list', async () => {
  const { page } = await open(FOUNDING);
  const next = page.locator('.related a').first();
  await next.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  assert.ok(place > 1000);
  await next.click();
  await page.waitForURL((url) => !url.pathname.endsWith(FOUNDING), { waitUntil: 'load' });
  await page.goBack();
  // Frames may stand still in a page that was kept whole: asked by the clock.
  await page.waitForFunction((was) => Math.abs(scrollY - was) < 100, place, { polling: 100 });

  await page.goto(at('/claims/'));
  const status = page.locator('as-of-list select').first();
  await status.selectOption({ index: 1 });
  const chosen = await status.inputValue();
  const shown = await page.locator('[data-spans]:not([hidden])').count();
  await page.locator('[data-spans]:not([hidden]) a').first().click();
  await page.waitForURL((url) => /\/claims\/[^/]+\/$/.test(url.pathname));
  await page.goBack();
  await page.locator('as-of-list output').filter({ hasText: /^On / }).waitFor();
  assert.equal(await page.locator('as-of-list select').first().inputValue(), chosen);
  assert.equal(await page.locator('[data-spans]:not([hidden])').count(), shown);
});

test('nothing keeps a browser from holding a page that was left', () => {
  const headers = readFileSync(join(DIST, '_headers'), 'utf8');
  assert.doesNotMatch(headers, /no-store/);
  for (const name of readdirSync(join(DIST, '_astro')).filter((each) => each.endsWith('.js'))) {
    const script = readFileSync(join(DIST, '_astro', name), 'utf8');
    assert.doesNotMatch(script, /["'`](?:before)?unload["'`]|onunload|onbeforeunload/, name);
  }
});

test('pages blend into each other only where motion is allowed', async () => {
  const blends = (reducedMotion: 'reduce' | 'no-preference') =>
    open('/', { reducedMotion }).then(({ page }) =>
      page.evaluate(() =>
        [...document.styleSheets]
          .flatMap((sheet) => [...sheet.cssRules])
          .flatMap((rule) => ('cssRules' in rule ? [...(rule as CSSGroupingRule).cssRules] : []))
          .filter((rule) => rule instanceof CSSMediaRule)
          .filter((rule) => matchMedia(rule.conditionText).matches)
          .some((rule) => rule.cssText.includes('@view-transition')),
      ),
    );
  assert.equal(await blends('no-preference'), true);
  assert.equal(await blends('reduce'), false);
});
