import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { site } from '../../src/site.ts';
import { FOUNDING, at, open, withSite } from './browser.ts';

withSite();

const state = (name: string) => `site-search[data-state="${name}"]`;

test('an answer that comes late is never shown', async () => {
  const { page } = await open('');
  // The files of the first words come only when those of the second have been shown.
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let holding = false;
  await page.route('**/search/*/page-*.json', async (route) => {
    if (holding) await held;
    await route.continue();
  });
  await page.goto(at('/search/'));
  const field = page.getByRole('searchbox');
  await field.fill('watermarking');
  await page.locator('.hit').first().waitFor();
  holding = true;
  await field.fill('jailbreak');
  await page.waitForURL((url) => url.searchParams.get('q') === 'jailbreak');
  await page.waitForTimeout(300);
  holding = false;
  await field.fill('mythos');
  const first = page.locator('.hit-title').first();
  await page.getByText('The first export control on a model').first().waitFor();
  const shown = await first.innerText();
  release();
  await page.waitForTimeout(500);
  assert.equal(await first.innerText(), shown);
});

test('without its own index the site answers from the full text', async () => {
  const { page } = await open('');
  await page.route('**/search/index.json', (route) => route.abort());
  await page.goto(at('/search/?q=watermarking'));
  await page.locator('.hit').first().waitFor();
});

test('without any index it says so and offers the lists', async () => {
  const { page } = await open('');
  await page.route(/\/search\/index\.json|\/pagefind\//, (route) => route.abort());
  await page.goto(at('/search/?q=watermarking'));
  await page.locator(state('failed')).waitFor();
  assert.ok(await page.getByRole('link', { name: 'Try again' }).isVisible());
  assert.ok(await page.getByRole('heading', { name: 'A to Z' }).isVisible());
  await page.unrouteAll();
  await page.getByRole('link', { name: 'Try again' }).click();
  await page.locator('.hit').first().waitFor();
});

test('blocked storage and a blocked worker hinder nothing', async () => {
  const { page, complaints } = await open('');
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(window, 'Worker', { value: refuse });
  });
  await page.goto(at('/search/?q=watermarking'));
  await page.locator('.hit-title a').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
  assert.deepEqual(complaints.list, []);
});

const PARAGRAPH = `The Bureau of Industry and Security may inform persons, individually by specific
notice, that a licence is required for a specific export because there is an unacceptable risk of use
in, or diversion to, the activities specified. “Specific notice” will be given only by, or at the
direction of, the official named; it does not end by itself, and (as a rule) it is not published.`;

for (const q of [
  '',
  'x',
  '<script>alert(1)</script>',
  '"unbalanced',
  '%00',
  '👩‍💻',
  'ضوابط',
  '?!',
  'of the',
  'Was ist eine Ausfuhrgenehmigung für Halbleiter?',
  PARAGRAPH,
  Array.from({ length: 50 }, (_, at) => ['chip', 'model', 'rule', 'export', `x${at}`][at % 5]).join(
    ' ',
  ),
  'a'.repeat(10_000),
]) {
  test(`survives ${q.length > 60 ? `${q.length} letters, ${q.slice(0, 20)}…` : `"${q}"`}`, async () => {
    const { page, complaints } = await open(`/search/?q=${encodeURIComponent(q)}`);
    await page.locator('site-search[data-state]:not([data-state="searching"])').waitFor();
    assert.equal(await page.locator('[data-results] script').count(), 0);
    assert.deepEqual(complaints.list, []);
  });
}

test('a pasted paragraph and many words find something', async () => {
  for (const q of [PARAGRAPH, 'chips '.repeat(50)]) {
    const { page } = await open('/search/');
    await page.getByRole('searchbox').fill(q);
    await page.locator('.hit').first().waitFor();
  }
});

test('what is too long is cut and not refused', async () => {
  const { page, complaints } = await open('/search/');
  await page.getByRole('searchbox').fill('watermarking '.repeat(800));
  await page.locator('.hit').first().waitFor();
  assert.ok(new URL(page.url()).searchParams.get('q')!.length <= 1000);
  assert.deepEqual(complaints.list, []);
});

test('words that stand everywhere are found where they are quoted', async () => {
  const { page } = await open('/search/?q=of+the');
  await page.getByRole('link', { name: 'Search for "of the"' }).click();
  await page.locator('.hit').first().waitFor();
});

test('a word that no page has is said so, where the others find something', async () => {
  const { page } = await open('/search/?q=zzqqxx+watermarking');
  await page.locator('.hit').first().waitFor();
  assert.ok(await page.getByText('No page has the word “zzqqxx”.').isVisible());
});

