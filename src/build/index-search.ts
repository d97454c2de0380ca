/** The integration that builds the search index from the pages as they were built. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { buildIndex } from '../lib/search/build-index.ts';
import { lexiconOf } from '../lib/search/lexicon.ts';
import { namesOf, pageOf, type PagefindPage } from '../lib/search/page.ts';
import { FACETS } from '../lib/search/query.ts';
import { BUILD_DAY } from './build-day.ts';
import { readLexicon } from './read-lexicon.ts';
import { pagesOfPagefind } from './read-pagefind.ts';

/** Files that Pagefind always writes and this site never serves. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  'wasm.unknown.pagefind',
];

/**
 * Marks that only the indexer reads, which no reader has to load. `data-pagefind-ignore`
 * stays: a page that marks what was searched for asks where not to.
 */
const INDEX_MARKS = / data-pagefind-(?:body|filter|meta)(?:="[^"]*")?/g;

/** What is no text of a page: marks of status beside statements, and numbers of notes. */
const NO_TEXT = ['.status', 'sup > a'];

/** Throws what an answer of Pagefind complains of, if it does. */
function checked<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

/** Lets Pagefind read the pages in a folder that carry `data-pagefind-body`, and write its index. */
async function readPages(dist: string): Promise<PagefindPage[]> {
  const { index } = checked(
    await pagefind.createIndex({ forceLanguage: 'en', excludeSelectors: NO_TEXT }),
  );
  if (!index) throw new Error('Pagefind gave no index.');
  try {
    checked(await index.addDirectory({ path: dist }));
    const pages = pagesOfPagefind(checked(await index.getFiles()).files);
    if (pages.length === 0) {
      throw new Error('No page carries data-pagefind-body: there is nothing to search.');
    }
    const outputPath = join(dist, 'pagefind');
    checked(await index.writeFiles({ outputPath }));
    await Promise.all(UNUSED.map((name) => rm(join(outputPath, name), { force: true })));
    await dropMarks(dist);
    return pages;
  } finally {
    await pagefind.close();
  }
}

/** Takes the marks of the indexer out of the pages in a folder. */
async function dropMarks(dist: string): Promise<void> {
  const names = await readdir(dist, { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.html'))) {
    const file = join(dist, name);
    const html = await readFile(file, 'utf8');
    const bare = html.replaceAll(INDEX_MARKS, '');
    if (bare !== html) await writeFile(file, bare);
  }
}

/**
 * Writes both indexes of a built site: Pagefind's, and our own under `search/`.
 *
 * @param dist - the folder of the built site.
 * @param content - the folder of its content, for the words that mean the same.
 * @returns how many pages can be searched.
 */
export async function indexPages(dist: string, content: string): Promise<number> {
  const stored = await readPages(dist);
  const pages = stored.map((page) => pageOf(page, FACETS));
  const lexicon = lexiconOf({
    ...readLexicon(content, BUILD_DAY),
    pages: stored.map((page) => ({ url: page.url, names: namesOf(page) })),
  });
  const version = createHash('sha256')
    .update(JSON.stringify([pages, lexicon]))
    .digest('hex')
    .slice(0, 10);
  for (const [name, text] of buildIndex(pages, lexicon, version)) {
    const file = join(dist, 'search', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return pages.length;
}

/** Builds the index when the pages stand. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await indexPages(fileURLToPath(dir), 'content');
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}
