import { isWorthPrefetching, type Connection } from '../lib/prefetch.ts';

/** How long a link must be pointed at: less is mostly the way to another. */
const INTENT_MS = 65;
/** How many pages are fetched ahead from one page at the most. */
const MOST = 6;

/**
 * Fetches the next page when a reader is about to go there: points at a link, comes to
 * it by key, or touches it. By `<link rel="prefetch">`, since rules for speculation would
 * have to come in a header, which not every host can send, and leave a service worker out.
 */
export function prefetchOnIntent(): void {
  const { connection } = navigator as Navigator & { connection?: Connection };
  const base = document.documentElement.dataset['base']!;
  const fetched = new Set<string>();
  let waiting = 0;
  const forget = () => clearTimeout(waiting);
  const consider = (event: Event): void => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
    if (!link || fetched.size >= MOST || fetched.has(link.href)) return;
    if (!isWorthPrefetching(link.href, document.URL, base, connection)) return;
    forget();
    waiting = window.setTimeout(() => {
      fetched.add(link.href);
      const ahead = document.createElement('link');
      ahead.rel = 'prefetch';
      ahead.href = link.href;
      document.head.append(ahead);
    }, INTENT_MS);
  };
  for (const name of ['pointerover', 'focusin', 'touchstart']) {
    addEventListener(name, consider, { passive: true });
  }
  for (const name of ['pointerout', 'focusout', 'touchmove']) {
    addEventListener(name, forget, { passive: true });
  }
}
