import { z } from 'astro/zod';
import { partialDateSchema } from '../dates.ts';
import { idSchema } from '../ids.ts';
import { citationSchema } from '../sources/source.ts';

/** `content/thresholds/<id>.yaml`: one line that a law draws in training compute. */
export const thresholdSchema = z.strictObject({
  /** What a model is, or what is owed, above the line, in a few words. */
  title: z.string().min(1).max(32),
  /** Id of the instrument. */
  law: idSchema,
  /** The part of it that draws the line, as its events name it, if not the whole. */
  part: z.string().min(1).optional(),
  /** Operations of training. Nothing is converted. */
  operations: z.number().positive(),
  /** Whether the line itself counts. `not-stated` where no source read says so. */
  comparison: z.enum(['more-than', 'at-least', 'not-stated']),
  /** What is counted, and of which models. */
  counts: z.string().min(1),
  /** Id of the claim that bears out the line; its status is the line's. */
  claim: idSchema,
  /** Ids of claims on what follows above the line. */
  duties: z.array(idSchema).default([]),
  sources: z.array(citationSchema).min(1),
  note: z.string().min(1).optional(),
});

/** `content/models/<id>.yaml`: an estimate of the training compute of one model. */
export const modelSchema = z.strictObject({
  name: z.string().min(1),
  developer: z.string().min(1),
  published: partialDateSchema,
  operations: z.number().positive(),
  /** The ends of the estimate, where its author gives them. */
  range: z.strictObject({ low: z.number().positive(), high: z.number().positive() }).optional(),
  /** The author's own word for it. */
  confidence: z.enum(['confident', 'likely', 'speculative']),
  /** How the estimate was reached, and by whom where not by the source. */
  method: z.string().min(1),
  sources: z.array(citationSchema).min(1),
});

export type Threshold = z.infer<typeof thresholdSchema>;
export type Model = z.infer<typeof modelSchema>;
