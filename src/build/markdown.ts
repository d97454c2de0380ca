import { satteri } from '@astrojs/markdown-satteri';
import { blocks, rows } from './blocks.ts';
import { linksUnderBase } from './links-under-base.ts';
import { PROSE_FEATURES } from './prose-features.ts';
import { tables } from './tables.ts';

/**
 * The processor of briefings, for `markdown.processor` in the configuration.
 *
 * @param base - the path that the site is served under.
 */
export function markdownProcessor({ base = '/' }: { base?: string } = {}): ReturnType<
  typeof satteri
> {
  return satteri({
    features: PROSE_FEATURES,
    mdastPlugins: [blocks],
    hastPlugins: [rows, tables, linksUnderBase(base)],
  });
}
