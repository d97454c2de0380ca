import { z } from 'astro/zod';
import { partialDateSchema } from '../dates.ts';
import { citationSchema } from '../sources/source.ts';
import type { ChipFigures } from './figures.ts';

/** `content/chips/<id>.yaml`: one chip. What is not known is left out, never guessed. */
export const chipSchema = z
  .strictObject({
    name: z.string().min(1),
    /** A shorter name for labels in pictures, where the name is long. */
    short: z.string().min(1).max(16).optional(),
    vendor: z.string().min(1),
    /** Where it was designed: rules on exports from the United States turn on it. */
    origin: z.enum(['US-designed', 'PRC-designed']),
    released: partialDateSchema.optional(),
    /** Total processing performance: dense operations times bit length, at the bit length that gives most. */
    tpp: z.number().positive().optional(),
    /** What the TPP was worked out from: "INT8 624 dense × 8". */
    tppBasis: z.string().min(1).optional(),
    /** Area of all logic dies on a non-planar process. */
    dieAreaMm2: z.number().positive().optional(),
    /** TPP over die area as printed, to two decimals; tests compare it with the quotient. */
    density: z.number().positive().optional(),
    memoryBandwidthGbS: z.number().positive().optional(),
    memoryGb: z.number().positive().optional(),
    memoryType: z.string().min(1).optional(),
    /** Links to other chips, both directions together. */
    interconnectGbS: z.number().nonnegative().optional(),
    /** Designed or marketed for data centres: a matter of design and marketing, not a figure. */
    datacenter: z.boolean().optional(),
    /** How far the figures can be leaned on. */
    confidence: z.enum(['high', 'medium', 'low']),
    note: z.string().min(1).optional(),
    sources: z.array(citationSchema).min(1),
  })
  .refine(({ tpp, tppBasis }) => tpp === undefined || tppBasis !== undefined, {
    path: ['tppBasis'],
    error: 'a TPP needs its basis',
  })
  .refine(({ tpp, tppBasis }) => tppBasis === undefined || tpp !== undefined, {
    path: ['tpp'],
    error: 'a basis needs its TPP',
  });

export type Chip = z.infer<typeof chipSchema>;

/** What the rules ask of a chip of the list. */
export function figuresOf({ id, ...chip }: Chip & { id: string }): ChipFigures {
  return {
    chip: id,
    vendor: chip.vendor,
    origin: chip.origin,
    tpp: chip.tpp,
    dieAreaMm2: chip.dieAreaMm2,
    memoryBandwidthGbS: chip.memoryBandwidthGbS,
    interconnectGbS: chip.interconnectGbS,
    datacenter: chip.datacenter,
  };
}
