import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { open, withSite } from './browser.ts';

const run = promisify(execFile);
const BASE = '/policy/notes/';
const SUB = 'dist-sub';
const AGAIN = 'dist-again';

/** Builds into a folder of its own, on the day of the build that is being compared. */
async function build(folder: string, settings: Record<string, string> = {}): Promise<void> {
  const footer = /Built on (\d{1,2} \w{3} \d{4})/.exec(
    readFileSync('dist/index.html', 'utf8'),
  )![1]!;
  const day = new Date(`${footer} UTC`).toISOString().slice(0, 10);
  await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], {
    env: { ...process.env, BUILD_DAY: day, ASTRO_TELEMETRY_DISABLED: '1', ...settings },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Every file of a build with the hash of its bytes. */
function hashes(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        file.slice(folder.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

await build(SUB, { BASE_PATH: BASE });
withSite(SUB, BASE);
after(() => {
  for (const folder of [SUB, AGAIN]) rmSync(folder, { recursive: true, force: true });
});

test('under a sub-path every link, picture and file is found', async () => {
  const { stdout } = await run(
    process.execPath,
    ['--test', '--test-reporter=spec', 'tests/site/links.test.ts', 'tests/site/pages.test.ts'],
    {
      env: { ...process.env, DIST: SUB, BASE_PATH: BASE, NODE_TEST_CONTEXT: undefined },
      maxBuffer: 1e8,
    },
  ).catch((error: Error & { stdout: string }) => error);
  assert.match(stdout, /fail 0/, stdout.slice(-3000));
});

test('under a sub-path a search is typed, answered and followed', async () => {
  const { page, complaints } = await open('/briefings/first-model-export-control/');
  await page.getByRole('searchbox').fill('deemed export');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === `${BASE}search/`);
  const hit = page.locator('[data-results]').getByRole('link', { name: 'Deemed export' }).first();
  await hit.click();
  await page.waitForURL((url) => url.pathname === `${BASE}glossary/deemed-export/`);
  assert.deepEqual(complaints.list, []);
});

test('under a sub-path a claim opens in place', async () => {
  const { page } = await open('/briefings/first-model-export-control/');
  await page.locator('.prose p a.claim').first().click();
  await page.locator('.card').waitFor({ state: 'visible' });
  assert.match(await page.locator('.card').innerText(), /Said by/);
});

test('under a sub-path a page that was read is kept below that path only', async () => {
  const { page } = await open('/about/', { serviceWorkers: 'allow' });
  const kept = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((each) => each.endsWith(' pages'));
      return name === undefined
        ? ''
        : [name, ...(await (await caches.open(name)).keys()).map(({ url }) => url)].join(' ');
    });
  while (!(await kept()).endsWith('/about/')) await page.waitForTimeout(100);
  assert.equal(await kept(), `offline ${BASE} pages ${page.url()}`);
  await page.context().setOffline(true);
  await page.reload();
  assert.match(await page.locator('main > .kept-note').innerText(), /^You are offline/);
});

test('the same content on the same day gives the same bytes', async () => {
  await build(AGAIN);
  const [first, second] = [hashes('dist'), hashes(AGAIN)];
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
    (file) => first.get(file) !== second.get(file),
  );
  assert.ok(first.size > 1000);
  assert.deepEqual(differing, []);
});
