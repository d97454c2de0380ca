import { z } from 'astro/zod';
import { daySchema } from '../dates.ts';
import { topicIdSchema } from '../topics/topic.ts';

/** Frontmatter of `content/briefings/<slug>.mdx`. */
export const briefingSchema = z.strictObject({
  /** A plain statement or the reader's own question. Sentence case, no full stop. */
  title: z.string().min(1).max(70),
  /** One sentence: the answer, not a teaser. Used in lists, feeds and link cards. */
  summary: z.string().min(1).max(160),
  /** What kind of text it is, beside its topic above the title: "Explainer". */
  kind: z.enum(['Explainer', 'Start here', 'Checklist']).default('Explainer'),
  /** The first is the topic under which it is filed. */
  topics: z.array(topicIdSchema).min(1).max(3),
  /** The day it was first published. */
  published: daySchema,
  /** The last day on which every claim in it was compared with its sources. */
  checked: daySchema,
  /** The day by which it should be looked at again, if one is known. Those of its claims count besides. */
  review: daySchema.optional(),
  /** Slugs of briefings to read next, most fitting first. */
  related: z.array(z.string()).max(5).default([]),
});

export type Briefing = z.infer<typeof briefingSchema>;

/** Words that an adult reads in a minute: Brysbaert (2019) finds 238 for English non-fiction. */
const WORDS_PER_MINUTE = 238;

/** Whole minutes to read a number of words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
