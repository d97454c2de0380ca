import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOUNDING, at, open, withSite } from './browser.ts';

withSite();

test('nothing of search is loaded before a reader turns to it', async () => {
  const asked: string[] = [];
  const { page } = await open('');
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(at(FOUNDING), { waitUntil: 'networkidle' });
  assert.deepEqual(
    asked.filter((path) => /pagefind|search/.test(path)),
    [],
  );
});

for (const [query, title] of [
  ['deemed export', 'Deemed export'],
  ['mythos', 'The first export control on a model'],
] as const) {
  test(`a search for "${query}" finds "${title}", opens it, and Back brings the results again`, async () => {
    const { page, complaints } = await open('/search/');
    await page.getByRole('searchbox').fill(query);
    const hit = page
      .locator('[data-results]')
      .getByRole('link', { name: title, exact: false })
      .first();
    await hit.waitFor();
    assert.equal(new URL(page.url()).searchParams.get('q'), query);
    await hit.click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.goBack();
    await hit.waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), query);
    assert.deepEqual(complaints.list, []);
  });
}

test('a search that was shared arrives as it was, filters and all', async () => {
  const { page } = await open('/search/?q=mythos&kind=Claim');
  const kinds = page.locator('.hit-kind');
  await kinds.first().waitFor();
  for (const kind of await kinds.allInnerTexts()) assert.match(kind, /Claim/);
  await page.reload();
  await kinds.first().waitFor();
  assert.equal(new URL(page.url()).searchParams.get('kind'), 'Claim');
});

test('a search has a plain title that says what it is narrowed to', async () => {
  const { page } = await open('/search/?q=chip&kind=Law&state=In+force');
  await page.locator('.hit').first().waitFor();
  assert.match(await page.title(), /^chip, Law, In force · Search/);
});

test('a facet says how many hits it leaves, and its chip takes it away', async () => {
  const { page } = await open('/search/?q=chip');
  const law = page.locator('.facet a[data-key="kind:Law"]');
  await law.waitFor();
  const count = await law.locator('.facet-count').innerText();
  const before = await page.locator('[data-count]').innerText();
  await law.click();
  await page.locator('.search-chips').waitFor();
  assert.equal(await page.locator('[data-count]').innerText(), `${count} results`);
  await page.locator('.search-chips').getByRole('link', { name: 'Remove Kind: Law' }).click();
  await page.locator('.search-chips').waitFor({ state: 'detached' });
  assert.equal(await page.locator('[data-count]').innerText(), before);
});

test('what is in force can be had at one touch', async () => {
  const { page } = await open('/search/?q=chip');
  await page.getByRole('link', { name: 'In force only' }).click();
  await page.locator('.search-chips').waitFor();
  const states = page.locator('.hit .law-state');
  assert.ok((await states.count()) > 0);
  for (const state of await states.allInnerTexts()) assert.equal(state, 'In force');
});

test('typing replaces the address, Enter makes it a place to come back to', async () => {
  const { page } = await open('/search/');
  const field = page.getByRole('searchbox');
  const lengthOfHistory = () => page.evaluate(() => history.length);
  const before = await lengthOfHistory();
  await field.pressSequentially('watermarking', { delay: 20 });
  await page.locator('.hit').first().waitFor();
  assert.equal(await lengthOfHistory(), before);
  await field.press('Enter');
  await field.fill('jailbreak');
  await field.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === 'jailbreak');
  await page.goBack();
  await page.waitForURL((url) => url.searchParams.get('q') === 'watermarking');
  assert.equal(await field.inputValue(), 'watermarking');
});

