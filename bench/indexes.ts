/** Builds, for one collection, the files that each engine would serve. */
import * as pagefind from 'pagefind';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { build } from 'vite';
import { buildIndex } from '../src/lib/search/build-index.ts';
import type { SearchPage } from '../src/lib/search/page.ts';
import type { Collection } from './collections.ts';

export type Files = Map<string, string | Uint8Array>;

/** The engines compared; each has a script in `browser/`. */
export const ENGINES = ['ours', 'pagefind', 'minisearch', 'minisearch-tuned', 'lunr'] as const;

export type EngineName = (typeof ENGINES)[number];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const pagesOf = ({ documents }: Collection): SearchPage[] =>
  documents.map(({ id, title, text }) => ({
    url: `/${id}/`,
    title,
    kind: 'Page',
    filters: {},
    text,
    sections: [],
  }));

function ourFiles(collection: Collection): Files {
  const synonyms = Object.entries(collection.glossary).map((same) => ({ same }));
  const files: Files = new Map();
  for (const [folder, groups] of [
    ['ours', []],
    ['ours-acr', synonyms],
  ] as const) {
    const built = buildIndex(pagesOf(collection), { synonyms: [...groups], identifiers: [] }, 'v');
    for (const [name, text] of built) files.set(`${folder}/${name}`, text);
  }
  return files;
}

async function pagefindFiles({ documents }: Collection): Promise<Files> {
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('Pagefind gave no index.');
  for (const { id, title, text } of documents) {
    await index.addHTMLFile({
      url: `/${id}/`,
      content: `<!doctype html><html lang="en"><body><h1>${escaped(title)}</h1><p>${escaped(text)}</p></body></html>`,
    });
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  return new Map(files.map(({ path, content }) => [`pagefind/${path}`, content]));
}

function miniSearchFiles({ documents }: Collection): Files {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(documents);
  return new Map([['minisearch/index.json', JSON.stringify(index)]]);
}

function lunrFiles({ documents }: Collection): Files {
  const index = lunr(function () {
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const document of documents) this.add(document);
  });
  return new Map([['lunr/index.json', JSON.stringify(index)]]);
}

/** What is shown of a hit, for the engines whose index does not hold it. */
function recordFiles({ documents }: Collection): Files {
  return new Map(
    documents.map((document) => [`records/${document.id}.json`, JSON.stringify(document)]),
  );
}

/** The script of each engine as a browser would load it, bundled and minified. */
export async function scriptFiles(): Promise<Files> {
  const files: Files = new Map();
  for (const engine of ENGINES) {
    const built = await build({
      root: import.meta.dirname,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: true,
        modulePreload: false,
        lib: { entry: `browser/${engine}.ts`, formats: ['es'] },
      },
    });
    const [output] = Array.isArray(built) ? built : [built];
    const [chunk] = (output as { output: { code: string }[] }).output;
    files.set(`${engine}.js`, chunk!.code);
  }
  return files;
}

/** Every file of every engine for a collection. */
export async function filesOf(collection: Collection): Promise<Files> {
  return new Map([
    ...ourFiles(collection),
    ...(await pagefindFiles(collection)),
    ...miniSearchFiles(collection),
    ...lunrFiles(collection),
    ...recordFiles(collection),
  ]);
}
