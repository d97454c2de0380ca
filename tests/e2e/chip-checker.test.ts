import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { open, withSite } from './browser.ts';

withSite();

const PATH = '/tools/chip-checker/';
const H20 = `${PATH}?chip=h20&day=2025-05-01&to=china`;
const headline = (page: Page) => page.locator('[data-headline]').innerText();
const asked = (page: Page) => page.locator('[data-asked]').innerText();
const address = (page: Page) => new URL(page.url()).searchParams;

/** The plans of zones that show, by their first day. */
const shownPlans = (page: Page) =>
  page
    .locator('svg.broad .plan')
    .evaluateAll((plans) =>
      plans
        .filter((plan) => !plan.hasAttribute('data-off'))
        .map((plan) => plan.getAttribute('data-from')),
    );

test('an address brings its answer, with the working, its law and its sources', async () => {
  const { page, complaints } = await open(H20);
  assert.equal(await asked(page), 'Nvidia H20 on 1 May 2025, to China');
  assert.equal(await headline(page), 'Licence needed');
  const steps = await page.locator('.steps > li').allInnerTexts();
  assert.match(
    steps.join('\n'),
    /TPP 2,368 is under 2,400 and density 2\.91 is under 3\.2: outside 3A090/,
  );
  for (const link of await page.locator('.steps a').all()) {
    assert.match((await link.getAttribute('href'))!, /^\/(law|sources)\/[a-z0-9-]+\/$/);
  }
  assert.deepEqual(complaints.list, []);
});

test('choosing changes the answer and the address, and Back brings the answer before', async () => {
  const { page } = await open(H20);
  await page.getByLabel('Chip', { exact: true }).selectOption('l40');
  assert.equal(await headline(page), 'Licence needed, or exception NAC');
  assert.equal(address(page).get('chip'), 'l40');
  await page.getByLabel('Destination').selectOption('elsewhere');
  assert.equal(await headline(page), 'No licence needed by these rules');
  await page.goBack();
  assert.equal(await headline(page), 'Licence needed, or exception NAC');
  await page.goBack();
  assert.equal(await headline(page), 'Licence needed');
  assert.equal(await page.getByLabel('Chip', { exact: true }).inputValue(), 'h20');
  await page.goForward();
  assert.equal(await page.getByLabel('Chip', { exact: true }).inputValue(), 'l40');
  await page.reload();
  assert.equal(await page.getByLabel('Chip', { exact: true }).inputValue(), 'l40');
});

test('the ruler moves by keys, with the date, the answer and the zones', async () => {
  const { page } = await open(`${PATH}?chip=h20&day=2025-04-08&to=china`);
  assert.equal(await headline(page), 'No licence needed by these rules');
  const ruler = page.getByRole('slider');
  await ruler.focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByLabel('Date', { exact: true }).inputValue(), '2025-04-09');
  assert.equal(await headline(page), 'Licence needed');
  assert.equal(await ruler.getAttribute('aria-valuetext'), '2025-04-09');
  assert.deepEqual(await shownPlans(page), ['2023-11-17']);
  await page.keyboard.press('Home');
  assert.equal(await headline(page), 'No rule on chips yet');
  assert.deepEqual(await shownPlans(page), []);
});

test('the steps of the ruler lead from change to change of the law', async () => {
  const { page } = await open(`${PATH}?chip=a800-sxm-80gb&day=2022-01-01&to=china`);
  const date = page.getByLabel('Date', { exact: true });
  const later = page.getByRole('button', { name: 'Later change' });
  await later.click();
  assert.equal(await date.inputValue(), '2022-08-26');
  await later.click();
  assert.equal(await date.inputValue(), '2022-10-21');
  assert.deepEqual(await shownPlans(page), ['2022-10-21']);
  await page.getByRole('button', { name: 'Earlier change' }).click();
  assert.equal(await date.inputValue(), '2022-08-26');
});

