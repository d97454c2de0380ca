import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cards } from './src/build/cards.ts';
import { checkContent } from './src/build/check-content.ts';
import { fonts } from './src/build/fonts.ts';
import { searchIndex } from './src/build/index-search.ts';
import { isListed } from './src/build/listed.ts';
import { markdownProcessor } from './src/build/markdown.ts';
import { offline } from './src/build/offline.ts';
import { searchInDev } from './src/build/search-in-dev.ts';
import { writeChecksums } from './src/build/write-checksums.ts';
import { writeHeaders } from './src/build/write-headers.ts';
import { writeRedirects } from './src/build/write-redirects.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  // As in JSX: line breaks between tags are no spaces, so a note number stays with its word.
  compressHTML: 'jsx',
  markdown: { processor: markdownProcessor({ base: site.base }) },
  integrations: [
    checkContent(),
    mdx(),
    sitemap({ filter: isListed }),
    fonts(),
    cards(),
    searchIndex(),
    searchInDev(),
    writeRedirects(site),
    offline(site),
    writeHeaders(site),
    writeChecksums(),
  ],
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    build: {
      // Scripts are always files: the content policy allows no inline script.
      assetsInlineLimit: 0,
      // Baseline widely available; light-dark() is to reach the browser as written.
      cssTarget: ['chrome125', 'firefox125', 'safari17.5'],
      modulePreload: false,
    },
  },
});
