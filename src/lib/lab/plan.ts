/** What the build measures with ten students each, and hands to the page and to readers. */
import type { Spectrum } from './leak.ts';
import { BUDGETS, OPEN, type Budget, type Series } from './trial.ts';

/** Seeds of the ten students. */
export const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);

/** Shares of each of the ten, in the order of `SEEDS`. */
export interface Shares {
  agreement: number[];
  /** Only where half the map was asked about. */
  right?: number[];
  left?: number[];
}

export interface LabResults {
  /** The teacher's numbers, of 32 bits each, layer by layer. */
  teacher: number[];
  /** The share of fresh points of the spiral that the teacher puts in the right class. */
  teacherAccuracy: number;
  /** By series, then by number of queries. */
  measured: Record<string, Record<number, Shares>>;
  /** What each defence costs honest users, by series. */
  prices: Record<string, number>;
  leak: Spectrum[];
}

const series = (change: Partial<Series>): Series => ({ ...OPEN, ...change });
const noise = (scale: number, keepTop = false): Partial<Series> => ({
  defence: { kind: 'noise', scale, keepTop },
});
const rounded = (decimals: number): Partial<Series> => ({ defence: { kind: 'round', decimals } });
const SGD_8 = { optimiser: 'sgd', temperature: 8 } as const;

/** Series with the budgets at which they are measured. */
export const PLAN: readonly { series: Series; budgets: readonly Budget[] }[] = [
  ...[
    {},
    { defence: { kind: 'labels' } as const },
    { temperature: 1 },
    { temperature: 4 },
    { hidden: 2 },
    { hidden: 4 },
    { hidden: 8 },
    { half: true },
    noise(0.3),
    { ...noise(0.3), repeats: 4 },
  ].map((change) => ({ series: series(change), budgets: BUDGETS })),
  ...[rounded(2), rounded(1), noise(0.3, true), noise(0.6), { ...noise(0.6), repeats: 4 }].map(
    (change) => ({ series: series(change), budgets: [64, 128, 256, 1024] as const }),
  ),
  { series: series({ temperature: 10 }), budgets: [32, 128] },
  ...[
    { ...SGD_8 },
    { ...SGD_8, scaled: false },
    { ...SGD_8, alpha: 0.5 },
    { ...SGD_8, alpha: 0.5, scaled: false },
  ].map((change) => ({ series: series(change), budgets: [128] as const })),
];
