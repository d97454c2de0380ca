import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { open, withSite } from './browser.ts';

withSite();

const PATH = '/tools/thresholds/';
const headline = (page: Page) => page.locator('[data-headline]').innerText();

test('a model of the list is measured against every line, with its range', async () => {
  const { page, complaints } = await open(`${PATH}?model=gpt-4&day=2026-11-23`);
  assert.equal(await headline(page), 'Above 1 of the 4 lines in force, and 1 cannot be said');
  assert.match(
    await page.locator('.lines > li', { hasText: 'Systemic risk presumed' }).innerText(),
    /Cannot be said: the estimate spans the line/,
  );
  assert.deepEqual(complaints.list, []);
});

test('parameters times tokens times six, shown, and the address keeps it', async () => {
  const { page } = await open(`${PATH}?model=own&day=2026-11-23`);
  await page.getByLabel('Parameters, billions').fill('405');
  await page.getByLabel('Tokens, trillions').fill('15.6');
  assert.match(await page.locator('[data-formula]').innerText(), /3\.79 × 10\^25/);
  assert.equal(await headline(page), 'Above 2 of the 4 lines in force');
  await page.getByLabel('Tokens, trillions').blur();
  assert.equal(new URL(page.url()).searchParams.get('tokens'), '15.6');
  await page.reload();
  assert.equal(await headline(page), 'Above 2 of the 4 lines in force');
});

test('the day decides which lines are in force', async () => {
  const { page } = await open(`${PATH}?model=grok-3&day=2024-01-01`);
  const order = page.locator('.lines > li', { hasText: 'Reports to the government' });
  assert.match(await order.innerText(), /In force since 30 Oct 2023/);
  await page.getByLabel('Date', { exact: true }).fill('2025-01-20');
  await page.getByLabel('Date', { exact: true }).blur();
  assert.match(await order.innerText(), /Rescinded since 20 Jan 2025/);
  const weights = page.locator('.lines > li', { hasText: 'Weights of closed models' });
  await page.getByLabel('Date', { exact: true }).fill('2025-05-13');
  assert.match(await weights.innerText(), /Not enforced since 13 May 2025/);
  await page.goBack();
  assert.equal(await page.getByLabel('Date', { exact: true }).inputValue(), '2025-01-20');
  assert.match(await weights.innerText(), /Published since 15 Jan 2025|Not yet known/);
});

for (const [text, message] of [
  ['-1e25', /never negative/],
  ['0', /more than zero/],
  ['3,8e25', /Write a point for decimals: 3\.8e25/],
  ['1e99', /from 10\^15 to 10\^35/],
  ['1026', /Is 10\^26 meant\?/],
  ['lots', /Write a number of operations/],
] as const) {
  test(`"${text}" as compute gets a message beside the field`, async () => {
    const { page, complaints } = await open(`${PATH}?model=own&day=2026-11-23`);
    await page.getByLabel('Training compute, operations').fill(text);
    assert.match(await page.locator('#compute-problem').innerText(), message);
    assert.match(await headline(page), /No answer/);
    assert.deepEqual(complaints.list, []);
  });
}

test('an unknown model and a day that is none get messages, and the page works', async () => {
  const { page } = await open(`${PATH}?model=skynet&day=1997-08-29`);
  assert.match(await page.locator('#model-problem').innerText(), /no model called "skynet"/);
  assert.match(await page.locator('#day-problem').innerText(), /begins on 1 Jan 2023/);
  await page.getByLabel('Model', { exact: true }).selectOption('gpt-3');
  await page.getByLabel('Date', { exact: true }).fill('2026-01-01');
  assert.match(await headline(page), /^Above 1 of the/);
});

test('without a script the default case, the ruler and the table are there', async () => {
  const { page } = await open(PATH, { javaScriptEnabled: false });
  assert.equal(await page.getByLabel('Model', { exact: true }).isVisible(), false);
  assert.match(await headline(page), /^Above/);
  assert.ok(await page.locator('.compute-ruler svg.broad').isVisible());
});
