/** Where things stand in the chart, as paths. The build and the browser draw with the same code. */
import { BUDGETS } from './trial.ts';

export const CHART = { width: 480, height: 440, left: 40, right: 8, top: 34, bottom: 46 } as const;

const { width, height, left, right, top, bottom } = CHART;
const FIRST = BUDGETS[0];
const LAST = BUDGETS.at(-1)!;

/** Where a number of queries stands. What is beyond the ruler stands at its end. */
export function xOf(queries: number): number {
  const within = Math.min(Math.max(queries, FIRST), LAST);
  const part = Math.log2(within / FIRST) / Math.log2(LAST / FIRST);
  // A little room before the first budget, so that its marks stand clear of the axis.
  return round(left + 14 + part * (width - left - right - 28));
}

/** Where a share stands. */
export function yOf(share: number): number {
  return round(top + (1 - share) * (height - top - bottom));
}

/** A point of a line. */
export interface Point {
  queries: number;
  share: number;
}

export function linePath(points: readonly Point[]): string {
  return points
    .map(({ queries, share }, i) => `${i ? 'L' : 'M'}${xOf(queries)} ${yOf(share)}`)
    .join('');
}

/** The area between the lowest and the highest; at a single budget, a stroke. */
export function bandPath(
  spreads: readonly { queries: number; low: number; high: number }[],
): string {
  if (spreads.length === 0) return '';
  const over = spreads.map(({ queries, high }) => ({ queries, share: high }));
  const under = spreads.map(({ queries, low }) => ({ queries, share: low })).reverse();
  return `${linePath([...over, ...under])}Z`;
}

/** Marks of a line: each line has a shape of its own. */
const SHAPES = [
  'm-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0',
  'm-4-4h8v8h-8z',
  'm0-5.2l5 9h-10z',
  'm0-5.6l5.6 5.6l-5.6 5.6l-5.6-5.6z',
] as const;

export function marksPath(points: readonly Point[], slot: number): string {
  return points
    .map(({ queries, share }) => `M${xOf(queries)} ${yOf(share)}${SHAPES[slot]!}`)
    .join('');
}

/** One mark around the origin, for a legend. */
export function markPath(slot: number): string {
  return `M0 0${SHAPES[slot]!}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
