/** The map of classes as paths: what a network answers at every place of the disc. */
import { topClass } from './loss.ts';
import { RADIUS } from './map.ts';
import { forward, type Network } from './network.ts';
import { CLASSES } from './spiral.ts';

/** The map is drawn in so many cells each way. */
export const CELLS = 96;

/** The class that a network picks in each cell, row by row from the top. */
export function regionsOf(network: Network): Uint8Array {
  const regions = new Uint8Array(CELLS * CELLS);
  for (let row = 0; row < CELLS; row += 1) {
    for (let column = 0; column < CELLS; column += 1) {
      const scores = forward(network, placeOf(column + 0.5), -placeOf(row + 0.5));
      regions[row * CELLS + column] = topClass(scores);
    }
  }
  return regions;
}

/** From cells to the map's own measure, and back. */
const placeOf = (cells: number): number => (2 * RADIUS * cells) / CELLS - RADIUS;
const cellOf = (place: number): number => ((place + RADIUS) * CELLS) / (2 * RADIUS);

/** The path of each class. */
export function classPaths(regions: Uint8Array): string[] {
  return Array.from({ length: CLASSES }, (_, c) => pathWhere((at) => regions[at] === c));
}

/** The path of the places on which two networks differ. */
export function differencePath(regions: Uint8Array, other: Uint8Array): string {
  return pathWhere((at) => regions[at] !== other[at]);
}

/** Runs of cells as bars, row by row; equal runs below each other become one bar. */
function pathWhere(holds: (cell: number) => boolean): string {
  let path = '';
  let open = new Map<string, number>();
  for (let row = 0; row <= CELLS; row += 1) {
    const here = new Map<string, number>();
    for (const run of row < CELLS ? runsOf(row, holds) : []) here.set(run, open.get(run) ?? row);
    for (const [run, since] of open) {
      if (here.has(run)) continue;
      const [from, length] = run.split(' ');
      path += `M${from} ${since}h${length}v${row - since}h-${length}z`;
    }
    open = here;
  }
  return path;
}

/** Runs of a row, as start and length. Cells wholly outside the disc count for neither. */
function runsOf(row: number, holds: (cell: number) => boolean): string[] {
  const runs: string[] = [];
  const middle = CELLS / 2;
  const nearest = Math.min(Math.abs(row - middle), Math.abs(row + 1 - middle));
  const reach = Math.ceil(Math.sqrt(middle * middle - nearest * nearest));
  for (let column = middle - reach; column < middle + reach;) {
    const from = column;
    while (column < middle + reach && holds(row * CELLS + column)) column += 1;
    if (column > from) runs.push(`${from} ${column - from}`);
    else column += 1;
  }
  return runs;
}

/** Points of the map as dots: a stroke of no length, round at its ends. */
export function dotsPath(points: Float64Array): string {
  let path = '';
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [cellOf(points[i]!), cellOf(-points[i + 1]!)];
    path += `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
  }
  return path;
}

/** Where each arm of the spiral is named: in its thick part. */
export function armPlace(x: number, y: number): { x: number; y: number } {
  return { x: Math.round(cellOf(x)), y: Math.round(cellOf(-y)) };
}
