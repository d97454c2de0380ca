import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { retiredWorker } from '../../src/build/offline.ts';
import { linksIn, OFFER_FILE, type Offer } from '../../src/lib/offline/collections.ts';
import { storeNames } from '../../src/lib/offline/stores.ts';
import { site } from '../../src/site.ts';
import { DIST } from '../site/built.ts';
import { FOUNDING, open, withSite } from './browser.ts';
import { withNetwork } from './network.ts';

withSite();
const network = withNetwork();
beforeEach(() => {
  network.letGo();
  network.state = 'up';
  network.replaced.clear();
  network.asked.length = 0;
});

const stores = storeNames(site.base);
const CLAIM = '/claims/semafor-china-access/';
const OTHER = '/briefings/is-using-a-model-an-export/';
const WORKER = `${site.base}sw.js`;
/** The build day as every page of this build prints it. */
const DAY = /Built on (\d{1,2} \w{3} \d{4})/.exec(
  readFileSync(join(DIST, 'index.html'), 'utf8'),
)![1]!;

/** Opens a page in a browser that has not seen the site, and waits until it is kept. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await open('', { serviceWorkers: 'allow', ...options });
  await page.goto(network.at(path));
  await untilKept(page, path);
  return page;
}

/** Waits until something holds that the browser has to be asked for. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await setTimeout(100);
  }
  assert.fail(`it did not come about that ${what}`);
}

/** Waits until the browser keeps a page. */
const untilKept = (page: Page, path: string): Promise<void> =>
  until(`${path} is kept`, async () =>
    (await stored(page, stores.pages)).includes(network.at(path)),
  );

/** Waits until the browser keeps nothing at all. */
const untilNothingIsKept = (page: Page): Promise<void> =>
  until('nothing is kept', async () => (await storesIn(page)).length === 0);

const storesIn = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

const stored = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    async (store) =>
      (await caches.has(store))
        ? (await (await caches.open(store)).keys()).map(({ url }) => url)
        : [],
    name,
  );

const registrations = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

const note = (page: Page) => page.locator('main > .kept-note');

test('a page that was read is read again offline, and says of which day it is', async () => {
  const page = await visit(FOUNDING);
  await page.goto(network.at(OTHER));
  await untilKept(page, OTHER);
  assert.equal(await note(page).count(), 0, 'a page from the network has no note');
  network.state = 'down';
  for (const path of [FOUNDING, OTHER, `${FOUNDING}?from=a-link#sources`]) {
    await page.goto(network.at(path));
    assert.match(
      await note(page).innerText(),
      new RegExp(`^You are offline: this copy is of ${DAY}\\.`),
    );
    assert.ok(await page.locator('.prose p').first().isVisible());
    // The styles in their file came along.
    assert.equal(
      await note(page).evaluate((p) => getComputedStyle(p).borderInlineStartWidth),
      '3px',
    );
  }
});

test('a claim opened in place offline says of which day it is', async () => {
  const page = await visit(FOUNDING);
  await page.reload();
  const claim = page.locator('.prose p a.claim').first();
  await claim.click();
  await page.locator('.card').waitFor({ state: 'visible' });
  await untilKept(page, (await claim.getAttribute('href'))!.slice(site.base.length - 1));
  network.state = 'down';
  await page.reload();
  await page.locator('.prose p a.claim').first().click();
  await page.locator('.card .kept-note').waitFor();
  assert.match(await page.locator('.card').innerText(), new RegExp(`You are offline.*${DAY}`));
});

test('a page that is not kept gives way to the list of those that are', async () => {
  const page = await visit(FOUNDING);
  network.state = 'down';
  await page.goto(network.at(CLAIM));
  assert.equal(page.url(), network.at(CLAIM));
  assert.match(await note(page).innerText(), /offline, and the page you asked for is not kept/);
  await page
    .locator('[data-visited]')
    .getByRole('link', { name: 'The first export control on a model' })
    .click();
  await page.waitForURL(network.at(FOUNDING));
  assert.match(await note(page).innerText(), /You are offline/);
});

test('where the network is slow the kept copy comes after three seconds, and says so', async () => {
  const page = await visit(FOUNDING);
  await page.reload();
  network.state = 'slow';
  await page.goto(network.at(FOUNDING));
  assert.match(await note(page).innerText(), /^The network is slow: this copy is of/);
});

test('where the site answers with errors the kept copy is shown, and says so', async () => {
  const page = await visit(FOUNDING);
  await page.reload();
  network.state = 'failing';
  await page.goto(network.at(FOUNDING));
  assert.match(await note(page).innerText(), /^The site does not answer: this copy is of/);
});

