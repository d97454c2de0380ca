import { gunzipSync } from 'node:zlib';
import type { PagefindPage } from '../lib/search/page.ts';

/** What Pagefind puts before the text of its files. */
const SIGNATURE = 'pagefind_dcd';

/** Reads the pages as Pagefind has indexed them, from the files it is about to write. */
export function pagesOfPagefind(
  files: readonly { path: string; content: Uint8Array }[],
): PagefindPage[] {
  return files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ path, content }) => {
      const text = gunzipSync(content).toString('utf8');
      if (!text.startsWith(SIGNATURE)) {
        throw new Error(`${path} is not a page as this version of Pagefind writes it.`);
      }
      return JSON.parse(text.slice(SIGNATURE.length)) as PagefindPage;
    })
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
}
