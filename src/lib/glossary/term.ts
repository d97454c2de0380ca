import { z } from 'astro/zod';
import { citationSchema } from '../sources/source.ts';
import { topicIdSchema } from '../topics/topic.ts';

/** `content/glossary/<id>.yaml`: one term. */
export const termSchema = z.strictObject({
  /** The term as it stands in running text: "foreign direct product rule". */
  term: z.string().min(1),
  /** Its abbreviation, if the trade uses one. */
  abbreviation: z.string().min(1).optional(),
  /** What it means, in one or two sentences that stand alone. */
  definition: z.string().min(1).max(400),
  /** Other spellings, long forms and synonyms that experts use. */
  also: z.array(z.string().min(1)).default([]),
  /** The words that readers use and experts do not: "GPU ban", "model stealing". */
  lay: z.array(z.string().min(1)).default([]),
  /** Where the term differs by regime, its definition in each. */
  regimes: z
    .array(
      z.strictObject({
        /** The regime whose definition this is. */
        regime: z.enum(['us', 'eu', 'uk', 'cn', 'multilateral']),
        definition: z.string().min(1),
        sources: z.array(citationSchema).min(1),
      }),
    )
    .default([]),
  sources: z.array(citationSchema).min(1),
  topics: z.array(topicIdSchema).min(1),
  /** Ids of terms to read with it. */
  related: z.array(z.string()).default([]),
  note: z.string().min(1).optional(),
});

export type Term = z.infer<typeof termSchema>;
