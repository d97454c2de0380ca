/** Lists as of a day: what could be known, what held, and an address that shows the same to others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { open, withSite } from './browser.ts';

withSite();

const counted = (page: Page) => page.locator('.as-of-count').innerText();

/** All counts of a line such as "On 16 Jun 2026: 12 confirmed, 3 not yet made." together. */
const sum = (words: string): number =>
  [...words.replace(/^.*: /, '').matchAll(/\d+/g)].reduce((all, [one]) => all + Number(one), 0);

test('claims as of a day: each as it could be known, those not yet made, and counts of all', async () => {
  const { page, complaints } = await open('/claims/?on=2026-06-16');
  const words = await counted(page);
  assert.match(words, /^On 16 Jun 2026: /);
  assert.match(words, /\d+ confirmed/);
  assert.match(words, /\d+ not yet made/);
  assert.equal(sum(words), await page.locator('[data-spans]').count());
  // Withdrawn on 30 June: on the 16th nobody could know it.
  const withdrawal = page.locator('[data-spans]', {
    has: page.locator('a[href$="/claims/controls-withdrawn/"]'),
  });
  assert.equal(await withdrawal.locator('[data-shown]').innerText(), 'Not yet made');
  assert.deepEqual(complaints.list, []);
});

test('every choice stands in the address, and the address gives the same list again', async () => {
  const { page } = await open('/claims/');
  await page.getByLabel('Topic').selectOption('distillation');
  await page.getByLabel('Status').selectOption('alleged');
  await page.getByLabel('Rests on').selectOption('on-record');
  await page.getByLabel('As of').fill('2026-06-16');
  const asked = new URL(page.url()).searchParams;
  assert.deepEqual(Object.fromEntries(asked), {
    topic: 'distillation',
    state: 'alleged',
    basis: 'on-record',
    on: '2026-06-16',
  });
  const before = [await counted(page), await page.locator('[data-spans]:visible').count()];
  assert.ok(Number(before[1]) > 0);
  await page.reload();
  assert.deepEqual(
    [await counted(page), await page.locator('[data-spans]:visible').count()],
    before,
  );
});

test('an instrument on any day, the whole and each part', async () => {
  const { page, complaints } = await open('/law/us-letter-2026-06-12/?on=2026-06-16');
  const whole = page.locator('[data-spans] [data-shown]').first();
  assert.equal(await whole.innerText(), 'In force');
  await page.getByLabel('As of').fill('2026-07-01');
  assert.equal(await whole.innerText(), 'Lifted');
  assert.equal(new URL(page.url()).searchParams.get('on'), '2026-07-01');
  await page.getByLabel('As of').fill('2026-06-01');
  assert.equal(await whole.innerText(), 'Not yet known');
  assert.deepEqual(complaints.list, []);
});

test('the day of the timeline can be moved, and shared', async () => {
  const { page } = await open('/timeline/');
  const slider = page.getByLabel('Move the day');
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  const day = new URL(page.url()).searchParams.get('on');
  assert.match(day ?? '', /^\d{4}-\d{2}-\d{2}$/);
  const words = await counted(page);
  await page.reload();
  assert.equal(await counted(page), words);
});

test('without a script the lists stand as of the build day, and no form pretends to work', async () => {
  for (const path of ['/claims/?on=2026-06-16', '/law/us-letter-2026-06-12/?on=2026-06-16']) {
    const { page } = await open(path, { javaScriptEnabled: false });
    assert.equal(await page.locator('form.as-of').isVisible(), false, path);
    assert.ok(await page.locator('[data-spans]').first().isVisible(), path);
  }
});
