/** Runs the judged queries on the built index, and says how well they are answered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IndexEngine } from '../../src/lib/search/index-engine.ts';
import { isInTop, mean, ndcg, reciprocalRank } from '../../src/lib/search/measures.ts';
import { queryOf } from '../../src/lib/search/query.ts';

const SECTIONS: Readonly<Record<string, string>> = {
  b: 'briefings',
  c: 'claims',
  g: 'glossary',
  l: 'law',
  t: 'tools',
  f: 'figures',
};

export interface Judged {
  kind: string;
  q: string;
  /** Addresses of the pages that answer it. */
  relevant: string[];
}

/** The judged queries, from the file beside this one. */
export function judgedQueries(): Judged[] {
  const text = readFileSync(join(import.meta.dirname, 'judged.txt'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', q = '', pages = ''] = line.split(' | ');
      const relevant = pages.split(' ').map((page) => {
        const [section = '', id, asked = ''] = page.split('/');
        return `/${SECTIONS[section]}/${id}/${asked}`;
      });
      return { kind, q, relevant };
    });
}

/** The engine of the site over a built index, without a browser. */
export function builtEngine(dist = 'dist'): IndexEngine {
  return new IndexEngine(async (name) => readFileSync(join(dist, 'search', name), 'utf8'));
}

export interface Outcome extends Judged {
  /** Addresses in the order shown: cards first, as the reader sees them. */
  shown: string[];
}

/** What the site answers to each judged query. */
export async function outcomes(engine: IndexEngine, judged: readonly Judged[]): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for (const query of judged) {
    const { cards, hits } = await engine.find(queryOf(query.q));
    const shown = [...cards, ...hits].map(({ url }) => url);
    all.push({ ...query, shown: [...new Set(shown)] });
  }
  return all;
}

export interface Quality {
  kind: string;
  queries: number;
  ndcg: number;
  mrr: number;
  top3: number;
}

/** How well queries are answered, by kind and in all. */
export function qualityOf(all: readonly Outcome[]): Quality[] {
  const kinds = [...new Set(all.map(({ kind }) => kind)), 'all'];
  return kinds.map((kind) => {
    const those = all.filter((outcome) => kind === 'all' || outcome.kind === kind);
    return {
      kind,
      queries: those.length,
      ndcg: mean(those.map(({ shown, relevant }) => ndcg(shown, relevant))),
      mrr: mean(those.map(({ shown, relevant }) => reciprocalRank(shown, relevant))),
      top3: mean(those.map(({ shown, relevant }) => (isInTop(shown, relevant, 3) ? 1 : 0))),
    };
  });
}

/** The table that is printed. */
export function printed(qualities: readonly Quality[]): string {
  const rows = qualities.map(({ kind, queries, ndcg: gain, mrr, top3 }) =>
    [
      kind.padEnd(10),
      String(queries).padStart(7),
      gain.toFixed(3),
      mrr.toFixed(3),
      top3.toFixed(3),
    ].join('  '),
  );
  return ['kind        queries  nDCG   MRR    top 3', ...rows].join('\n');
}
