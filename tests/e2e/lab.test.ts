import assert from 'node:assert/strict';
import { cpus, loadavg } from 'node:os';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { at, open, withSite } from './browser.ts';

withSite();

const LAB = '/tools/distillation-lab/';

/** Waits until all students of the present choice are trained, and answers in how many seconds. */
async function trained(page: Page): Promise<number> {
  const said = page.locator('[data-say="progress"]', { hasText: 'trained here' });
  await said.waitFor({ timeout: 60_000 });
  return Number(/in ([\d.]+) s/.exec(await said.innerText())![1]);
}

const answerOf = async (page: Page): Promise<string> =>
  (await page.locator('.lab [role="status"]').innerText()).replace(/\s+/g, ' ');
const drawing = (page: Page): Promise<string[]> =>
  page
    .locator('.lab :is(.lab-chart, .lab-map) path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));

test('what the browser trains is to the last digit what the build printed', async () => {
  const still = await open(LAB, { javaScriptEnabled: false });
  const live = await open(LAB);
  await trained(live.page);
  assert.match(
    await answerOf(live.page),
    /^64 queries, labels only : The student agrees on \d+% of the map$/,
  );
  assert.equal(await answerOf(live.page), await answerOf(still.page));
  assert.deepEqual(await drawing(live.page), await drawing(still.page));
  assert.deepEqual(live.complaints.list, []);
});

test('without scripts there are picture, table and the words that must stand there', async () => {
  const { page } = await open(LAB, { javaScriptEnabled: false });
  assert.equal(await page.locator('.lab-form').isVisible(), false);
  assert.ok(await page.getByText('Training needs a script').isVisible());
  assert.ok(await page.locator('.lab-chart').first().isVisible());
  await page.getByText('The same as a table').first().click();
  assert.match(await page.locator('.lab-figure tbody tr').nth(3).innerText(), /64\s+\d+\.\d%/);
  for (const words of [
    'Toy model: 1,251 numbers on a flat map. Real systems answer in text, and copying them costs far more and transfers less evenly.',
    'Copying your own model, or an open one whose licence allows it, is normal practice. The dispute is about permission and access.',
    'Nothing here shows what any named company did.',
  ]) {
    assert.ok(await page.getByText(words).isVisible(), words);
  }
});

test('keys alone choose, the address follows, and arriving by it gives the same', async () => {
  const { page, complaints } = await open(LAB);
  await trained(page);
  await page.getByRole('radio', { name: 'Labels or probabilities' }).focus();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown');
  assert.ok(await page.getByRole('combobox', { name: 'Defence' }).isVisible());
  await page.getByRole('slider', { name: 'Queries' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(
    await page.getByRole('slider', { name: 'Queries' }).getAttribute('aria-valuetext'),
    '128',
  );
  await page.getByLabel('the copier adapts').focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/\?panel=defence&n=128&copier=averaging$/);
  await page.getByText('128 queries, noise 0.3, 4 for each point').waitFor();
  await trained(page);
  const [answer, drawn] = [await answerOf(page), await drawing(page)];
  assert.ok(await page.getByText('Price to honest users').first().isVisible());
  assert.match(
    (await page.locator('share-links a').first().getAttribute('href'))!,
    /copier=averaging$/,
  );
  await page.reload();
  await trained(page);
  assert.equal(await answerOf(page), answer);
  assert.deepEqual(await drawing(page), drawn);
  assert.deepEqual(complaints.list, []);
});

test('what cannot be used is said beside its field, and the rest works', async () => {
  const { page, complaints } = await open(
    `${LAB}?seed=-5&students=10000&n=100&T=3&mode=probabilities`,
  );
  await trained(page);
  const beside = (name: string) => page.locator(`#lab-${name}-problem`).innerText();
  assert.match(await beside('seed'), /^Too small\. Write a seed from 1 to 999,999/);
  assert.match(await beside('students'), /^Too large\. Write a number of students from 1 to 10/);
  assert.match(await beside('n'), /“100” is not one of 8, 16/);
  assert.equal(await page.getByLabel('Seed').inputValue(), '-5');
  assert.equal(await page.getByLabel('Seed').getAttribute('aria-invalid'), 'true');
  assert.match(await answerOf(page), /^64 queries, probabilities/);

  await page.getByLabel('Seed').fill('2');
  await page.getByRole('slider', { name: 'Queries' }).press('ArrowRight');
  assert.equal(await beside('seed'), '');
  assert.equal(await beside('n'), '');
  await page.getByText('128 queries, probabilities').waitFor();
  for (const written of ['', 'seven', '1e3', '1,024', '99999999999999999999', '0']) {
    await page.getByLabel('Seed').fill(written);
    assert.notEqual(await beside('seed'), '', written);
  }
  assert.deepEqual(complaints.list, []);
});

test('a rate limit counts accounts', async () => {
  const { page } = await open(`${LAB}?panel=defence&def=limit&accounts=1`);
  await trained(page);
  assert.match(await answerOf(page), /^16 each from 1 account: 16 queries/);
  assert.equal(await page.getByRole('slider', { name: 'Queries', exact: true }).isVisible(), false);
  await page.getByLabel('Accounts').fill('100000');
  await page.getByText('1,600,000 queries, of which 1,024 are used here').waitFor();
});

test('the worker lives only while the lab is in sight, and nothing is asked of the network', async () => {
  const { page } = await open(LAB);
  await trained(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/worker/.test(request.url())) asked.push(request.url());
  });
  assert.equal(page.workers().length, 1);
  await page.locator('#mathematics').scrollIntoViewIfNeeded();
  for (let i = 0; i < 50 && page.workers().length > 0; i += 1) await page.waitForTimeout(50);
  assert.equal(page.workers().length, 0);
  await page.getByLabel('Seed').scrollIntoViewIfNeeded();
  await page.getByLabel('Seed').fill('5');
  await page.getByText('seed 5').first().waitFor();
  assert.deepEqual(asked, []);
});

