import { HITS_PER_PAGE, type Answer, type Engine, type FacetCounts } from './engine.ts';
import { hitOf } from './hit.ts';
import { pageOf, type PagefindPage } from './page.ts';
import { FACETS, type Query } from './query.ts';
import { isStopWord, wordsOf } from './words.ts';

/** The part of Pagefind's browser API that is used. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  /** Fetches the filters; until then no answer counts them. */
  filters(): Promise<unknown>;
  search(words: string, options?: { filters?: Record<string, unknown> }): Promise<PagefindAnswer>;
}

interface PagefindAnswer {
  results: { id: string; score: number; data(): Promise<PagefindPage> }[];
  filters: Record<string, Record<string, number>>;
}

function facetsOf(counts: Record<string, Record<string, number>>): FacetCounts[] {
  return FACETS.flatMap((facet) => {
    const values = Object.entries(counts[facet] ?? {})
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({ value, count }));
    return values.length > 0 ? [{ facet, values }] : [];
  });
}

/**
 * Searches the full text with Pagefind as it is.
 *
 * @param load - brings Pagefind's module; called at the first query and again after a failure.
 */
export function pagefindEngine(load: () => Promise<Pagefind>): Engine {
  let loading: Promise<Pagefind> | undefined;
  const ready = (): Promise<Pagefind> => {
    loading ??= load()
      .then(async (pagefind) => {
        await pagefind.filters();
        return pagefind;
      })
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
    return loading;
  };
  const find = async (query: Query, atMost = query.page * HITS_PER_PAGE): Promise<Answer> => {
    const pagefind = await ready();
    const filters = Object.fromEntries(
      Object.entries(query.filters).flatMap(([facet, any]) =>
        any.length ? [[facet, { any }]] : [],
      ),
    );
    const answer = await pagefind.search(query.q.replace(/[“”„«»]/g, '"'), { filters });
    const words = wordsOf(query.q).filter(({ text }) => !isStopWord(text));
    const wanted = new Map(words.map(({ term }) => [term, 1]));
    const stored = await Promise.all(
      answer.results.slice(0, atMost).map((result) => result.data()),
    );
    return {
      query,
      total: answer.results.length,
      hits: stored.map((page) => hitOf(pageOf(page, FACETS), wanted)),
      facets: facetsOf(answer.filters),
      cards: [],
      terms: [...wanted.keys()],
      corrections: [],
    };
  };
  return { warm: async () => void (await ready()), find };
}
