/**
 * Quote links, the menu of a passage, the bar for selected words, and what changed since a
 * visit, tried on a briefing to which trial versions are given: nothing need be published.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { FrozenBlocks } from '../../src/lib/quotes/frozen-blocks.ts';
import { nameOf } from '../../src/lib/quotes/quote.ts';
import { frozenBlocks } from '../../src/lib/quotes/read-version.ts';
import { readBuilt } from '../../src/lib/versions/text.ts';
import { site } from '../../src/site.ts';
import { FOUNDING, at, open, withSite } from './browser.ts';

withSite();

const html = readFileSync(`dist${FOUNDING}index.html`, 'utf8');
const built = readBuilt(html, { origin: site.url, base: site.base });
const ADDRESS = `${site.url}${FOUNDING}`;

/** The built text as it would be frozen. */
function version(number: number): FrozenBlocks {
  const { title, text } = built;
  const { publisher } = site;
  return frozenBlocks({ version: number, title, publisher, published: '2026-11-24', text });
}

/** The same without these blocks, or with other words in them. */
function edited(number: number, words: Record<string, string | undefined>): FrozenBlocks {
  const frozen = version(number);
  const blocks = frozen.blocks.flatMap((block) =>
    !(block.id in words)
      ? [block]
      : words[block.id] === undefined
        ? []
        : [{ ...block, words: words[block.id]! }],
  );
  return { ...frozen, blocks };
}

/** Opens a page that has the trial versions at its foot, and answers for their records. */
async function trial(
  path: string,
  versions: readonly FrozenBlocks[],
  options: BrowserContextOptions = {},
) {
  const { page, complaints } = await open('', options);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const list = versions
    .map(
      ({ version: number }) =>
        `<li><p><a href="${FOUNDING}v/${number}/">Version ${number}</a></p></li>`,
    )
    .reverse()
    .join('');
  await page.route(
    (url) => url.pathname === FOUNDING,
    (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: html
          .replace(/<h2 id="versions">[\s\S]*?<\/ul>/, '')
          .replace(
            /(?=<\/section><section class="block related")/,
            versions.length ? `<h2 id="versions">Versions</h2><ul class="ruled">${list}</ul>` : '',
          ),
      }),
  );
  await page.route('**/v/*/blocks.json', (route) => {
    const number = Number(/\/v\/(\d+)\//.exec(route.request().url())![1]);
    const frozen = versions.find((each) => each.version === number);
    return frozen ? route.fulfill({ json: frozen }) : route.fulfill({ status: 404 });
  });
  await page.goto(at(path));
  return { page, complaints };
}

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

/** The words that are marked as quoted. */
const markedWords = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('quoted') ?? [])].map(String).join('\n'));

/** Selects from a word of one element to a word of another, as a reader would. */
async function select(page: Page, from: [string, string], to = from): Promise<void> {
  await page.evaluate(
    ([[start, first], [end, last]]) => {
      const place = (id: string, word: string): [Text, number] => {
        const walker = document.createTreeWalker(
          document.getElementById(id)!,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const offset = node.nodeValue!.indexOf(word);
          if (offset !== -1) return [node as Text, offset];
        }
        throw new Error(`no "${word}" in ${id}`);
      };
      const [startNode, startOffset] = place(start!, first!);
      const [endNode, endOffset] = place(end!, last!);
      document.getElementById(start!)!.scrollIntoView({ block: 'center' });
      getSelection()!.setBaseAndExtent(startNode, startOffset, endNode, endOffset + last!.length);
    },
    [from, to] as const,
  );
}

const words = version(1).blocks.filter(({ figure }) => figure === undefined);
/** A word that stands once in a text. */
const longestWord = (text: string): string =>
  text
    .match(/\p{L}+/gu)!
    .filter((word, _, all) => all.filter((other) => other.includes(word)).length === 1)
    .sort((a, b) => b.length - a.length)[0]!;