test('nothing found says which word failed, what is left, the topics, and where to report it', async () => {
  const { page } = await open('/search/?q=zzqqxx');
  await page.locator(state('nothing')).waitFor();
  assert.ok(await page.getByText('No page has the word “zzqqxx”.').isVisible());
  assert.ok(await page.getByRole('heading', { name: 'By topic' }).isVisible());
  const gap = page.getByText('Should this be here?');
  assert.ok(await gap.isVisible());
  const report = gap.getByRole('link');
  if (site.contactLink) {
    assert.ok((await report.getAttribute('href'))!.startsWith(site.contactLink));
  } else {
    assert.equal(await report.count(), 0);
    assert.match(await gap.innerText(), /no contact/);
  }
  await page.getByRole('searchbox').fill('watermarking');
  await page.locator('.hit').first().waitFor();
  assert.equal(await gap.isVisible(), false);
});

test('a word mended is said so, and can be had as it was typed', async () => {
  const { page } = await open('/search/?q=jailbraek');
  await page.getByText('Showing results for jailbreak').waitFor();
  await page.getByRole('link', { name: /instead/ }).click();
  await page.locator(state('nothing')).waitFor();
  assert.equal(new URL(page.url()).searchParams.get('verbatim'), '1');
  assert.ok(await page.getByRole('link', { name: 'jailbreak', exact: true }).isVisible());
});

test('the words searched are marked in the page that a hit leads to, until Escape', async () => {
  const { page } = await open('/search/?q=watermarking');
  await page.locator('.hit-title a').first().click();
  const off = page.getByRole('button', { name: /Clear marked words/ });
  await off.waitFor();
  assert.ok(await page.evaluate(() => CSS.highlights.get('searched')!.size > 0));
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => CSS.highlights.has('searched')), false);
  assert.equal(await off.count(), 0);
});

test('arrow keys walk through the hits and back to the field, Escape clears it', async () => {
  const { page } = await open('/search/?q=watermarking');
  await page.locator('.hit').first().waitFor();
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.keyboard.press('ArrowDown');
  assert.ok(
    await page.evaluate(() => document.activeElement!.closest('[data-results] a') !== null),
  );
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  assert.ok(await field.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Escape');
  assert.equal(await field.inputValue(), '');
  await page.locator(state('rest')).waitFor();
});

test('searches are kept only if the reader asks', async () => {
  const { page } = await open('/search/');
  const stored = () => page.evaluate(() => localStorage.getItem('recent-searches'));
  const field = page.getByRole('searchbox');
  await field.fill('watermarking');
  await field.press('Enter');
  await page.locator('.hit').first().waitFor();
  assert.equal(await stored(), null);
  await field.fill('');
  await page.getByLabel('Keep my recent searches on this device').check();
  await field.fill('jailbreak');
  await field.press('Enter');
  await page.locator('.hit').first().waitFor();
  await field.fill('');
  await page.locator('.search-recent').getByRole('link', { name: 'jailbreak' }).waitFor();
});

/** Bytes that a search may cost a reader who has nothing yet: brotli, ten hits and facets shown. */
const BUDGETS: [q: string, bytes: number][] = [
  ['distillation', 150_000],
  ['chip export licence', 200_000],
  ['why did Anthropic switch off Fable and Mythos for everybody', 280_000],
];

/** Counts scripts and files of the index that are fetched, as a host would send them compressed. */
function countBytes(page: Page): () => Promise<number> {
  let bytes = 0;
  const counted: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!/\.(?:js|json|txt|pagefind|pf_\w+)$/.test(new URL(response.url()).pathname)) return;
    counted.push(response.body().then((body) => void (bytes += brotliCompressSync(body).length)));
  });
  return async () => {
    await Promise.all(counted);
    return bytes;
  };
}

for (const [q, most] of BUDGETS) {
  test(`a cold search for "${q}" costs at most ${most / 1000} kB with everything`, async (context) => {
    const { page } = await open('');
    const bytes = countBytes(page);
    await page.goto(at(`/search/?q=${encodeURIComponent(q)}`));
    await page.locator('.hit').first().waitFor();
    context.diagnostic(`${((await bytes()) / 1000).toFixed(1)} kB`);
    assert.ok((await bytes()) > 10_000 && (await bytes()) <= most, `${await bytes()}`);
  });
}

test('the next word costs at most 40 kB', async (context) => {
  const { page } = await open('');
  const bytes = countBytes(page);
  await page.goto(at('/search/?q=distillation'));
  await page.locator('.hit').first().waitFor();
  const first = await bytes();
  await page.getByRole('searchbox').fill('gallium');
  await page
    .locator('.hit-title mark', { hasText: /gallium/i })
    .first()
    .waitFor();
  const next = (await bytes()) - first;
  context.diagnostic(`${(next / 1000).toFixed(1)} kB`);
  assert.ok(next > 1000 && next <= 40_000, `${next}`);
});

test('the panel closes on Escape and the field keeps its words', async () => {
  const { page } = await open(FOUNDING);
  const field = page.getByRole('searchbox');
  await field.fill('watermarking');
  await page.locator('.search-panel .hits > li').first().waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.search-panel').isVisible(), false);
  assert.equal(await field.inputValue(), 'watermarking');
});
