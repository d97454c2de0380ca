import { openApi, type Defence } from './api.ts';
import { GRID, askedPoints, score, type Key, type Score } from './map.ts';
import { forward, type Network } from './network.ts';
import { softmax } from './loss.ts';
import type { Mixture } from './loss.ts';
import { CLASSES } from './spiral.ts';
import { trainStudent } from './student.ts';

/** How many questions a student may be given to ask. */
export const BUDGETS = [8, 16, 32, 64, 128, 256, 512, 1024] as const;

export type Budget = (typeof BUDGETS)[number];

/** One way of copying: all but the number of questions and the seed. */
export interface Series extends Mixture {
  defence: Defence;
  /** Only points with x of zero or more are asked about. */
  half: boolean;
  hidden: number;
  optimiser: 'adam' | 'sgd';
  /** Questions spent on each point; the answers are averaged. */
  repeats: number;
}

/** The plain case, from which each experiment departs in one respect. */
export const OPEN: Series = {
  defence: { kind: 'none' },
  half: false,
  hidden: 16,
  optimiser: 'adam',
  temperature: 2,
  alpha: 1,
  scaled: true,
  repeats: 1,
};

/** One student to train. */
export interface Trial {
  series: Series;
  queries: number;
  seed: number;
}

/** A series in words, the same for equal series: `open`, `labels`, `T=8 sgd unscaled`. */
export function nameOf({ defence, ...rest }: Series): string {
  const parts = [
    defence.kind === 'labels' && 'labels',
    defence.kind === 'round' && `round=${defence.decimals}`,
    defence.kind === 'noise' && `noise=${defence.scale}${defence.keepTop ? ' keep-top' : ''}`,
    rest.half && 'half',
    rest.hidden !== OPEN.hidden && `H=${rest.hidden}`,
    rest.temperature !== OPEN.temperature && `T=${rest.temperature}`,
    rest.optimiser !== OPEN.optimiser && rest.optimiser,
    rest.alpha !== OPEN.alpha && `alpha=${rest.alpha}`,
    // At temperature 1 the square is 1.
    !rest.scaled && rest.temperature !== 1 && 'unscaled',
    rest.repeats !== 1 && `mean-of-${rest.repeats}`,
  ].filter(Boolean);
  return parts.join(' ') || 'open';
}

/** Seeds of what is drawn by chance in one trial, so that none repeats another's numbers. */
const POINTS_SEED = 1000;
const NOISE_SEED = 1_000_000;

/** The points that the student of a trial asks about. */
export function pointsOf({ series, queries, seed }: Trial): Float64Array {
  const count = Math.max(1, Math.floor(queries / series.repeats));
  return askedPoints(count, POINTS_SEED + seed, series.half);
}

/** Trains the student of a trial. The teacher stays behind the API. */
export function studentOf(teacher: Network, trial: Trial): Network {
  const ask = openApi(teacher, trial.series.defence, NOISE_SEED + trial.seed);
  return trainStudent(ask, { ...trial.series, points: pointsOf(trial), seed: trial.seed });
}

/** Trains the student of a trial and compares it with the teacher. */
export function run(teacher: Network, key: Key, trial: Trial): Score {
  return score(studentOf(teacher, trial), key);
}

/**
 * What a defence costs those who only want answers: how far, on average over the map, a
 * returned probability is from the honest one.
 */
export function priceOf(teacher: Network, defence: Defence): number {
  const ask = openApi(teacher, defence, NOISE_SEED);
  const honest = new Float64Array(CLASSES);
  let sum = 0;
  for (const [x, y] of GRID) {
    const { top, probabilities } = ask(x, y);
    softmax(forward(teacher, x, y), 1, honest);
    honest.forEach((p, c) => {
      sum += Math.abs(p - (probabilities ? probabilities[c]! : Number(c === top)));
    });
  }
  return sum / (CLASSES * GRID.length);
}