test('Back from a hit returns to the place on the page', async () => {
  const { page } = await open('/search/?q=chip');
  await page.locator('.hit').first().waitFor();
  const hit = page.locator('.hit-title a').nth(6);
  await hit.scrollIntoViewIfNeeded();
  await hit.click();
  await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
  await page.goBack();
  await hit.waitFor();
  await page.waitForFunction(() => window.scrollY > 0);
  assert.ok(
    await hit.evaluate((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  );
});

test('more results are read on from the first that is new', async () => {
  const { page } = await open('/search/?q=chip');
  await page.getByRole('link', { name: /^Show more results/ }).click();
  const eleventh = page.locator('.hit-title a').nth(10);
  await eleventh.waitFor();
  assert.ok(await eleventh.evaluate((link) => link === document.activeElement));
});

test('the name of a chip leads to the answer on it, above the hits', async () => {
  const { page } = await open('/search/?q=nvidia+h20');
  const card = page.locator('.search-card').getByRole('link', { name: 'H20' });
  await card.click();
  await page.waitForURL((url) => url.pathname.endsWith('/tools/chip-checker/'));
  assert.equal(await page.getByLabel('Chip', { exact: true }).inputValue(), 'h20');
});

const PHONE = { viewport: { width: 360, height: 700 } };

test('on a phone the first hits fill the screen, and can be closed from where the thumb is', async () => {
  const { page } = await open(FOUNDING, PHONE);
  await page.getByRole('searchbox').fill('distillation');
  await page.locator('.search-panel .hits > li').first().waitFor();
  const sheet = await page.locator('site-search').boundingBox();
  assert.deepEqual(sheet, { x: 0, y: 0, ...PHONE.viewport });
  const close = page.getByRole('button', { name: 'Close' });
  const { y, height } = (await close.boundingBox())!;
  assert.ok(y + height <= PHONE.viewport.height, `the button ends at ${y + height}`);
  await close.click();
  assert.equal(await page.locator('.search-panel').isVisible(), false);
});

test('on a phone the facets are folded above the hits, and stay as the reader left them', async () => {
  const { page } = await open('/search/?q=chip', PHONE);
  const fold = page.getByRole('button', { name: 'Narrow the results' });
  await fold.waitFor();
  const law = page.locator('.facet a[data-key="kind:Law"]');
  assert.equal(await law.isVisible(), false);
  await fold.click();
  await law.click();
  await page.locator('.search-chips').waitFor();
  assert.ok(await law.isVisible());
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
  assert.ok((await top('.facet')) < (await top('.hit')));
});

test('an address that was not found offers what it may have meant, of its kind first', async () => {
  const { page } = await open('/briefings/distilation-what-it-is/');
  const offered = page.getByRole('region', { name: 'Did you mean' });
  await offered.waitFor();
  for (const kind of await offered.locator('.hit-kind').allInnerTexts()) {
    assert.match(kind, /^Briefing/);
  }
});

test('a hit leads to a section of the text', async () => {
  const { page } = await open('/search/?q=distillation+ground&kind=Briefing');
  const section = page.locator('.hit-sections a').first();
  await section.waitFor();
  assert.match((await section.getAttribute('href'))!, /#./);
});

test('the slash key leads to the field, except while typing', async () => {
  const { page } = await open(FOUNDING);
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox').first();
  assert.ok(await field.evaluate((element) => element === document.activeElement));
  await page.keyboard.type('a/b');
  assert.equal(await field.inputValue(), 'a/b');
});

test('the header offers first hits and all results', async () => {
  const { page } = await open(FOUNDING);
  await page.getByRole('searchbox').fill('distillation');
  await page.locator('.search-panel .hits > li').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.endsWith('/search/') && url.searchParams.has('q'));
});

test('without scripts the search page offers the lists and no dead form', async () => {
  const { page } = await open('/search/?q=mythos', { javaScriptEnabled: false });
  assert.ok(await page.getByRole('heading', { name: 'A to Z' }).isVisible());
  assert.equal(await page.getByRole('searchbox').isVisible(), false);
  // Without scripts a browser reads what stands in noscript as part of the page.
  assert.match(await page.content(), /<noscript><p[^>]*>Searching needs a script/);
});
