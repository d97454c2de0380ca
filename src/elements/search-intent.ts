/**
 * Loads search when a reader turns to it: on focus of a field, on `/`, on the search
 * page, where an address was not found, and on arrival from a hit, to mark its words.
 */
export function loadSearchOnIntent(): void {
  // Where it does not come, the form still leads to the search page.
  const load = () => void import('./site-search.ts').catch(() => {});
  const fields = document.querySelectorAll<HTMLInputElement>('site-search input');
  for (const field of fields) field.addEventListener('focus', load, { once: true });
  if (document.querySelector('site-search:is([data-page], [data-lost])')) load();
  if (cameFromHit()) {
    import('./search/marks.ts').then((marks) => marks.markSearchedWords()).catch(() => {});
  }
  addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const typing = target.isContentEditable || target.matches('input, textarea, select');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    fields[0]?.focus();
  });
}

/** Whether a search left words to mark. Its name is that of `search/marks.ts`. */
function cameFromHit(): boolean {
  try {
    return sessionStorage.getItem('searched-words') !== null;
  } catch {
    return false;
  }
}