/** Two paragraphs in a row and what stands in them. */
const paragraphs = await (async () => {
  const inProse = [...built.text.matchAll(/<p id="(b-\w+)">/g)].map(([, id]) => id!);
  const at = words.findIndex(
    ({ id }, i) => i > 5 && inProse.includes(id) && inProse.includes(words[i + 1]?.id ?? ''),
  );
  return [words[at]!, words[at + 1]!] as const;
})();
const [FIRST, SECOND] = paragraphs;
const whole = { ...FIRST, start: 0, end: FIRST.words.length };
const linkOf = (number: number, block = FIRST): string =>
  `${FOUNDING}?quote=${number}.${nameOf([{ ...block, start: 0, end: block.words.length }])}#${block.id}`;

test('from a phone-sized page a quotation is copied and shared by keyboard alone', async () => {
  const { page, complaints } = await trial('', [version(1)], {
    viewport: { width: 390, height: 800 },
  });
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      (window as unknown as { shared: unknown }).shared = data;
    };
  });
  await page.goto(at(FOUNDING));
  const mark = page.locator(`[id="${FIRST.id}"] > .mark-link`);
  const target = await mark.elementHandle();
  for (let i = 0; i < 200; i += 1) {
    await page.keyboard.press('Tab');
    if (await target!.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'This passage' });
  await menu.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('Quotation copied').first().waitFor();
  const inner = FIRST.words.replaceAll('“', '‘').replaceAll('”', '’');
  assert.equal(
    await clipboard(page),
    `“${inner}”\n\n${version(1).reference}. ${ADDRESS}v/1/#${FIRST.id}`,
  );
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const shared = await page.evaluate(() => (window as unknown as { shared: unknown }).shared);
  assert.deepEqual(shared, {
    title: built.title,
    url: `${ADDRESS}?quote=1.${nameOf([whole])}#${FIRST.id}`,
    text: `“${inner}”`,
  });
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  assert.ok(await target!.evaluate((element) => element === document.activeElement));
  assert.deepEqual(complaints.list, []);
});

test('every block of words can be quoted by its version: the page reads it as the record does', async () => {
  const { page } = await trial(FOUNDING, [version(1)]);
  const wrong: string[] = [];
  for (const { id } of words) {
    await page
      .locator(`[id="${id}"]`)
      .locator('.mark-link')
      .first()
      .evaluate((mark: HTMLElement) => mark.click());
    const cite = page.locator(`.choices a[href$="#${id}"]`);
    await cite.waitFor();
    if (!(await cite.getAttribute('href'))!.includes('?version=1#')) wrong.push(id);
  }
  assert.ok(words.length > 20);
  assert.deepEqual(wrong, []);
});

test('before anything is published a link and a reference name no version', async () => {
  const { page } = await trial(FOUNDING, []);
  await page.locator(`[id="${FIRST.id}"] > .mark-link`).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Copy link' }).click();
  await page.getByText('Link copied').first().waitFor();
  assert.equal(await clipboard(page), `${ADDRESS}#${FIRST.id}`);
  await page.getByRole('menuitem', { name: 'Copy quotation' }).click();
  await page.getByText('Quotation copied').first().waitFor();
  assert.match(await clipboard(page), /, as of \d+ \w+ \d{4}\. \S+\/#b-\w+$/);
});

test('words of a new wording are not quoted by a version that never said them', async () => {
  const { page } = await trial(FOUNDING, [edited(1, { [FIRST.id]: 'Something else.' })]);
  await page.locator(`[id="${FIRST.id}"] > .mark-link`).click({ force: true });
  await page.getByRole('menuitem', { name: 'Copy link' }).click();
  await page.getByText('Link copied').first().waitFor();
  assert.equal(await clipboard(page), `${ADDRESS}#${FIRST.id}`);
});

test('axe finds nothing with the menu open, light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await trial(FOUNDING, [version(1)], { colorScheme });
    await page.locator(`[id="${FIRST.id}"] > .mark-link`).click({ force: true });
    await page.getByRole('menu').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
      [],
    );
  }
});