test('a page that the site took away is no longer kept', async () => {
  const page = await visit(FOUNDING);
  network.replaced.set(site.base + FOUNDING.slice(1), undefined);
  await page.reload();
  await until('it is gone', async () => (await stored(page, stores.pages)).length === 0);
});

test('of a search neither the words nor the files of the index are kept', async () => {
  const page = await visit('/search/');
  await page.goto(network.at('/search/?q=watermarking'));
  await page.locator('.hit').first().waitFor();
  assert.deepEqual(await stored(page, stores.pages), [network.at('/search/')]);
  assert.deepEqual(await stored(page, stores.search), []);
});

const TOPIC = 'topics/distillation/';
const html = (page: string): string => readFileSync(join(DIST, page, 'index.html'), 'utf8');

/** Offers of the topic its lists, its briefings and the claims of one: all would take minutes. */
function offerLess(): { briefing: string; claim: string } {
  const offer = JSON.parse(readFileSync(join(DIST, OFFER_FILE), 'utf8')) as Offer;
  const topic = offer.collections.find(({ id }) => id === 'distillation')!;
  const briefing = topic.pages.find((page) => page.startsWith('briefings/'))!;
  const claims = linksIn(html(briefing), site.base).filter((page) => page.startsWith('claims/'));
  const kept = topic.pages.filter(
    (page) => !/^(?:claims|law|glossary|figures)\//.test(page) || claims.includes(page),
  );
  assert.ok(kept.includes(TOPIC) && kept.includes('search/') && claims.length > 5);
  topic.pages = kept;
  network.replaced.set(site.base + OFFER_FILE, JSON.stringify(offer));
  return { briefing, claim: claims.find((page) => kept.includes(page))! };
}

test('a topic is kept on request, is read and searched offline, and is removed', async () => {
  const { briefing, claim } = offerLess();
  const page = await visit(TOPIC);
  await page.getByRole('link', { name: 'Keep this topic for offline' }).click();
  const item = page.locator('[data-collection="distillation"]');
  await item.getByText(/\d+ pages, with search: about .* to fetch, .* on this device/).waitFor();
  await item.getByRole('button', { name: 'Keep for offline' }).click();
  await item.locator('progress').waitFor();
  await item.getByText('Kept. It can be read and searched').waitFor({ timeout: 120_000 });
  assert.match(await item.innerText(), new RegExp(`Kept as of ${DAY}`));

  network.state = 'down';
  await page.goto(network.at(TOPIC));
  assert.match(await note(page).innerText(), new RegExp(`You are offline: .* ${DAY}`));
  await page.goto(network.at('/search/?q=watermarking'));
  await page.locator('.hit').first().waitFor();
  assert.match(
    await page.locator('[data-results] .kept-note').innerText(),
    new RegExp(`You are offline: these answers are of ${DAY}`),
  );
  await page.goto(network.at(briefing));
  await page.locator(`.prose p a[href$="${claim}"]`).first().click();
  await page.locator('.card .kept-note').waitFor();

  await page.goto(network.at('/offline/'));
  await item.getByRole('button', { name: 'Remove' }).click();
  await item.getByText('Removed.').waitFor();
  assert.deepEqual(await stored(page, stores.search), []);
  assert.ok((await stored(page, stores.pages)).length < 10);
});

test('a collection that is cut short says so, and goes on when asked', async () => {
  offerLess();
  const page = await visit('/offline/');
  const item = page.locator('[data-collection="distillation"]');
  await item.getByRole('button', { name: 'Keep for offline' }).click();
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLProgressElement>('[data-collection="distillation"] progress')!
        .value > 20,
  );
  network.state = 'down';
  await item.getByText('The network failed.').waitFor();
  network.state = 'up';
  await item.getByRole('button', { name: 'Go on' }).click();
  await item.getByText('Kept. It can be read and searched').waitFor({ timeout: 120_000 });
});

test('switched off, everything is deleted, and nothing is kept from then on', async () => {
  const page = await visit(FOUNDING);
  await page.goto(network.at('/offline/'));
  await page.getByRole('checkbox', { name: /Keep pages in this browser/ }).uncheck();
  await untilNothingIsKept(page);
  await page.goto(network.at(FOUNDING));
  await page.waitForTimeout(500);
  assert.equal(await registrations(page), 0);
  assert.deepEqual(await storesIn(page), []);

  await page.goto(network.at('/offline/'));
  await page.getByRole('checkbox', { name: /Keep pages in this browser/ }).check();
  await page.goto(network.at(OTHER));
  await untilKept(page, OTHER);
});

