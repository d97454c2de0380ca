/**
 * The site's fonts: cut down to the characters that its pages use, named by their
 * content, and paired with system fonts set to the same measures, so that lines
 * stay where they are when a font arrives.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { charactersIn } from './characters.ts';
import { RECIPES, SAMPLE, stackOf, type Axes, type Fallback, type Recipe } from './font-recipes.ts';
import { averageWidth, readFont } from './font-tables.ts';

/** A file made from a recipe. */
export interface FontFile {
  /** `serif.1f0c9a2b.woff2` */
  fileName: string;
  bytes: Buffer;
  /** Whether pages should preload it. */
  preload: boolean;
}

interface Fonts {
  files: FontFile[];
  /** Rules with `%BASE%` where the path of the site goes. */
  css: string;
  /** Characters of the content that no font of the site can draw. */
  missing: string;
}

/** One place for the fonts of a process, whichever copy of this module asks. */
const KEPT = Symbol.for('weights-and-measures.fonts');
const kept = globalThis as { [KEPT]?: Promise<Fonts> };

/** The fonts of the project in the current folder. Made once a process. */
export function siteFonts(): Promise<Fonts> {
  kept[KEPT] ??= makeFonts(process.cwd());
  return kept[KEPT];
}

/**
 * The `@font-face` rules, for the inline style block of every page, with
 * `--serif`, `--sans` and `--mono` for use in `font-family`.
 *
 * @param base - the path of the site, with a slash at both ends.
 */
export async function fontFaceCss(base: string): Promise<string> {
  return (await siteFonts()).css.replaceAll('%BASE%', base);
}

/** Addresses for `<link rel="preload" as="font" type="font/woff2" crossorigin>`. */
export async function fontPreloads(base: string): Promise<string[]> {
  const { files } = await siteFonts();
  return files.filter(({ preload }) => preload).map(({ fileName }) => `${base}fonts/${fileName}`);
}

/** Serves the fonts while developing and writes them into the build. */
export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const asked = /\/fonts\/([^/?]+)(?:\?|$)/.exec(request.url ?? '')?.[1];
          if (!asked) return next();
          siteFonts().then(({ files }) => {
            const file = files.find(({ fileName }) => fileName === asked);
            if (!file) return next();
            response.setHeader('content-type', 'font/woff2').end(file.bytes);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, missing } = await siteFonts();
        const folder = fileURLToPath(new URL('fonts/', dir));
        mkdirSync(folder, { recursive: true });
        for (const { fileName, bytes } of files) writeFileSync(join(folder, fileName), bytes);
        const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
        logger.info(`${files.length} files, ${(total / 1000).toFixed(1)} kB`);
        if (missing) logger.warn(`left to the reader’s own fonts, as ours lack them: ${missing}`);
      },
    },
  };
}

/** Cuts, measures and names all fonts of a project. Same content, same bytes. */
export async function makeFonts(root: string): Promise<Fonts> {
  const characters = charactersIn(root);
  const files: FontFile[] = [];
  const rules: string[] = [];
  const drawn = new Set<string>();
  for (const recipe of RECIPES) {
    const add = (name: string, { bytes, has }: Subset, range = ''): void => {
      const fileName = `${name}.${digest(bytes).slice(0, 8)}.woff2`;
      files.push({ fileName, bytes, preload: recipe.preload && range === '' });
      rules.push(faceOf(recipe, fileName, range));
      for (const character of has) drawn.add(character);
    };

    const whole = await subset(root, recipe, recipe.from, characters);
    add(recipe.name, whole);
    const lacking = [...characters].filter((character) => !whole.has.includes(character)).join('');
    if (recipe.rest && lacking) {
      const rest = await subset(root, recipe, recipe.rest, lacking);
      if (rest.has) add(`${recipe.name}-rest`, rest, rest.has);
    }

    for (const fallback of recipe.fallbacks) {
      const axes = fallback.wght ? { ...recipe.axes, wght: fallback.wght } : recipe.axes;
      const ours = await subset(root, recipe, recipe.from, SAMPLE, axes);
      rules.push(fallbackOf(recipe, fallback, ours));
    }
  }
  rules.push(
    `:root{--serif:${stackOf('serif', 'serif')};--sans:${stackOf('sans', 'sans-serif')};--mono:${stackOf('mono', 'monospace')}}`,
  );
  // A hyphen that does not break is drawn as one that does.
  if (drawn.has('\u2010')) drawn.add('\u2011');
  const missing = [...charactersIn(root, ['content'])]
    .filter((character) => !drawn.has(character))
    .join('');
  return { files, css: rules.join(''), missing };
}