test('the ruler can be dragged', async () => {
  const { page } = await open(H20);
  const box = (await page.getByRole('slider').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 3, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  assert.ok((address(page).get('day') ?? '') > '2026-01-15');
  assert.deepEqual(await shownPlans(page), ['2026-01-15']);
});

test('own figures begin as those of the chip chosen before, and say what is missing', async () => {
  const { page } = await open(H20);
  await page.getByLabel('Chip', { exact: true }).selectOption('own');
  assert.equal(await page.getByLabel('TPP', { exact: true }).inputValue(), '2368');
  await page.getByLabel('Die area, mm²').fill('');
  await page.getByLabel('Memory, GB/s').fill('300');
  await page.getByLabel('Interconnect, GB/s').fill('64');
  assert.equal(await headline(page), 'Cannot be said without the die area');
  await page.getByLabel('Die area, mm²').fill('814');
  assert.equal(await headline(page), 'No licence needed by these rules');
  await page.getByLabel('TPP', { exact: true }).fill('2,400');
  await page.getByLabel('TPP', { exact: true }).blur();
  assert.equal(await headline(page), 'Licence needed, or exception NAC');
  assert.equal(address(page).get('tpp'), '2,400');
  assert.ok(await page.locator('svg.broad [data-own]').isVisible());
});

const BAD: [field: string, text: string, message: RegExp][] = [
  ['TPP', '-5', /never negative/],
  ['TPP', '0', /more than zero/],
  ['TPP', '1e99', /belongs to no chip/],
  ['TPP', 'many', /Write digits only/],
  ['Die area, mm²', '814,5', /Write a point for decimals: 814\.5/],
  ['Memory, GB/s', '4e3', /without an exponent: 4,000/],
];

for (const [field, text, message] of BAD) {
  test(`"${text}" in ${field} gets a message beside the field, and the rest works`, async () => {
    const { page, complaints } = await open(`${PATH}?chip=own&tpp=5000&dc=yes&day=2025-05-01`);
    const input = page.getByLabel(field, { exact: true });
    await input.fill(text);
    await input.blur();
    const problem = page.locator(`#${(await input.getAttribute('id'))!}-problem`);
    assert.match(await problem.innerText(), message);
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
    assert.match(await headline(page), /No answer/);
    await page.getByLabel('Chip', { exact: true }).selectOption('h20');
    assert.equal(await headline(page), 'Licence needed');
    assert.deepEqual(complaints.list, []);
  });
}

test('throughput at its bit length gives the TPP; doubling and sparsity are refused', async () => {
  const { page } = await open(`${PATH}?chip=own&day=2024-06-01`);
  await page.getByText('Or from throughput and bit length').click();
  await page.getByLabel('TOPS or TFLOPS').fill('660.6');
  await page.getByLabel('Bit length').fill('8');
  assert.match(await page.locator('[data-tpp]').innerText(), /5,285/);
  await page.getByLabel('TPP', { exact: true }).fill('10570');
  assert.match(await page.locator('#tpp-problem').innerText(), /do not double/);
  await page.getByLabel('TPP', { exact: true }).fill('');
  await page.getByLabel('The throughput is').selectOption('sparse');
  assert.match(await page.locator('#counts-problem').innerText(), /Only dense throughput counts/);
});

test('an address that names what does not exist gets messages and a page that works', async () => {
  const { page, complaints } = await open(`${PATH}?chip=h999&day=2031-01-01&to=mars`);
  assert.match(await page.locator('#chip-problem').innerText(), /no chip called "h999"/);
  assert.match(await page.locator('#day-problem').innerText(), /records end on/);
  assert.match(await page.locator('#to-problem').innerText(), /called "mars"/);
  await page.getByLabel('Chip', { exact: true }).selectOption('l4');
  await page.getByLabel('Date', { exact: true }).fill('2024-06-01');
  assert.equal(await headline(page), 'Licence needed');
  assert.equal(await page.locator('#chip-problem').innerText(), '');
  assert.deepEqual(complaints.list, []);
});

test('a day before the ruler is refused beside its field', async () => {
  const { page } = await open(`${PATH}?chip=h20&day=1999-12-31`);
  assert.match(await page.locator('#day-problem').innerText(), /begins on 1 Jan 2022/);
});

test('a point of the picture and a row of the table choose their chip', async () => {
  const { page } = await open(H20);
  await page.locator('svg.broad .point[data-chip="b200"] .mark').click();
  assert.equal(await page.getByLabel('Chip', { exact: true }).inputValue(), 'b200');
  await page.locator('[data-row="l4"] a').click();
  assert.equal(address(page).get('chip'), 'l4');
  assert.equal(await page.locator('[data-row][aria-current]').getAttribute('data-row'), 'l4');
});

test('no words of the picture stand on others, in the browser and its own fonts', async () => {
  for (const [viewport, svg] of [
    [{ width: 1440, height: 900 }, 'svg.broad'],
    [{ width: 390, height: 844 }, 'svg.narrow'],
  ] as const) {
    const { page } = await open(H20, { viewport });
    await page.evaluate(() => document.fonts.ready);
    const overlaps = await page
      .locator(`.chip-plane ${svg} .point[data-chip] text`)
      .evaluateAll((texts) => {
        const boxes = texts.map((text) => ({
          words: text.textContent.trim(),
          box: text.getBoundingClientRect(),
        }));
        return boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              (b) =>
                a.box.left < b.box.right - 1 &&
                b.box.left < a.box.right - 1 &&
                a.box.top + 3 < b.box.bottom - 3 &&
                b.box.top + 3 < a.box.bottom - 3,
            )
            .map((b) => `${a.words} on ${b.words}`),
        );
      });
    assert.deepEqual(overlaps, [], svg);
  }
});

test('the result is said to a screen reader once the hand rests', async () => {
  const { page } = await open(H20);
  await page.getByLabel('Chip', { exact: true }).selectOption('l4');
  // What the address asked may have been said before, on a slow machine.
  const said = page.locator('[data-said]', { hasText: 'Nvidia L4' });
  await said.waitFor({ state: 'attached' });
  assert.equal(await said.textContent(), 'Nvidia L4 on 1 May 2025, to China: Licence needed');
});

test('the link to copy leads to what was asked', async () => {
  const { page } = await open(H20);
  await page.getByLabel('Chip', { exact: true }).selectOption('l4');
  const href = await page.locator('.answer share-links a').getAttribute('href');
  assert.equal(new URL(href!).search, '?chip=l4&day=2025-05-01&to=china');
});

test('axe finds nothing with own figures, a problem and the comparisons open', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open(`${PATH}?chip=own&tpp=-5&day=2025-05-01`, { colorScheme });
    await page
      .locator('details')
      .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`),
      [],
    );
  }
});

test('without a script the default case, the picture and the tables are there, and no dead form', async () => {
  const { page } = await open(PATH, { javaScriptEnabled: false });
  assert.equal(await page.getByLabel('Chip', { exact: true }).isVisible(), false);
  assert.match(await asked(page), /^Nvidia H20 on /);
  assert.equal(await headline(page), 'Licence needed');
  assert.ok(await page.locator('svg.broad').isVisible());
  assert.equal(await page.locator('[data-row]').count(), 46);
});

test('printing shows the question, the answer and its working, and no form', async () => {
  const { page } = await open(H20);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.tool-form').isVisible(), false);
  assert.ok(await page.getByText('Nvidia H20 on 1 May 2025, to China').first().isVisible());
  assert.ok(await page.locator('.steps').isVisible());
});
