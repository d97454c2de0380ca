import { buildIndex, type Lexicon } from './build-index.ts';
import type { Answer } from './engine.ts';
import { IndexEngine } from './index-engine.ts';
import type { SearchPage } from './page.ts';
import { queryOf, type Query } from './query.ts';

/** A page for tests, named by its title unless it has an address. */
export function testPage(title: string, text = '', rest: Partial<SearchPage> = {}): SearchPage {
  return { url: `/${title}/`, title, kind: 'Page', filters: {}, text, sections: [], ...rest };
}

/** An engine over pages in memory, which counts the files it has read. */
export function testEngine(pages: readonly SearchPage[], lexicon: Partial<Lexicon> = {}) {
  const files = buildIndex(pages, { synonyms: [], identifiers: [], ...lexicon }, 'v');
  const read: string[] = [];
  const engine = new IndexEngine(async (name) => {
    read.push(name);
    const file = files.get(name);
    if (file === undefined) throw new Error(`no ${name}`);
    return file;
  });
  return { engine, files, read };
}

/** What an engine over some pages answers to words. */
export async function answerOf(
  pages: readonly SearchPage[],
  query: string | Query,
  lexicon: Partial<Lexicon> = {},
): Promise<Answer> {
  return testEngine(pages, lexicon).engine.find(typeof query === 'string' ? queryOf(query) : query);
}

/** The titles of the hits, best first. */
export const titlesOf = (answer: Answer): string[] =>
  answer.hits.map(({ title }) => title.map(({ text }) => text).join(''));