test('this passage is cited in other forms, each with its address, and Escape goes back', async () => {
  const { page } = await trial(FOUNDING, []);
  const mark = page.locator(`[id="${FIRST.id}"] > .mark-link`);
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Cite in other forms' }).click();
  const card = page.locator('.card');
  await card.waitFor({ state: 'visible' });
  for (const form of ['APA', 'Chicago', 'OSCOLA', 'Bluebook']) {
    const reference = card.locator('dt', { hasText: form }).locator('+ dd');
    assert.ok((await reference.innerText()).includes(`${ADDRESS}#${FIRST.id}`), form);
  }
  await page.getByRole('button', { name: 'Copy the OSCOLA reference' }).click();
  await card.getByText('Copied').waitFor();
  assert.match(await clipboard(page), /^Weights & Measures, ‘.*<\S+#b-\w+>\.?$/);
  const { violations } = await new AxeBuilder({ page }).include('.card').analyze();
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  assert.ok(await mark.evaluate((element) => element === document.activeElement));
});

test('selected words across paragraphs are linked; the bar stands clear of them; Tab leads in', async () => {
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 800 },
  ]) {
    const { page } = await trial(FOUNDING, [version(1)], { viewport });
    const start = longestWord(FIRST.words);
    const end = longestWord(SECOND.words);
    await select(page, [FIRST.id, start], [SECOND.id, end]);
    const bar = page.getByRole('toolbar', { name: 'Selected words' });
    await bar.waitFor();
    const box = (await bar.boundingBox())!;
    const selected = await page.evaluate(() => {
      const { top, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { top, bottom };
    });
    assert.ok(
      box.y >= selected.bottom || box.y + box.height <= selected.top,
      `bar at ${box.y}, words from ${selected.top} to ${selected.bottom}`,
    );
    assert.ok(box.height >= 32 && box.y >= 0 && box.y + box.height <= viewport.height);
    assert.ok(box.x >= 0 && box.x + box.width <= viewport.width);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Link copied').first().waitFor();
    const link = new URL(await clipboard(page));
    assert.match(link.search, /^\?quote=1\.[0-9a-z]+$/);
    assert.ok(link.hash.startsWith(`#${FIRST.id}`));
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'hidden' });

    await page.goto(at(FOUNDING + link.search + link.hash));
    await page.waitForFunction(() => CSS.highlights.has('quoted'));
    const [before, after] = (await markedWords(page)).split('\n');
    assert.ok(before!.startsWith(start), before);
    assert.ok(after!.endsWith(end), after);
  }
});

test('the same words are marked, and nothing is said', async () => {
  const { page, complaints } = await trial(linkOf(1), [version(1)]);
  await page.waitForFunction(() => CSS.highlights.has('quoted'));
  assert.ok((await markedWords(page)).startsWith(FIRST.words.slice(0, 40)));
  assert.equal(await page.locator('.quote-note').count(), 0);
  const canonical = page.locator('link[rel="canonical"]');
  assert.equal(await canonical.getAttribute('href'), ADDRESS);
  assert.deepEqual(complaints.list, []);
});

test('reworded since: both wordings, the frozen version and the comparison; nothing is marked', async () => {
  const old = { ...FIRST, words: `${FIRST.words.slice(0, -1)}, or so it was said.` };
  const { page } = await trial(linkOf(1, old), [edited(1, { [FIRST.id]: old.words }), version(2)]);
  const note = page.getByRole('note');
  await note.waitFor();
  const said = await note.innerText();
  assert.match(said, /The wording has changed since this was quoted/);
  assert.ok(said.includes('or so it was said.”'));
  assert.ok(said.includes(FIRST.words.slice(-30)));
  assert.equal(
    await note.getByRole('link', { name: 'Version 1, as quoted' }).getAttribute('href'),
    `${FOUNDING}v/1/#${FIRST.id}`,
  );
  assert.equal(
    await note.getByRole('link', { name: 'What has changed' }).getAttribute('href'),
    `${FOUNDING}v/1..2/`,
  );
  assert.equal(await markedWords(page), '');
  assert.ok(
    await page.locator(`[id="${FIRST.id}"]`).evaluate((block) => {
      const { bottom } = block.getBoundingClientRect();
      return bottom > 0 && block.getBoundingClientRect().top < innerHeight;
    }),
  );
});

test('gone, and a look-alike with another id is there: the frozen version, no mark', async () => {
  const gone = { id: 'b-gone00', words: FIRST.words };
  const frozen = version(1);
  const { page } = await trial(linkOf(1, gone), [
    { ...frozen, blocks: [...frozen.blocks, gone] },
    version(2),
  ]);
  const note = page.getByRole('note');
  await note.waitFor();
  assert.match(await note.innerText(), /What was quoted is no longer in this briefing/);
  assert.equal(
    await note.getByRole('link', { name: 'Version 1, as quoted' }).getAttribute('href'),
    `${FOUNDING}v/1/#b-gone00`,
  );
  assert.equal(await markedWords(page), '');
});

