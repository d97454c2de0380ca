import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { open, withSite } from './browser.ts';

withSite();

const PATH = '/tools/in-force/';
const LETTER = 'Fable 5 and Mythos 5';
const ACCESS = `${PATH}?place=us&item=model-access`;
const DIFFUSION = /^\s*AI Diffusion Rule/;
const headline = (page: Page) => page.locator('[data-headline]').innerText();
const address = (page: Page) => new URL(page.url()).searchParams;
const row = (page: Page, name: string | RegExp) => page.locator('[data-rule]', { hasText: name });
const groupOf = (page: Page, name: string | RegExp) =>
  row(page, name).evaluate((element) => element.closest('tbody')!.dataset['group']);
const day = (page: Page) => page.getByLabel('Day', { exact: true });
const secondDay = (page: Page) => page.getByLabel('Beside a second day');
const buildDay = (page: Page) => day(page).getAttribute('max') as Promise<string>;

test('on 16 June 2026 the letter is among the rules in force; on 1 July it has ended', async () => {
  const { page, complaints } = await open(`${ACCESS}&on=2026-06-16`);
  assert.equal(await groupOf(page, LETTER), 'applied');
  assert.match(await row(page, LETTER).innerText(), /In force since 12 Jun 2026/);
  await day(page).fill('2026-07-01');
  assert.equal(await groupOf(page, LETTER), 'ended');
  assert.match(await row(page, LETTER).innerText(), /Lifted since 30 Jun 2026/);
  assert.equal(await row(page, 'Data Center Validated End User').isVisible(), false);
  await day(page).fill('2026-06-11');
  assert.equal(await row(page, LETTER).isVisible(), false);
  assert.deepEqual(complaints.list, []);
});

test('a part that was eased is told, and what came next', async () => {
  const { page } = await open(`${ACCESS}&on=2026-06-26`);
  const words = await row(page, LETTER).innerText();
  assert.match(words, /In force in part/);
  assert.match(words, /Mythos 5, for the entities named in an annex: lifted, 26 Jun 2026/);
  assert.match(words, /Then, on 30 Jun 2026: lifted/);
});

test('two days stand side by side, and what changed between them is said', async () => {
  const { page, complaints } = await open(`${ACCESS}&on=2026-06-16&and=2026-07-01`);
  assert.deepEqual(
    await page
      .locator('.held thead th')
      .allInnerTexts()
      .then((t) => t.slice(1)),
    ['16 Jun 2026', '1 Jul 2026'],
  );
  assert.match(await row(page, LETTER).locator('[data-on]').innerText(), /In force/);
  assert.match(await row(page, LETTER).locator('[data-and]').innerText(), /Lifted/);
  assert.match(await page.locator('[data-beside]').innerText(), /^On 1 Jul 2026: .*1 ended/);
  const changes = await page.locator('.changes').innerText();
  assert.match(changes, /What changed from 16 Jun 2026 to 1 Jul 2026/);
  assert.match(changes, /from in force to lifted\. 26 Jun 2026: .*; 30 Jun 2026: lifted\./);
  assert.match(changes, /newly made\. The status of these moved:/);
  assert.match(changes, /From reported to confirmed\./);
  await secondDay(page).fill('');
  assert.equal(await page.locator('.changes').isVisible(), false);
  assert.deepEqual(complaints.list, []);
});

test('the earlier day comes first in what changed, whichever was chosen first', async () => {
  const { page } = await open(`${ACCESS}&on=2026-07-01&and=2026-06-16`);
  assert.match(await page.locator('#changes').innerText(), /from 16 Jun 2026 to 1 Jul 2026/);
});

test('a rule that came later stands apart, and a rule with an end not found stays unknown', async () => {
  const { page } = await open(`${ACCESS}&on=2026-06-01&and=2026-06-16`);
  assert.equal(await groupOf(page, LETTER), 'later');
  assert.match(await row(page, LETTER).locator('[data-on]').innerText(), /Not yet on record/);
  const unknown = await open(`${PATH}?on=2026-11-10&place=us&item=technology`);
  assert.equal(await groupOf(unknown.page, 'Affiliates Rule (50% rule)'), 'unknown');
});

test('choices go into the address, and Back brings the answer before', async () => {
  const { page } = await open(`${PATH}?on=2025-05-12`);
  await page.getByLabel('Place').selectOption('us');
  await page.getByLabel('Item').selectOption('weights');
  assert.equal(address(page).toString(), 'on=2025-05-12&place=us&item=weights');
  assert.equal(await groupOf(page, DIFFUSION), 'applied');
  await day(page).fill('2025-05-13');
  await day(page).blur();
  assert.equal(await groupOf(page, DIFFUSION), 'set-aside');
  await page.goBack();
  assert.equal(await groupOf(page, DIFFUSION), 'applied');
  assert.equal(await day(page).inputValue(), '2025-05-12');
  await page.reload();
  assert.equal(await page.getByLabel('Item').inputValue(), 'weights');
});

