/** Draws cards as PNG files, each once: a card is named by its drawing and kept. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as resvg from '@resvg/resvg-js';
import { CARD_FAMILIES } from './card-drawing.ts';
import { CARD_SERIFS } from './card.ts';
import { indexedPng } from './indexed-png.ts';

// Resolved from the project, not from here: Astro moves this module while it builds.
const require = createRequire(join(process.cwd(), 'package.json'));
const CACHE = join(process.cwd(), '.cache', 'cards');
const SANS = '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2';

/** The picture of a drawing, from the cache where it is there. */
export async function drawnCard(
  fileName: string,
  drawing: string,
): Promise<{ png: Buffer; isNew: boolean }> {
  const file = join(CACHE, toolsKey(), fileName);
  try {
    return { png: readFileSync(file), isNew: false };
  } catch {
    // Not drawn yet.
  }
  const png = await draw(drawing);
  mkdirSync(join(CACHE, toolsKey()), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, png);
  renameSync(`${file}.${process.pid}`, file);
  return { png, isNew: true };
}

async function draw(drawing: string): Promise<Buffer> {
  const { renderAsync } = require('@resvg/resvg-js') as typeof resvg;
  const image = await renderAsync(drawing, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...CARD_SERIFS, await sansFile()],
      defaultFontFamily: CARD_FAMILIES.serif,
    },
  });
  return indexedPng(image.pixels, image.width, image.height) ?? image.asPng();
}

/** Pictures of other versions of the tools and fonts are kept apart. */
function toolsKey(): string {
  key ??= createHash('sha256')
    .update(['@resvg/resvg-js', 'source-serif'].map(versionOf).join())
    .update(readFileSync(join(process.cwd(), 'node_modules', SANS)))
    .digest('hex')
    .slice(0, 8);
  return key;
}

let key: string | undefined;

function versionOf(name: string): string {
  const file = join(process.cwd(), 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** The sans at weight 600 as a plain font file, since the package has none that resvg reads. */
function sansFile(): Promise<string> {
  sans ??= (async () => {
    const file = join(CACHE, toolsKey(), 'sans.ttf');
    const cut = require('subset-font') as (
      font: Buffer,
      text: undefined,
      options: object,
    ) => Promise<Buffer>;
    const font = await cut(readFileSync(join(process.cwd(), 'node_modules', SANS)), undefined, {
      keepAllGlyphs: true,
      targetFormat: 'truetype',
      variationAxes: { wght: 600 },
    });
    mkdirSync(join(CACHE, toolsKey()), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, font);
    renameSync(`${file}.${process.pid}`, file);
    return file;
  })();
  return sans;
}

let sans: Promise<string> | undefined;
