import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { FOUNDING, open, withSite } from './browser.ts';

withSite();

/** One page of every kind. */
const KINDS = [
  '/',
  '/briefings/',
  FOUNDING,
  '/topics/export-controls/',
  '/claims/',
  '/claims/semafor-china-access/',
  '/sources/',
  '/sources/hlr-fable/',
  '/glossary/',
  '/glossary/deemed-export/',
  '/law/',
  '/law/us-letter-2026-06-12/',
  '/timeline/',
  '/figures/eighteen-days/',
  '/figures/licence-application-path/',
  '/tools/',
  '/tools/chip-checker/',
  '/tools/chip-checker/?chip=own&tpp=5,92&day=2027-01-01',
  '/tools/in-force/',
  '/tools/in-force/?on=2026-06-16&and=2026-07-01&place=us&item=model-access',
  '/tools/in-force/?on=tomorrow&place=atlantis',
  '/tools/thresholds/',
  '/search/',
  '/search/?q=mythos',
  '/about/',
  '/offline/',
  `${FOUNDING}cite/`,
  '/404.html',
];

for (const path of KINDS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${path}, ${colorScheme}`, async () => {
      const { page } = await open(path, { colorScheme });
      if (path.includes('q=')) await page.locator('.hits > li').first().waitFor();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      assert.deepEqual(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ html }) => html.slice(0, 120))
              .join(' | ')}`,
        ),
        [],
      );
    });
  }

  test(`nothing overflows at 320 pixels on ${path}`, async () => {
    const { page } = await open(path, { viewport: { width: 320, height: 700 } });
    if (path.includes('q=')) await page.locator('.hits > li').first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} pixels wide`);
  });

  test(`the policy that hosts send refuses nothing on ${path}`, async () => {
    const { page, complaints } = await open(path);
    await page.waitForLoadState('networkidle');
    // A page that is not found is a failed request on purpose; everything else counts.
    assert.deepEqual(complaints.list, []);
  });
}

test('axe finds nothing with a claim open', async () => {
  const { page } = await open(FOUNDING);
  await page.locator('.prose p a.claim').first().click();
  await page.locator('.card').waitFor({ state: 'visible' });
  const { violations } = await new AxeBuilder({ page }).include('.card').analyze();
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
});

test('the layers of the styles stand in the order that was meant', async () => {
  const { page } = await open(FOUNDING);
  const order = await page.evaluate(() => {
    const names: string[] = [];
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (rule instanceof CSSLayerStatementRule) names.push(...rule.nameList);
        if (rule instanceof CSSLayerBlockRule) names.push(rule.name);
      }
    }
    return [...new Set(names)];
  });
  assert.deepEqual(order, ['reset', 'tokens', 'base', 'layout', 'prose', 'components', 'print']);
});

test('nothing moves while a briefing loads', async () => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    const { page } = await open('', { viewport });
    await page.addInitScript(() => {
      (window as unknown as { shifts: number }).shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          (window as unknown as { shifts: number }).shifts += (
            entry as unknown as { value: number }
          ).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const { at } = await import('./browser.ts');
    await page.goto(at(FOUNDING), { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number }).shifts);
    assert.ok(shifts < 0.001, `moved by ${shifts} at ${viewport.width}`);
  }
});

test('printing shows the text, its sources and addresses, and none of the furniture', async () => {
  const { page } = await open(FOUNDING);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.site-nav').isVisible(), false);
  assert.equal(await page.getByRole('searchbox').first().isVisible(), false);
  assert.ok(await page.locator('#sources').isVisible());
});
