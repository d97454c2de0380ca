/** Loads search when a reader turns to it: on focus of a field, on `/`, or on the search page. */
export function loadSearchOnIntent(): void {
  const load = () => void import('./site-search.ts');
  const fields = document.querySelectorAll<HTMLInputElement>('site-search input');
  for (const field of fields) field.addEventListener('focus', load, { once: true });
  if (document.querySelector('site-search[data-page]')) load();
  addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const typing = target.isContentEditable || target.matches('input, textarea, select');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    fields[0]?.focus();
  });
}
