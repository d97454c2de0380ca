/**
 * What probabilities give away of the network behind them: the width of its last hidden
 * layer. Worked out while building; only the values are shipped.
 */
import { tanh } from './exact.ts';
import { log } from './exact.ts';
import { softmax } from './loss.ts';
import { gaussian, mulberry32 } from './random.ts';

export const LEAK_RECIPE = { classes: 12, width: 5, queries: 64, seed: 7 } as const;

/** The values of one precision, largest first, relative to the largest. */
export interface Spectrum {
  /** Decimals kept; `undefined` when nothing was rounded. */
  decimals: number | undefined;
  values: number[];
  /** How many times smaller the value after the width is than the one before. */
  drop: number;
}

/** Asks a network of twelve classes, then looks for the rank of its answers. */
export function leak(decimals: readonly (number | undefined)[] = [undefined, 6, 3]): Spectrum[] {
  const rows = askedProbabilities();
  return decimals.map((kept) => {
    const values = singularValues(centred(rows.map((row) => row.map((p) => logOf(p, kept)))));
    const { width } = LEAK_RECIPE;
    return {
      decimals: kept,
      values: values.map((value) => value / values[0]!),
      drop: values[width - 1]! / values[width]!,
    };
  });
}

/** Probabilities at so many random inputs, of a network with a narrow last hidden layer. */
function askedProbabilities(): number[][] {
  const { classes, width, queries, seed } = LEAK_RECIPE;
  const random = mulberry32(seed);
  const draw = (count: number, scale: number) =>
    Array.from({ length: count }, () => scale * gaussian(random));
  const inner = Array.from({ length: width }, () => draw(3, 1));
  const outer = Array.from({ length: classes }, () => draw(width + 1, 1));
  return Array.from({ length: queries }, () => {
    const [x, y] = draw(2, 1) as [number, number];
    const hidden = inner.map(([a, b, offset]) => tanh(a! * x + b! * y + offset!));
    const scores = outer.map((row) => hidden.reduce((sum, h, i) => sum + h * row[i]!, row[width]!));
    const p = new Float64Array(classes);
    softmax(scores, 1, p);
    return [...p];
  });
}

/** The logarithm of a probability as it was returned. Zero is taken for half a unit. */
function logOf(p: number, decimals: number | undefined): number {
  if (decimals === undefined) return log(p);
  const unit = 10 ** decimals;
  return log(Math.max(Math.round(p * unit), 0.5) / unit);
}

/** Without the mean of each row, which is the constant of softmax, and of each column. */
function centred(rows: number[][]): number[][] {
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
  const byRow = rows.map((row) => {
    const middle = mean(row);
    return row.map((value) => value - middle);
  });
  const columns = byRow[0]!.map((_, c) => mean(byRow.map((row) => row[c]!)));
  return byRow.map((row) => row.map((value, c) => value - columns[c]!));
}

/**
 * Singular values by one-sided Jacobi rotations, largest first. It keeps small values right,
 * where squaring the matrix would lose them.
 */
function singularValues(rows: number[][]): number[] {
  const columns = rows[0]!.map((_, c) => rows.map((row) => row[c]!));
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  for (let sweep = 0; sweep < 30; sweep += 1) {
    for (let p = 0; p < columns.length; p += 1) {
      for (let q = p + 1; q < columns.length; q += 1) {
        const [a, b] = [columns[p]!, columns[q]!];
        const shared = dot(a, b);
        if (shared === 0) continue;
        const zeta = (dot(b, b) - dot(a, a)) / (2 * shared);
        const t = Math.sign(zeta || 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        const c = 1 / Math.sqrt(1 + t * t);
        columns[p] = a.map((value, i) => c * value - c * t * b[i]!);
        columns[q] = a.map((value, i) => c * t * value + c * b[i]!);
      }
    }
  }
  return columns.map((column) => Math.sqrt(dot(column, column))).sort((a, b) => b - a);
}