/** Puts a newer worker at its address. */
function publishAnother(): void {
  const text = readFileSync(join(DIST, 'sw.js'), 'utf8');
  const version = /version:`([0-9a-f]{12})`/.exec(text) ?? /"version":"([0-9a-f]{12})"/.exec(text);
  assert.ok(version, 'the version of the worker is in its text');
  network.replaced.set(WORKER, text.replaceAll(version[1]!, 'aaaaaaaaaaaa'));
}

test('a new worker waits for the next page, reloads nothing, and leaves open pages their files', async () => {
  const page = await visit(FOUNDING);
  // With the next page the worker is done with those that were there before it.
  await until('it is', async () => {
    await page.goto(network.at(CLAIM));
    return (await stored(page, stores.notes)).length === 0;
  });
  const reading = await page.context().newPage();
  await reading.goto(network.at(OTHER));
  await untilKept(page, OTHER);
  await reading.evaluate(() => ((window as unknown as { mark: number }).mark = 1));
  // A file of an older build, which a page that is open might load.
  const old = network.at('/_astro/old.0.js');
  await page.evaluate(
    async ([name, address]) =>
      (await caches.open(name!)).put(address!, new Response('', { status: 200 })),
    [stores.files, old],
  );

  publishAnother();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  const waits = () =>
    page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())!.waiting);
  const shells = async () => (await storesIn(page)).filter((name) => name.includes('shell'));
  await until('the new worker waits', waits);
  assert.equal((await shells()).length, 2, 'the older shell is there until the newer takes over');

  // The page may hear of the waiting worker before the older one does, hence more than one try.
  await until('the new worker takes over', async () => {
    await page.goto(network.at(CLAIM));
    return (await shells()).join() === stores.shell('aaaaaaaaaaaa');
  });
  assert.equal(
    await reading.evaluate(() => (window as unknown as { mark?: number }).mark),
    1,
    'the page that was being read was not loaded again',
  );
  assert.ok((await stored(page, stores.files)).includes(old), 'its files are still there');

  await reading.close();
  await page.goto(network.at(FOUNDING));
  await page.goto(network.at(CLAIM));
  await until(
    'the files of the older build are dropped',
    async () => !(await stored(page, stores.files)).includes(old),
  );
});

test('a worker that the host took away takes itself away', async () => {
  const page = await visit(FOUNDING);
  network.replaced.set(WORKER, undefined);
  await page.goto(network.at(CLAIM));
  await untilNothingIsKept(page);
});

test('a site built without it calls back the workers of before', async () => {
  const page = await visit(FOUNDING);
  network.replaced.set(WORKER, await retiredWorker());
  await page.goto(network.at('/favicon.svg'));
  await page.goto(network.at(CLAIM));
  await untilNothingIsKept(page);
});

test('where storage is blocked nothing is registered and no error shows', async () => {
  const { page, complaints } = await open('', { serviceWorkers: 'allow' });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(network.at('/offline/'), { waitUntil: 'networkidle' });
  assert.ok(await page.getByText('Nothing can be kept here').isVisible());
  assert.equal(await registrations(page), 0);
  assert.equal(await page.locator('.site-footer').getByText('Offline').count(), 0);
  assert.deepEqual(
    complaints.list.filter((each) => !each.startsWith('asked ')),
    [],
  );
});

test('the page of what is kept is linked from the foot, and without scripts says that it needs one', async () => {
  const page = await visit(FOUNDING);
  await page.locator('.site-footer').getByRole('link', { name: 'Offline' }).click();
  await page.waitForURL(network.at('/offline/'));
  const { page: plain } = await open('', { javaScriptEnabled: false });
  await plain.goto(network.at('/offline/'));
  assert.ok(await plain.getByText('Nothing can be kept here').isVisible());
  assert.equal(await plain.getByRole('button').count(), 0);
});

test('the site can be installed, and its window has the colour of the page', async () => {
  const { page } = await open('', { serviceWorkers: 'allow', colorScheme: 'dark' });
  await page.goto(network.at('/'));
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data!) as { start_url: string; icons: { src: string }[] };
  assert.equal(manifest.start_url, site.base);
  for (const { src } of manifest.icons) {
    assert.equal((await page.request.get(new URL(src, page.url()).href)).status(), 200, src);
  }
  const colour = () => page.locator('meta[name="theme-color"]').getAttribute('content');
  assert.equal(await colour(), 'rgb(16, 20, 24)');
  await page.getByRole('radio', { name: 'light' }).check();
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')!.content ===
      'rgb(253, 253, 251)',
  );
});
