import { HITS_PER_PAGE } from '../../lib/search/engine.ts';
import { isSearchable, queryOf } from '../../lib/search/query.ts';
import { basePath, siteEngine } from './load-engine.ts';
import { hitList, make } from './print.ts';

/** How many pages are offered for an address that leads nowhere. */
const MOST_OFFERED = Math.min(4, HITS_PER_PAGE);

/** The parts of the site by the first word of an address, with the kind of their pages, if they have one. */
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['briefings', 'Briefing'],
  ['claims', 'Claim'],
  ['sources', 'Source'],
  ['glossary', 'Term'],
  ['law', 'Law'],
  ['figures', 'Figure'],
  ['topics', ''],
  ['tools', 'Tool'],
]);

/** Offers the pages that the words of an address that was not found may have meant. */
export async function offerForAddress(host: HTMLElement): Promise<void> {
  const path = location.pathname.slice(basePath().length);
  const words = safelyDecoded(path)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== 'index.html');
  const [first = '', ...rest] = words;
  const isSection = rest.length > 0 && SECTIONS.has(first);
  const kind = isSection ? SECTIONS.get(first) : '';
  const q = (isSection ? rest : words).join(' ').trim();
  if (!isSearchable(q)) return;
  try {
    const query = queryOf(`${q} `);
    const narrowed = kind ? { ...query, filters: { kind: [kind] } } : query;
    let answer = await siteEngine().find(narrowed, MOST_OFFERED);
    if (answer.hits.length === 0) answer = await siteEngine().find(query, MOST_OFFERED);
    if (answer.hits.length === 0) return;
    host.append(
      make(
        'section',
        { class: 'search-lost', 'aria-label': 'Did you mean' },
        make('h2', {}, 'Did you mean'),
        hitList(answer),
      ),
    );
  } catch {
    // The page says what to do without this.
  }
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
