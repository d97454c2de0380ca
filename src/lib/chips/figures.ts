import type { Facts } from '../law/limit.ts';

/** What the rules ask of a chip. `undefined` means that it is not known. */
export interface ChipFigures {
  /** Id of a chip of the list, or `own` for figures that a reader gave. */
  chip: string;
  vendor?: string | undefined;
  origin?: string | undefined;
  tpp?: number | undefined;
  dieAreaMm2?: number | undefined;
  memoryBandwidthGbS?: number | undefined;
  interconnectGbS?: number | undefined;
  datacenter?: boolean | undefined;
}

/** Figures of no chip of the list. */
export const OWN = 'own';

/** TPP per mm², where both are known. */
export function densityOf({ tpp, dieAreaMm2 }: ChipFigures): number | undefined {
  return tpp === undefined || dieAreaMm2 === undefined ? undefined : tpp / dieAreaMm2;
}

/** The figures under the names that the conditions of the law use. */
export function factsOf(figures: ChipFigures): Facts {
  const { memoryBandwidthGbS: memory, interconnectGbS: links } = figures;
  return {
    chip: figures.chip,
    vendor: figures.vendor,
    origin: figures.origin,
    datacenter: figures.datacenter,
    tpp: figures.tpp,
    performance_density: densityOf(figures),
    memory_bandwidth_gb_s: memory,
    interconnect_gb_s: links,
    memory_plus_io_gb_s: memory === undefined || links === undefined ? undefined : memory + links,
  };
}

/** Every field of conditions that a chip has. Limits on others, such as memory by itself, are not for chips. */
export const CHIP_FIELDS: ReadonlySet<string> = new Set(Object.keys(factsOf({ chip: OWN })));

/**
 * Total processing performance from a throughput.
 *
 * @param teraOperations - dense trillions of operations a second, as data sheets print
 *   them: each multiply-accumulate counted as two. Nothing is doubled again.
 */
export function tppOf(teraOperations: number, bits: number): number {
  return teraOperations * bits;
}
