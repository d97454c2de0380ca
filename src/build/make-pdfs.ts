/**
 * `npm run pdf`, after `PDF=1 npm run build`: adds to `dist/` a tagged PDF of every
 * published version, printed from its own page, with bookmarks and its permanent address.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { printChecksums } from '../lib/hosting/checksums.ts';
import { escape } from '../lib/html.ts';
import { fullAddress, pathTo, site } from '../site.ts';
import { paths } from '../lib/paths.ts';
import { findChromium } from './chromium.ts';
import { serve } from './serve.ts';
import { CHECKSUMS_FILE, checksumsOf } from './write-checksums.ts';

export interface BuiltVersion {
  slug: string;
  version: number;
}

/** The versions that stand in a built site, by briefing and number. */
export function builtVersions(built: string): BuiltVersion[] {
  return readdirSync(join(built, 'briefings'), { recursive: true, encoding: 'utf8' })
    .flatMap((name) => {
      const [, slug, version] =
        /^([^/]+)\/v\/(\d+)\/index\.html$/.exec(name.replaceAll('\\', '/')) ?? [];
      return slug && version ? [{ slug, version: Number(version) }] : [];
    })
    .sort((a, b) => (a.slug === b.slug ? a.version - b.version : a.slug < b.slug ? -1 : 1));
}

/** Prints the page that is open, on A4, with the address and the number of the page at its foot. */
export async function printPdf(page: Page, address: string): Promise<Buffer> {
  const foot = `<p style="width:100%;margin:0 18mm;display:flex;justify-content:space-between;font:7pt sans-serif">
    <span>${escape(address)}</span>
    <span><span class="pageNumber"></span> of <span class="totalPages"></span></span>
  </p>`;
  return page.pdf({
    format: 'A4',
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: foot,
    margin: { top: '20mm', right: '18mm', bottom: '20mm', left: '18mm' },
  });
}

async function main(built: string): Promise<void> {
  const versions = builtVersions(built);
  if (versions.length === 0) {
    throw new Error(`No version stands in ${built}. Run PDF=1 npm run build first.`);
  }
  const served = await serve({ root: built, base: site.base });
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
    for (const [done, { slug, version }] of versions.entries()) {
      const path = paths.version(slug, version);
      await page.goto(new URL(pathTo(path), served.url).href, { waitUntil: 'load' });
      const pdf = await printPdf(page, fullAddress(path));
      writeFileSync(join(built, paths.versionPdf(slug, version)), pdf);
      console.log(`${done + 1} of ${versions.length}: ${slug} ${version}, ${pdf.length} bytes`);
    }
  } finally {
    await browser.close();
    await served.close();
  }
  writeFileSync(join(built, CHECKSUMS_FILE), printChecksums(checksumsOf(built)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main('dist').catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