test('a new choice gives up the students of the old one', async () => {
  const { page } = await open(`${LAB}?students=10`);
  await page.getByText('to go').waitFor();
  await page.getByLabel('Students').fill('1');
  await page.getByRole('radio', { name: 'Half of the map' }).check();
  await page.getByText('64 queries, all from the right half').waitFor();
  await trained(page);
  assert.match(
    await page.locator('[data-say="progress"]').innerText(),
    /^[78] students trained here/,
  );
});

test('the lab says so when it cannot train, and keeps the picture', async () => {
  const { page } = await open('');
  await page.route('**/lab.json', (route) => route.abort());

  await page.goto(at(LAB));
  await page.getByText('Students cannot be trained in this browser just now').waitFor();
  assert.match(await answerOf(page), /agrees on \d+%/);
});

test('a whole curve takes less than three seconds on a machine four times slower', async (t) => {
  const { page } = await open(LAB);
  await trained(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let best = Infinity;
  for (const seed of [11, 12, 13]) {
    await page.getByLabel('Seed').fill(String(seed));
    await page.getByText(`seed ${seed}`).first().waitFor();
    best = Math.min(best, await trained(page));
  }
  // Where others use the machine too, the wall clock also counts their turns.
  const waiting = Math.max(1, loadavg()[0]! / cpus().length);
  t.diagnostic(`16 students in ${best} s at best, load ${waiting.toFixed(1)}`);
  assert.ok(best / waiting < 3, `${best} s at load ${waiting}`);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the lab, with problems and a table open, ${colorScheme}`, async () => {
    const { page } = await open(`${LAB}?panel=defence&seed=x`, { colorScheme });
    await trained(page);
    await page.getByText('The same as a table').first().click();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`),
      [],
    );
  });
}

test('nothing overflows at 320 pixels, whatever the experiment', async () => {
  for (const query of ['', '?panel=size&students=3', '?panel=defence&def=limit&accounts=x']) {
    const { page } = await open(LAB + query, { viewport: { width: 320, height: 700 } });
    await trained(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} pixels wide with ${query}`);
  }
});

test('printing shows the result, the maps, the chart and the table, and no form', async () => {
  const { page } = await open(`${LAB}?panel=half`);
  await trained(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.lab-form').isVisible(), false);
  for (const part of ['[role="status"]', '.lab-map', '.lab-chart', '.lab-table']) {
    assert.ok(await page.locator(`.lab ${part}`).first().isVisible(), part);
  }
});