function faceOf({ family, style, weight }: Recipe, fileName: string, range: string): string {
  const points = [...range].map((character) => `U+${character.codePointAt(0)?.toString(16)}`);
  const only = range && `;unicode-range:${points.join()}`;
  return `@font-face{font-family:'${family}';${slant(style)}font-weight:${weight};font-display:optional;src:url(%BASE%fonts/${fileName})format('woff2')${only}}`;
}

/** A system font scaled to the width of ours, its lines set to the height of ours. */
function fallbackOf({ style }: Recipe, fallback: Fallback, ours: Subset): string {
  const { family, weight, local, width } = fallback;
  const scale = ours.width / width;
  const percent = (length: number): string => `${Number((length * 100).toFixed(2))}%`;
  const sources = local.map((name) => `local('${name}')`).join();
  return `@font-face{font-family:'${family}';${slant(style)}font-weight:${weight};src:${sources};size-adjust:${percent(scale)};ascent-override:${percent(ours.ascent / scale)};descent-override:${percent(ours.descent / scale)};line-gap-override:${percent(ours.lineGap / scale)}}`;
}

function slant(style: Recipe['style']): string {
  return style === 'italic' ? 'font-style:italic;' : '';
}

/** What one cut comes to. All but the bytes is kept as JSON beside them. */
interface Subset {
  bytes: Buffer;
  /** Those of the wanted characters that the font has. */
  has: string;
  /** Lengths in em. */
  ascent: number;
  descent: number;
  lineGap: number;
  /** The average width of `SAMPLE`. */
  width: number;
}

/** The part of the package `subset-font` that is used here; it brings no types. */
type Cut = (
  font: Buffer,
  characters: string,
  options: {
    targetFormat: 'truetype' | 'woff2';
    keepFeatures: string[];
    noHinting: boolean;
    variationAxes?: Axes;
  },
) => Promise<Buffer>;

/** Cuts one font to some characters, or takes the result of an earlier build. */
async function subset(
  root: string,
  recipe: Recipe,
  from: string,
  characters: string,
  axes = recipe.axes,
): Promise<Subset> {
  // Resolved from the project, not from here: Astro moves this module while it builds.
  const require = createRequire(join(root, 'package.json'));
  const original = readFileSync(join(root, 'node_modules', from));
  const { version } = require('subset-font/package.json') as { version: string };
  const inputs = [digest(original), version, characters, axes, recipe.features, SAMPLE];
  const place = join(root, '.cache', 'fonts', digest(JSON.stringify(inputs)).slice(0, 24));
  try {
    const facts = JSON.parse(readFileSync(`${place}.json`, 'utf8')) as Omit<Subset, 'bytes'>;
    return { ...facts, bytes: readFileSync(`${place}.woff2`) };
  } catch {
    // Not made yet.
  }

  const cut = require('subset-font') as Cut;
  const options = {
    keepFeatures: recipe.features,
    noHinting: true,
    ...(axes && { variationAxes: axes }),
  };
  const bytes = await cut(original, characters, { ...options, targetFormat: 'woff2' });
  const font = readFont(await cut(original, characters, { ...options, targetFormat: 'truetype' }));
  const facts = {
    has: [...characters].filter((character) => font.widthOf(character) !== undefined).join(''),
    ascent: font.ascent,
    descent: font.descent,
    lineGap: font.lineGap,
    width: averageWidth(font, SAMPLE),
  };
  mkdirSync(join(root, '.cache', 'fonts'), { recursive: true });
  keep(`${place}.woff2`, bytes);
  keep(`${place}.json`, JSON.stringify(facts));
  return { ...facts, bytes };
}

/** Writes a file at once or not at all, so that an interrupted build leaves no half of it. */
function keep(file: string, content: Buffer | string): void {
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}

function digest(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
