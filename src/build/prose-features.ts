import type { Features } from 'satteri';

/** What Markdown of the site may hold. The desk and the pages read it alike, or blocks would differ. */
export const PROSE_FEATURES = {
  gfm: true,
  headingAttributes: true,
  smartPunctuation: true,
} as const satisfies Features;
