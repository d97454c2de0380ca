/**
 * Lets the site be installed, and gives the frame of its window the colour of the page,
 * also where the reader chose light or dark. By script, as it does nothing for the text
 * and the HTML of a briefing has no bytes to spare.
 */
export function dressWindow(): void {
  const root = document.documentElement;
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = `${root.dataset['base']}site.webmanifest`;
  const colour = document.createElement('meta');
  colour.name = 'theme-color';
  document.head.append(manifest, colour);
  const match = () => (colour.content = getComputedStyle(root).backgroundColor);
  match();
  new MutationObserver(match).observe(root, { attributeFilter: ['data-scheme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', match);
}