test('the ruler moves by keys and its steps lead from change to change; a reader is told', async () => {
  const { page } = await open(`${ACCESS}&on=2026-06-11`);
  const ruler = page.getByRole('slider', { name: 'Day on the ruler', exact: true });
  await ruler.focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await day(page).inputValue(), '2026-06-12');
  assert.equal(await groupOf(page, LETTER), 'applied');
  await page.getByRole('button', { name: 'Later change' }).first().click();
  assert.equal(await day(page).inputValue(), '2026-06-26');
  assert.equal(address(page).get('on'), '2026-06-26');
  await page.locator('[data-said]', { hasText: 'on 26 Jun 2026' }).waitFor({ state: 'attached' });
  assert.match(await page.locator('[data-said]').innerText(), /rules in force/);
});

test('claims show the status that they had on the day, and those not yet made do not show', async () => {
  const { page } = await open(`${ACCESS}&on=2026-06-14`);
  const early = await page.locator('[data-claims-said]').innerText();
  assert.match(early, /on 14 Jun 2026: .*not yet made/);
  const more = page.getByRole('button', { name: /^Show all/ });
  await day(page).fill('2026-07-01');
  const count = Number(/\d+/.exec(await more.innerText())![0]);
  await more.click();
  assert.equal(await page.locator('[data-claims] > li').count(), count);
  for (const link of await page.locator('[data-claims] a').all()) {
    assert.match((await link.getAttribute('href'))!, /^\/claims\/[a-z0-9-]+\/$/);
  }
});

for (const [asked, field, message] of [
  ['on=tomorrow', 'on', /“tomorrow” is no day of the calendar/],
  ['on=2026,06,16', 'on', /with hyphens: 2026-06-16/],
  ['on=1997-08-29', 'on', /begins on 1 Jan 2018/],
  ['on=2062-01-01', 'on', /What is not yet known cannot be shown/],
  ['place=atlantis', 'place', /no place called “atlantis”/],
  ['item=,', 'item', /no item called “,”/],
  [`on=${'x'.repeat(7_000)}`, 'on', /^“x{24}…” is no day/],
  ['on=2026-06-16&and=never', 'and', /“never” is no day/],
] as const) {
  test(`"${asked.slice(0, 40)}" gets a message beside its field, and the page works`, async () => {
    const { page, complaints } = await open(`${PATH}?${asked}`);
    assert.match(await page.locator(`#${field}-problem`).innerText(), message);
    await day(page).fill('2026-06-16');
    assert.match(await headline(page), /rules in force/);
    assert.equal(await page.locator('.problem:not(:empty)').count(), 0);
    assert.deepEqual(complaints.list, []);
  });
}

test('an empty day is the build day, a day of the future in the field has no answer', async () => {
  const { page } = await open(`${PATH}?on=&and=&place=&item=`);
  assert.match(await headline(page), /rules in force/);
  assert.equal(await page.locator('.problem:not(:empty)').count(), 0);
  await day(page).fill('2062-01-01');
  assert.match(await headline(page), /No answer/);
  assert.equal(await page.locator('[data-rule]:visible').count(), 0);
  await day(page).fill(await buildDay(page));
  assert.match(await headline(page), /rules in force/);
});

test('a place without a rule on the item says that this proves nothing', async () => {
  const { page } = await open(`${PATH}?place=tw&item=memory`);
  assert.equal(await headline(page), 'No rule on record yet');
  assert.match(await page.locator('[data-empty]').innerText(), /not to say that there is none/);
});

test('without a script every place stands as of the build day, with what is due', async () => {
  const { page } = await open(PATH, { javaScriptEnabled: false });
  assert.equal(await day(page).isVisible(), false);
  assert.match(await headline(page), /rules in force/);
  const rows = await page.locator('[data-rule]:visible').allInnerTexts();
  assert.ok(rows.length > 90);
  for (const place of ['United States', 'European Union', 'Taiwan', 'China', 'Multilateral']) {
    assert.ok(
      rows.some((text) => text.includes(place)),
      place,
    );
  }
  assert.ok((await page.locator('.due').allInnerTexts()).some((due) => /is due on/.test(due)));
});

test('paper shows the answer and no form', async () => {
  const { page } = await open(`${ACCESS}&on=2026-06-16`);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await day(page).isVisible(), false);
  assert.ok(await row(page, LETTER).isVisible());
  assert.match(await page.locator('[data-asked]').innerText(), /on 16 Jun 2026, as known on/);
});

test('the tool is linked from the tools, the timeline, the law and the front page', async () => {
  for (const path of ['/tools/', '/timeline/', '/law/', '/']) {
    const { page } = await open(path, { javaScriptEnabled: false });
    assert.ok((await page.locator(`main a[href="${PATH}"]`).count()) > 0, path);
  }
});
