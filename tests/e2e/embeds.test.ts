/** A claim or a figure on a page of somebody else. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { at, open, withSite } from './browser.ts';

withSite();

const CLAIM = '/claims/june-12-letter/';
const FIGURE = '/figures/eighteen-days/';

/** Serves one page on an origin of its own while something is done with it. */
async function elsewhere(html: string, visit: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>x</title>${html}`),
  );
  await new Promise<void>((done) => server.listen(0, done));
  try {
    await visit(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

for (const path of [CLAIM, FIGURE]) {
  test(`the code that ${path} offers works on a page of another site, without script`, async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    await page.locator('.embed-code summary').click();
    const code = (await page.locator('.embed-code pre').first().textContent())!;
    // What is built for one address is served here at another.
    const src = /src="([^"]*)"/.exec(code)![1]!;
    await elsewhere(code.replace(src, at(new URL(src).pathname)), async (url) => {
      await page.goto(url);
      const frame = page.frameLocator('iframe');
      await frame.locator('main.embed').waitFor();
      assert.match(await frame.locator('main').innerText(), /Weights & Measures/);
      assert.equal(
        await frame.locator('main').evaluate((main) => getComputedStyle(main).borderTopWidth),
        '3px',
      );
    });
  });
}

test('no other page may be shown in a frame', async () => {
  const { page } = await open('');
  await elsewhere(`<iframe src="${at(CLAIM)}"></iframe>`, async (url) => {
    await page.goto(url);
    assert.equal(await page.frameLocator('iframe').locator('h1').count(), 0);
  });
});

test('a frame keeps to a column of 200 pixels, in both schemes, and its links leave it', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, complaints } = await open(`/embed${CLAIM}`, {
      viewport: { width: 200, height: 400 },
      colorScheme,
    });
    const light = (
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    ).match(/\d+/)![0];
    assert.equal(Number(light) > 128, colorScheme === 'light');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 200);
    const popup = page.waitForEvent('popup');
    await page.locator('h1 a').click();
    assert.equal(new URL((await popup).url()).pathname, new URL(at(CLAIM)).pathname);
    await page.goto(at(`/embed${FIGURE}`));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 200);
    assert.deepEqual(complaints.list, []);
  }
});

test('the code is copied by keyboard, and it says so', async () => {
  const { page, complaints } = await open(CLAIM, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('.embed-code summary').focus();
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: 'Copy the code' }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.locator('.embed-code output').first().getByText('Copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await page.locator('.embed-code pre').first().textContent());
  assert.deepEqual(complaints.list, []);
});
