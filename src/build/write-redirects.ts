/** Writes `_redirects`, and for hosts without rules a page at each old address of a page. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withCompanions } from '../lib/redirects/companions.ts';
import { printMovedPage, printRedirects } from '../lib/redirects/print.ts';
import type { Redirect } from '../lib/redirects/redirect.ts';
import { redirectsOf } from './read-redirects.ts';

interface Site {
  url: string;
  base: string;
  language: string;
}

/** Writes the files of the redirects into a built site. */
export function writeRedirectsTo(
  folder: string,
  redirects: readonly Redirect[],
  { url, base, language }: Site,
): void {
  writeFileSync(join(folder, '_redirects'), printRedirects(withCompanions(redirects), base));
  for (const { from, to } of redirects) {
    const file = join(folder, from, 'index.html');
    if (existsSync(file)) throw new Error(`A redirect would hide the page ${from}.`);
    mkdirSync(join(folder, from), { recursive: true });
    writeFileSync(file, printMovedPage(`${url}${base}${to.slice(1)}`, language));
  }
}

/** The integration. It goes before the one that looks through all pages. */
export function writeRedirects(site: Site): AstroIntegration {
  return {
    name: 'write-redirects',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const redirects = redirectsOf();
        writeRedirectsTo(fileURLToPath(dir), redirects, site);
        logger.info(`${redirects.length} pages have moved`);
      },
    },
  };
}
