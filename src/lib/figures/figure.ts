import { z } from 'astro/zod';
import { daySchema, partialDateSchema } from '../dates.ts';
import { citationSchema } from '../sources/source.ts';

/** What every figure states about itself. */
const said = {
  /** Name of the figure in sentence case. */
  title: z.string().min(1).max(80),
  /** The point it makes, in one or two sentences, printed below it. */
  caption: z.string().min(1),
  /** What a reader who cannot see it should know of its shape. Not the title again. */
  description: z.string().min(1),
};

/** A ruler of days with bands (spans) and marks (moments). */
const timelineSchema = z.strictObject({
  kind: z.literal('timeline'),
  ...said,
  /** First and last day of the ruler. */
  from: daySchema,
  until: daySchema,
  bands: z.array(
    z.strictObject({
      label: z.string().min(1),
      from: daySchema,
      until: daySchema,
      /** The claim that bears it out; its status draws the band. */
      claim: z.string().min(1),
    }),
  ),
  marks: z.array(
    z.strictObject({
      date: partialDateSchema,
      /** At most some forty characters, so that labels do not collide. */
      label: z.string().min(1).max(48),
      /** The claim that bears it out; its status draws the mark. */
      claim: z.string().min(1),
    }),
  ),
  sources: z.array(citationSchema).default([]),
});

/** `content/figures/<id>.yaml`: the data of one drawn figure. */
export const figureSchema = z.discriminatedUnion('kind', [timelineSchema]);

export type Figure = z.infer<typeof figureSchema>;
export type Timeline = z.infer<typeof timelineSchema>;
