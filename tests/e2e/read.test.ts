import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOUNDING, at, open, withSite } from './browser.ts';

withSite();

test('a claim opens by Enter beside its words, Escape closes it and the focus returns', async () => {
  const { page, complaints } = await open(FOUNDING);
  const claim = page.locator('.prose p a.claim').first();
  await claim.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('.card');
  await card.waitFor({ state: 'visible' });
  assert.match(await card.innerText(), /Confirmed|Reported|Alleged|Disputed/);
  assert.match(await card.innerText(), /Said by/);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  assert.ok(await claim.evaluate((element) => element === document.activeElement));
  assert.equal(new URL(page.url()).pathname, new URL(at(FOUNDING)).pathname);
  assert.deepEqual(complaints.list, []);
});

test('the record of a claim is one step from its card', async () => {
  const { page } = await open(FOUNDING);
  const claim = page.locator('.prose p a.claim').first();
  const address = await claim.evaluate((element: HTMLAnchorElement) => element.href);
  await claim.click();
  await page.locator('.card').getByRole('link', { name: 'The whole record' }).click();
  await page.waitForURL(address);
});

test('a note opens from the list of sources of the page, without a request', async () => {
  const { page } = await open(FOUNDING);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('.prose sup a').first().click();
  await page.locator('.card').waitFor({ state: 'visible' });
  assert.deepEqual(asked, []);
  assert.equal(await page.locator('.card .back').count(), 0);
});

test('a claim whose page cannot be fetched is followed as a link', async () => {
  const { page } = await open(FOUNDING);
  const claim = page.locator('.prose p a.claim').first();
  const address = await claim.evaluate((element: HTMLAnchorElement) => element.href);
  let refused = 0;
  await page.route(address, (route) =>
    route.request().resourceType() === 'fetch' ? (refused++, route.abort()) : route.continue(),
  );
  await claim.click();
  await page.waitForURL(address);
  assert.equal(refused, 1);
});

test('on a phone a claim opens as a sheet that leaves its words in sight', async () => {
  const { page } = await open(FOUNDING, { viewport: { width: 390, height: 800 }, hasTouch: true });
  const claim = page.locator('.prose p a.claim').first();
  await claim.scrollIntoViewIfNeeded();
  await claim.tap();
  const card = page.locator('.card');
  await card.waitFor({ state: 'visible' });
  const sheet = (await card.boundingBox())!;
  const words = (await claim.boundingBox())!;
  assert.equal(Math.round(sheet.width), 390);
  assert.equal(Math.round(sheet.y + sheet.height), 800);
  assert.ok(words.y < sheet.y, `words at ${words.y}, sheet from ${sheet.y}`);
  await page.getByRole('button', { name: 'Close' }).click();
  await card.waitFor({ state: 'hidden' });
});

test('the contents ruler follows the reader', async () => {
  const { page } = await open(FOUNDING);
  const current = page.locator('.contents [aria-current]');
  assert.equal(await current.innerText(), 'In brief');
  // A long section: after a short one the next heading may stand in the upper third too.
  const read = page.locator('#what-followed');
  await read.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await page.waitForFunction(
    () => document.querySelector('.contents [aria-current]')?.textContent !== 'In brief',
  );
  assert.equal(await current.getAttribute('href'), '#what-followed');
});

test('the link is copied, and arriving by it leads to the same page', async () => {
  const { page } = await open(FOUNDING);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('link', { name: 'Copy link' }).first().click();
  await page.getByText('Link copied').first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /\/briefings\/first-model-export-control\/$/);
});

test('every paragraph has a link to itself that works when followed from elsewhere', async () => {
  const { page } = await open(FOUNDING);
  const paragraph = page.locator('.prose > p[id]').nth(4);
  const id = (await paragraph.getAttribute('id'))!;
  assert.equal(await paragraph.locator('.mark-link').getAttribute('href'), `#${id}`);
  const other = await open(`${FOUNDING}#${id}`);
  const top = await other.page
    .locator(`[id="${id}"]`)
    .evaluate((e) => e.getBoundingClientRect().top);
  assert.ok(top > -5 && top < 900, `arrived at ${top}`);
});

test('without scripts the text, its claims, notes and contents work as links', async () => {
  const { page } = await open(FOUNDING, { javaScriptEnabled: false });
  assert.ok(
    await page.getByRole('heading', { name: 'The first export control on a model' }).isVisible(),
  );
  assert.ok(await page.locator('.contents a').first().isVisible());
  assert.equal(await page.locator('scheme-choice fieldset').count(), 0);
  await page.locator('.prose p a.claim').first().click();
  assert.match(page.url(), /\/claims\//);
});

test('a light or dark page can be chosen and is remembered', async () => {
  const { page } = await open('/', { colorScheme: 'light' });
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('radio', { name: 'dark' }).check();
  const dark = await paper();
  assert.notEqual(light, dark);
  await page.reload();
  assert.equal(await paper(), dark);
});

test('a page of an unknown address helps', async () => {
  const { page } = await open('/briefings/no-such-thing/');
  assert.ok(await page.getByRole('heading', { name: 'No page has this address' }).isVisible());
  assert.ok(await page.getByRole('searchbox').first().isVisible());
});

test('the ten questions print on two pages of their own', async () => {
  // The room of an A4 page within its margins, in CSS pixels.
  const room = { width: 658, height: 971 };
  const { page } = await open('/briefings/if-you-build-or-buy-ai/', { viewport: room });
  await page.emulateMedia({ media: 'print' });
  const seen = await page.locator('#ten-questions').evaluate((heading) => {
    let next = heading.nextElementSibling!;
    while (next.tagName !== 'H2') next = next.nextElementSibling!;
    return {
      breaks: [heading, next].map((each) => getComputedStyle(each).breakBefore),
      height: next.getBoundingClientRect().top - heading.getBoundingClientRect().top,
      rows: document.querySelectorAll('#ten-questions + .scroll tbody tr').length,
    };
  });
  assert.deepEqual(seen.breaks, ['page', 'page']);
  assert.equal(seen.rows, 10);
  assert.ok(seen.height <= 2 * room.height, `${seen.height} px`);
  await page.context().close();
});
