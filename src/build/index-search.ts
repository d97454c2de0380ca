/** The integration that builds the search index from the pages as they were built. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

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

/** Throws what an answer of Pagefind complains of, if it does. */
function checked<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

/** Indexes the pages in a folder that carry `data-pagefind-body`, and says how many they are. */
export async function indexPages(dist: string): Promise<number> {
  const { index } = checked(await pagefind.createIndex({ forceLanguage: 'en' }));
  if (!index) throw new Error('Pagefind gave no index.');
  try {
    const { page_count: pages } = checked(await index.addDirectory({ path: dist }));
    if (pages === 0)
      throw new Error('No page carries data-pagefind-body: there is nothing to search.');
    const outputPath = join(dist, 'pagefind');
    checked(await index.writeFiles({ outputPath }));
    await Promise.all(UNUSED.map((name) => rm(join(outputPath, name), { force: true })));
    return pages;
  } finally {
    await pagefind.close();
  }
}

/** Builds the index when the pages stand. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await indexPages(fileURLToPath(dir));
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}
