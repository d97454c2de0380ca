import { HITS_PER_PAGE } from '../../lib/search/engine.ts';
import { isSearchable, queryOf } from '../../lib/search/query.ts';
import { basePath, siteEngine } from './load-engine.ts';
import { hitList, make } from './print.ts';

/** How many pages are offered for an address that leads nowhere. */
const MOST_OFFERED = Math.min(4, HITS_PER_PAGE);

/** Offers the pages that the words of an address that was not found may have meant. */
export async function offerForAddress(host: HTMLElement): Promise<void> {
  const path = location.pathname.slice(basePath().length);
  const words = safelyDecoded(path)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== 'index.html');
  const section =
    words.length > 1 && /^(?:briefings|topics|claims|sources|glossary|law|tools)$/.test(words[0]!);
  const q = (section ? words.slice(1) : words).join(' ').trim();
  if (!isSearchable(q)) return;
  try {
    const answer = await siteEngine().find(queryOf(`${q} `), MOST_OFFERED);
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
