import { z } from 'astro/zod';
import { chipSchema, type Chip } from '../chips/chip.ts';
import { recordOf, type Collection } from './collection.ts';
import { inOneCell } from './csv.ts';

/** A chip as others get it: the record, with the address at which the checker judges it. */
export const chipDataSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  ...chipSchema.shape,
});

export type ChipData = z.infer<typeof chipDataSchema>;

/** A chip with its address. */
export function chipData(chip: Chip & { id: string }, url: string): ChipData {
  return { id: chip.id, url, ...recordOf(chipSchema, chip) };
}

export const chipsCollection: Collection<ChipData> = {
  name: 'chips',
  title: 'Chips',
  about:
    'Chips by the figures that the export rules ask for: total processing performance, die area, bandwidth of memory and of links. What is not known is left out, never guessed.',
  schema: chipDataSchema as z.ZodType<ChipData>,
  fields: {
    id: 'The permanent name of the chip. It is never used for another.',
    url: 'The chip in the checker, which says how the rules meet it.',
    name: 'Its name, without that of its maker.',
    short: 'A shorter name for labels.',
    vendor: 'Its maker.',
    origin: 'Where it was designed: rules on exports from the United States turn on it.',
    released: 'When it came out, to year, month or day.',
    tpp: 'Total processing performance: dense operations times bit length, at the bit length that gives most.',
    tppBasis: 'What the performance was worked out from.',
    dieAreaMm2: 'Area of all logic dies on a non-planar process, in mm².',
    density: 'Performance over die area, to two decimals.',
    memoryBandwidthGbS: 'Bandwidth of its memory, in GB/s.',
    memoryGb: 'Its memory, in GB.',
    memoryType: 'The kind of its memory.',
    interconnectGbS: 'Bandwidth of its links to other chips, both directions together, in GB/s.',
    datacenter: 'Whether it was designed or marketed for data centres.',
    confidence: 'How far the figures can be leaned on.',
    note: 'What a careful reader should know of the figures.',
    sources: 'What the figures rest on.',
  },
  columns: [
    ['id', ({ id }) => id],
    ['vendor', ({ vendor }) => vendor],
    ['name', ({ name }) => name],
    ['origin', ({ origin }) => origin],
    ['released', ({ released }) => released],
    ['tpp', ({ tpp }) => tpp],
    ['tpp_basis', ({ tppBasis }) => tppBasis],
    ['die_area_mm2', ({ dieAreaMm2 }) => dieAreaMm2],
    ['density', ({ density }) => density],
    ['memory_bandwidth_gb_s', ({ memoryBandwidthGbS }) => memoryBandwidthGbS],
    ['memory_gb', ({ memoryGb }) => memoryGb],
    ['memory_type', ({ memoryType }) => memoryType],
    ['interconnect_gb_s', ({ interconnectGbS }) => interconnectGbS],
    ['datacenter', ({ datacenter }) => datacenter],
    ['confidence', ({ confidence }) => confidence],
    ['sources', ({ sources }) => inOneCell(sources.map(({ source }) => source))],
    ['note', ({ note }) => note],
    ['url', ({ url }) => url],
  ],
};
