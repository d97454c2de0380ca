/**
 * Which briefings were opened, and in which version: kept in this browser only, so
 * that what has changed since can be marked. A reader can turn it off.
 */
import { newestVersion } from './passages/newest-version.ts';

const KEY = 'visits';
/** Begins the keys of what a tab remembers, which are the paths of pages. */
const IN_TAB = 'seen ';

/** Versions seen by path; 0 where none was published yet. */
type Visits = Record<string, number>;

/**
 * What is kept.
 *
 * @returns `false` where the reader turned it off, `undefined` where storage is refused.
 */
export function visits(): Visits | false | undefined {
  let kept: unknown;
  try {
    const text = localStorage.getItem(KEY) ?? '{}';
    try {
      kept = JSON.parse(text);
    } catch {
      // What cannot be read is not ours any more.
    }
  } catch {
    return undefined;
  }
  if (kept === false) return false;
  return Object.fromEntries(
    Object.entries(kept ?? {}).filter(([, version]) => Number.isSafeInteger(version)),
  );
}

function keep(what: Visits | false): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(what));
  } catch {
    // Storage is full or refused: nothing is remembered.
  }
}

/** Forgets all visits, and remembers none from now on: only that. */
export function forgetVisits(): void {
  keep(false);
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(IN_TAB)) sessionStorage.removeItem(key);
  }
}

/** Begins to remember visits. */
export function rememberVisits(): void {
  keep({});
}

/** The version that was read last, as long as this tab is open: marks stay on reload. */
function seenBefore(path: string, before: number | undefined, newest: number): number {
  try {
    const key = IN_TAB + path;
    if (before && before < newest) sessionStorage.setItem(key, String(before));
    return Number(sessionStorage.getItem(key));
  } catch {
    return 0;
  }
}

/** Remembers this visit, marks what changed since the last, and on a path what was opened. */
export function followVisits(): void {
  const kept = visits();
  if (!kept) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.start-path a')) {
    if (link.pathname in kept) link.after(' (opened)');
  }
  const { pathname } = location;
  if (!/\/briefings\/[^/]+\/$/.test(pathname)) return;
  const newest = newestVersion() ?? 0;
  const seen = seenBefore(pathname, kept[pathname], newest);
  if (kept[pathname] !== newest) keep({ ...kept, [pathname]: newest });
  if (seen > 0 && seen < newest) {
    void import('./passages/since-visit.ts').then(({ markSince }) => markSince(seen, newest));
  }
}
