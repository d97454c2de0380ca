/** Which briefings were opened is kept in this browser only, as a list of addresses. */
const KEY = 'opened';

/** The addresses of briefings opened before; none where storage is refused. */
function opened(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((path) => typeof path === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers that a briefing was opened, and marks those of a path that were. */
export function followPath(): void {
  const before = opened();
  const { pathname } = location;
  if (/\/briefings\/[^/]+\/$/.test(pathname) && !before.includes(pathname)) {
    try {
      localStorage.setItem(KEY, JSON.stringify([...before, pathname]));
    } catch {
      // Storage is refused: nothing is remembered.
    }
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.start-path a')) {
    if (before.includes(link.pathname)) link.after(' (opened)');
  }
}
