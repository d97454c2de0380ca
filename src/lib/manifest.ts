/** The web manifest: what a system needs to know to give the site a window of its own. */

export interface ManifestInput {
  name: string;
  description: string;
  language: string;
  /** The path of the site, with a slash at both ends. */
  base: string;
  paper: string;
  icons: readonly Icon[];
  /** Pages that a long press on the icon offers. */
  shortcuts: readonly { name: string; path: string }[];
}

export interface Icon {
  /** The address with the base path. */
  href: string;
  size: number;
  /** Whether systems may cut it to a shape of their own. */
  maskable: boolean;
}

/** The manifest as JSON. Colours are those of the light page; the page itself corrects them. */
export function printManifest(input: ManifestInput): string {
  const { name, description, language, base, paper, icons, shortcuts } = input;
  return JSON.stringify(
    {
      id: base,
      name,
      // What fits below an icon.
      short_name: name.replace(/ & /, '&').slice(0, 16),
      description,
      lang: language,
      dir: 'ltr',
      start_url: base,
      scope: base,
      display: 'minimal-ui',
      theme_color: paper,
      background_color: paper,
      categories: ['news', 'politics', 'reference'],
      icons: [
        { src: `${base}favicon.svg`, sizes: 'any', type: 'image/svg+xml' },
        ...icons.map(({ href, size, maskable }) => ({
          src: href,
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose: maskable ? 'maskable' : 'any',
        })),
      ],
      shortcuts: shortcuts.map(({ name: label, path }) => ({ name: label, url: path })),
    },
    undefined,
    2,
  );
}
