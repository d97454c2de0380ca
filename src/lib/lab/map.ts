import { exp, log, turn } from './exact.ts';
import { softmax, topClass } from './loss.ts';
import { forward, type Network } from './network.ts';
import { mulberry32 } from './random.ts';
import { CLASSES } from './spiral.ts';

/** The map is a disc of this radius around the origin. */
export const RADIUS = 1.1;

/** Points drawn evenly from the disc, or from its right half: x and y in turn. */
export function askedPoints(count: number, seed: number, half = false): Float64Array {
  const random = mulberry32(seed);
  const points = new Float64Array(2 * count);
  for (let i = 0; i < count; i += 1) {
    const radius = RADIUS * Math.sqrt(random());
    const [cosine, sine] = turn(random());
    points[2 * i] = radius * (half ? Math.abs(cosine) : cosine);
    points[2 * i + 1] = radius * sine;
  }
  return points;
}

const STEPS = 20;

/** The points at which student and teacher are compared: a grid of 41 by 41, cut to the disc. */
export const GRID: readonly (readonly [x: number, y: number])[] = Array.from(
  { length: 2 * STEPS + 1 },
  (_, row) => row - STEPS,
).flatMap((i) =>
  Array.from({ length: 2 * STEPS + 1 }, (_, column) => column - STEPS)
    .filter((j) => i * i + j * j <= STEPS * STEPS)
    .map((j) => [(RADIUS * j) / STEPS, (RADIUS * i) / STEPS] as const),
);

/** The teacher's answers on the grid: found once, compared with many students. */
export interface Key {
  tops: Uint8Array;
  /** Of each point the probabilities in turn. */
  probabilities: Float64Array;
}

export function answerKey(teacher: Network): Key {
  const tops = new Uint8Array(GRID.length);
  const probabilities = new Float64Array(CLASSES * GRID.length);
  GRID.forEach(([x, y], i) => {
    const p = probabilities.subarray(CLASSES * i, CLASSES * (i + 1));
    softmax(forward(teacher, x, y), 1, p);
    tops[i] = topClass(p);
  });
  return { tops, probabilities };
}

/** How close a student came. Shares are from 0 to 1. */
export interface Score {
  /** The share of the grid on which both pick the same class. Not accuracy: the teacher may be wrong. */
  agreement: number;
  /** The same where x is zero or more, and where it is less. */
  right: number;
  left: number;
  /** Mean Kullback-Leibler divergence of the student from the teacher, in nats. */
  divergence: number;
}

export function score(student: Network, key: Key): Score {
  const p = new Float64Array(CLASSES);
  const same = [0, 0];
  const all = [0, 0];
  let divergence = 0;
  GRID.forEach(([x, y], i) => {
    softmax(forward(student, x, y), 1, p);
    const side = x < 0 ? 1 : 0;
    all[side]! += 1;
    if (topClass(p) === key.tops[i]) same[side]! += 1;
    for (let c = 0; c < CLASSES; c += 1) {
      const t = key.probabilities[CLASSES * i + c]!;
      if (t > 0) divergence += t * (log(t) - log(Math.max(p[c]!, SMALLEST)));
    }
  });
  return {
    agreement: (same[0]! + same[1]!) / GRID.length,
    right: same[0]! / all[0]!,
    left: same[1]! / all[1]!,
    divergence: divergence / GRID.length,
  };
}

const SMALLEST = exp(-600);
