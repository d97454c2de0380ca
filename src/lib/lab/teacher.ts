import { adam, cosineRate } from './optimiser.ts';
import { lossSlope, topClass } from './loss.ts';
import { backward, forward, freshNetwork, networkOf, type Network } from './network.ts';
import { mulberry32 } from './random.ts';
import { CLASSES, spiral } from './spiral.ts';

export const TEACHER_SIZES = [2, 32, 32, CLASSES] as const;

/** From what and how the teacher is trained. Anyone who follows it gets the same weights. */
export const TEACHER_RECIPE = {
  points: 1200,
  pointsSeed: 11,
  seed: 42,
  steps: 4000,
  batch: 64,
  rate: 0.01,
  decay: 1e-3,
} as const;

const HARD_ONLY = { temperature: 1, alpha: 0, scaled: false } as const;

/** Trains the teacher. Its weights are rounded to 32 bits, as they are shipped. */
export function trainTeacher(recipe: typeof TEACHER_RECIPE = TEACHER_RECIPE): Float32Array {
  const { points, classes } = spiral(recipe.points, recipe.pointsSeed);
  const random = mulberry32(recipe.seed);
  const network = freshNetwork(TEACHER_SIZES, random);
  const gradient = new Float64Array(network.weights.length);
  const slope = new Float64Array(CLASSES);
  const step = adam(gradient.length);
  for (let i = 0; i < recipe.steps; i += 1) {
    gradient.fill(0);
    for (let b = 0; b < recipe.batch; b += 1) {
      const at = Math.floor(random() * recipe.points);
      const scores = forward(network, points[2 * at]!, points[2 * at + 1]!);
      lossSlope(scores, undefined, classes[at]!, HARD_ONLY, slope);
      backward(network, slope, gradient);
    }
    for (let w = 0; w < gradient.length; w += 1) {
      gradient[w] = gradient[w]! / recipe.batch + recipe.decay * network.weights[w]!;
    }
    step(network.weights, gradient, cosineRate(recipe.rate, i, recipe.steps));
  }
  return Float32Array.from(network.weights);
}

/** The teacher as a network, from its shipped weights. */
export function teacherOf(weights: ArrayLike<number>): Network {
  return networkOf(TEACHER_SIZES, weights);
}

/** The share of fresh points that a network puts in the right class. */
export function accuracy(network: Network, count: number, seed: number): number {
  const { points, classes } = spiral(count, seed);
  let right = 0;
  for (let i = 0; i < count; i += 1) {
    if (topClass(forward(network, points[2 * i]!, points[2 * i + 1]!)) === classes[i]) right += 1;
  }
  return right / count;
}
