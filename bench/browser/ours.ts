import { IndexEngine } from '../../src/lib/search/index-engine.ts';
import { queryOf } from '../../src/lib/search/query.ts';

const engines = new Map<string, IndexEngine>();

/** The first ten, as the site would show them: the words, the excerpt and the facets with them. */
export async function search(q: string, form: string): Promise<string[]> {
  const folder = form === 'acr' ? 'ours-acr' : 'ours';
  let engine = engines.get(folder);
  if (!engine) {
    engine = new IndexEngine(async (file) => (await fetch(`/${folder}/${file}`)).text());
    engines.set(folder, engine);
  }
  const { hits } = await engine.find(queryOf(q));
  return hits.map(({ url }) => url.slice(1, -1));
}
