import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { charactersIn } from './characters.ts';
import { readFont } from './font-tables.ts';
import { makeFonts } from './fonts.ts';

const BUDGET_BYTES = 90_000;

const require = createRequire(import.meta.url);
const subsetFont = require('subset-font') as (
  font: Buffer,
  text: string,
  options: object,
) => Promise<Buffer>;

let root = '';
let made: Awaited<ReturnType<typeof makeFonts>>;

/** A small project that names somebody whose letters are not English. */
before(async () => {
  root = mkdtempSync(join(tmpdir(), 'fonts-'));
  mkdirSync(join(root, 'content'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'content/one.yaml'), 'who: Bucilă\nother: Łukasz ☃\n');
  writeFileSync(join(root, 'src/one.test.ts'), 'ж');
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
  made = await makeFonts(root);
});

after(() => rmSync(root, { recursive: true }));

/** A file of the fonts, uncompressed and read. */
async function reading(name: string) {
  const file = made.files.find(({ fileName }) => fileName.startsWith(`${name}.`));
  assert.ok(file, name);
  return readFont(await subsetFont(file.bytes, charactersIn(root), { targetFormat: 'truetype' }));
}

test('characters come from content and source, not from tests', () => {
  const characters = charactersIn(root);
  assert.match(characters, /ă/);
  assert.match(characters, /☃/);
  assert.doesNotMatch(characters, /ж/);
});

test('all fonts together keep to the budget', () => {
  const total = made.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  assert.ok(total <= BUDGET_BYTES, `${total} bytes`);
});

test('names are drawn: in the serif at once, in the sans from a second file asked for by range', async () => {
  assert.ok((await reading('serif')).widthOf('ă'));
  assert.ok((await reading('serif-italic')).widthOf('Ł'));
  assert.equal((await reading('sans')).widthOf('ă'), undefined);
  assert.ok((await reading('sans-rest')).widthOf('ă'));
  assert.match(
    made.css,
    /sans-rest\.[0-9a-f]{8}\.woff2\)format\('woff2'\);unicode-range:U\+103,U\+141/,
  );
});

test('what no font can draw is told', () => {
  assert.match(made.missing, /☃/);
  assert.doesNotMatch(made.missing, /[ăŁ→≥§]/);
});

test('the serif keeps old-style and lining figures, the sans tabular ones', async () => {
  const serif = await reading('serif');
  for (const feature of ['onum', 'lnum', 'pnum', 'tnum', 'liga', 'kern']) {
    assert.ok(serif.features.includes(feature), feature);
  }
  const sans = await reading('sans');
  for (const feature of ['tnum', 'kern']) assert.ok(sans.features.includes(feature), feature);
});

test('the fallback of each font has the height of its lines', async () => {
  const { ascent, descent } = await reading('serif');
  const [, size, up, down] =
    /'Serif Georgia';font-weight:400 549;.*?size-adjust:([\d.]+)%;ascent-override:([\d.]+)%;descent-override:([\d.]+)%/.exec(
      made.css,
    ) ?? [];
  assert.ok(Math.abs((Number(size) * Number(up)) / 10_000 - ascent) < 0.001);
  assert.ok(Math.abs((Number(size) * Number(down)) / 10_000 - descent) < 0.001);
});

test('the same content gives the same files without the cache', async () => {
  rmSync(join(root, '.cache'), { recursive: true });
  const again = await makeFonts(root);
  assert.equal(again.css, made.css);
  assert.deepEqual(again.files, made.files);
});
