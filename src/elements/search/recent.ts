/** Recent searches, kept on the reader's device only if the reader asks. Without storage there are none. */

const KEY = 'recent-searches';
const MOST = 8;

/** The searches kept, the latest first; `undefined` if the reader has not asked to keep any. */
export function recentSearches(): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return Array.isArray(kept) ? kept.filter((q) => typeof q === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** Begins to keep searches, or forgets all. */
export function keepSearches(keep: boolean): void {
  try {
    if (keep) localStorage.setItem(KEY, JSON.stringify(recentSearches() ?? []));
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage nothing is kept, which is what happens if nobody asks.
  }
}

/** Keeps a search if the reader has asked to keep them. */
export function remember(q: string): void {
  const kept = recentSearches();
  const words = q.trim();
  if (!kept || !words) return;
  try {
    const others = kept.filter((other) => other !== words);
    localStorage.setItem(KEY, JSON.stringify([words, ...others].slice(0, MOST)));
  } catch {
    // A full or blocked storage keeps nothing more.
  }
}
