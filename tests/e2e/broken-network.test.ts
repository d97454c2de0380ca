/** Whatever fails on the way fails by itself: the words of the page are read all the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { FOUNDING, at, open, withSite } from './browser.ts';

withSite();

/** Opens a page for which everything that fits a pattern fails. */
async function openWithout(path: string, pattern: RegExp, how: 'lost' | 'missing' = 'lost') {
  const { page, complaints } = await open('');
  await page.route(pattern, (route) =>
    how === 'lost' ? route.abort() : route.fulfill({ status: 404, body: 'Not here' }),
  );
  await page.goto(at(path));
  return { page, scriptErrors: () => complaints.list.filter((each) => /^script: /.test(each)) };
}

async function canBeRead(page: Page): Promise<void> {
  assert.ok(await page.locator('h1').isVisible());
  assert.ok(await page.locator('.prose > p').nth(3).isVisible());
  assert.ok(await page.locator('.contents a').first().isVisible());
}

for (const [what, pattern] of [
  ['the script of the site', /_astro\/.*\.js/],
  ['the styles in a file', /_astro\/.*\.css/],
  ['the fonts', /\/fonts\//],
  ['everything but the page', /\/(?:_astro|fonts)\/|favicon|manifest/],
] as const) {
  for (const how of ['lost', 'missing'] as const) {
    test(`with ${what} ${how} a briefing is read and its claims are followed as links`, async () => {
      const { page, scriptErrors } = await openWithout(FOUNDING, pattern, how);
      await canBeRead(page);
      assert.deepEqual(scriptErrors(), []);
      if (!/script|everything/.test(what)) return;
      const claim = page.locator('.prose p a.claim').first();
      const address = await claim.evaluate((link: HTMLAnchorElement) => link.href);
      await claim.click();
      await page.waitForURL(address);
    });
  }
}

test('without the script of search the field leads to the search page and its lists', async () => {
  const { page, scriptErrors } = await openWithout(FOUNDING, /_astro\/site-search\./);
  await page.getByRole('searchbox').fill('deemed export');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === 'deemed export');
  assert.ok(await page.getByRole('heading', { name: 'A to Z' }).isVisible());
  assert.deepEqual(scriptErrors(), []);
});

test('without its own script a list stands as of the build day', async () => {
  const { page, scriptErrors } = await openWithout('/claims/', /_astro\/as-of-list\./, 'missing');
  assert.ok(await page.locator('[data-spans]').first().isVisible());
  assert.deepEqual(scriptErrors(), []);
});

for (const [path, matter] of [
  ['/tools/chip-checker/', 'main table'],
  ['/tools/thresholds/', 'main table'],
  ['/tools/distillation-lab/', 'main p'],
] as const) {
  test(`without its script ${path} still says what it would work with`, async () => {
    const { page, scriptErrors } = await openWithout(path, /_astro\/(?!Page\.)[^/]*\.js/);
    assert.ok(await page.locator('h1').isVisible());
    assert.ok(await page.locator(matter).first().isVisible());
    assert.deepEqual(scriptErrors(), []);
  });
}

/** What a browser may lack or refuse, with something that must work all the same. */
const LACKS: [what: string, lack: () => void][] = [
  [
    'requestAnimationFrame, on which the contents ruler moves',
    () => Object.defineProperty(window, 'requestAnimationFrame', { value: undefined }),
  ],
  [
    'custom colours of a window',
    () =>
      Object.defineProperty(window, 'matchMedia', {
        value: () => {
          throw new Error('refused');
        },
      }),
  ],
  ['popovers', () => delete (HTMLElement.prototype as { popover?: unknown }).popover],
  [
    'storage',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
  ],
];

for (const [what, lack] of LACKS) {
  test(`without ${what} the rest of the script does its work`, async () => {
    const { page } = await open('');
    await page.addInitScript(lack);
    await page.goto(at(FOUNDING));
    await canBeRead(page);
    assert.ok((await page.locator('.mark-link').count()) > 10, 'passages have their links');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('mythos');
    await page.locator('.search-panel .hit').first().waitFor();
  });
}

test('half of a script that came is as good as none', async () => {
  const { page } = await open('');
  await page.route(/_astro\/Page\..*\.js/, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: body.slice(0, body.length / 2), contentType: 'text/javascript' });
  });
  await page.goto(at(FOUNDING));
  await canBeRead(page);
  await page.locator('.prose p a.claim').first().click();
  await page.waitForURL(/\/claims\//);
});
