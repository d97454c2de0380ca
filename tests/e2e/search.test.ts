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
