import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

import { fonts } from './src/build/fonts.ts';
import { searchIndex } from './src/build/index-search.ts';
import { markdownProcessor } from './src/build/markdown.ts';

import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  // Words on separate lines of a template must not run together.
  compressHTML: true,
  markdown: { processor: markdownProcessor() },
  integrations: [mdx(), sitemap(), fonts(), searchIndex()],
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