test('a link that was altered marks nothing and says so; one that cannot be looked up says nothing', async () => {
  const { page } = await trial(`${FOUNDING}?quote=1.zzz#${FIRST.id}`, [version(1)]);
  await page.getByRole('note').getByText('quotes nothing that can be found').waitFor();
  const { page: offline } = await trial('', [version(1)]);
  await offline.route('**/v/*/blocks.json', (route) => route.abort());
  await offline.goto(at(linkOf(1)), { waitUntil: 'networkidle' });
  assert.equal(await offline.locator('.quote-note').count(), 0);
});

test('without scripts a quote link leads to its block', async () => {
  const { page } = await trial(linkOf(1), [version(1)], { javaScriptEnabled: false });
  const top = await page
    .locator(`[id="${FIRST.id}"]`)
    .evaluate((block) => block.getBoundingClientRect().top);
  assert.ok(top > -5 && top < 900, `arrived at ${top}`);
});

/** A reader who saw version 1 comes back to version 2. */
async function comeBack(kept: string) {
  const older = edited(1, { [FIRST.id]: 'It was otherwise.', [SECOND.id]: undefined });
  const { page, complaints } = await trial('/about/', [older, version(2)]);
  await page.evaluate((text) => localStorage.setItem('visits', text), kept);
  await page.goto(at(FOUNDING), { waitUntil: 'networkidle' });
  return { page, complaints };
}
const SEEN = JSON.stringify({ [FOUNDING]: 1 });
const changed = (page: Page): Promise<string[]> =>
  page.locator('.since-visit').evaluateAll((blocks) => blocks.map(({ id }) => id));

test('on return what changed is marked and compared, still so after a reload, and not the time after', async () => {
  const { page } = await comeBack(SEEN);
  const note = page.getByRole('note', { name: 'Since your last visit' });
  await note.waitFor();
  assert.deepEqual(await changed(page), [FIRST.id, SECOND.id]);
  assert.match(await note.innerText(), /version 1; this is version 2\. 2 passages have changed/);
  assert.equal(
    await note.getByRole('link', { name: 'Compare the two' }).getAttribute('href'),
    `${FOUNDING}v/1..2/`,
  );
  await page.reload();
  await note.waitFor();
  assert.deepEqual(await changed(page), [FIRST.id, SECOND.id]);
  await note.getByRole('button', { name: 'Clear the marks' }).click();
  assert.deepEqual(await changed(page), []);
  await page.evaluate(() => sessionStorage.clear());
  await page.reload({ waitUntil: 'networkidle' });
  assert.equal(await note.count(), 0);
});

test('the memory is turned off in the note, and turned on where privacy is told', async () => {
  const { page } = await comeBack(SEEN);
  await page.getByRole('button', { name: 'Do not remember my visits' }).click();
  await page.reload({ waitUntil: 'networkidle' });
  assert.equal(await page.evaluate(() => localStorage.getItem('visits')), 'false');
  await page.goto(at('/about/'));
  const box = page.getByRole('checkbox', { name: 'Remember in this browser' });
  assert.equal(await box.isChecked(), false);
  await box.check();
  await page.goto(at(FOUNDING), { waitUntil: 'networkidle' });
  assert.equal(
    await page.evaluate(() => localStorage.getItem('visits')),
    JSON.stringify({ [FOUNDING]: 2 }),
  );
});

for (const kept of ['nonsense', '[1]', 'null', '{"/briefings/first-model-export-control/":"1"}']) {
  test(`what is kept and cannot be used is ignored: ${kept}`, async () => {
    const { page, complaints } = await comeBack(kept);
    assert.equal(await page.getByRole('note').count(), 0);
    assert.deepEqual(complaints.list, []);
  });
}

test('where storage is refused nothing is shown and nothing fails', async () => {
  const { page, complaints } = await trial('', [version(1), version(2)]);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
  });
  await page.goto(at(FOUNDING), { waitUntil: 'networkidle' });
  assert.equal(await page.getByRole('note').count(), 0);
  assert.deepEqual(complaints.list, []);
});
