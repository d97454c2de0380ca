import type { Answer, Ask } from './api.ts';
import { lossSlope, temper, topClass, type Mixture } from './loss.ts';
import { backward, forward, freshNetwork, type Network } from './network.ts';
import { adam, cosineRate, descend } from './optimiser.ts';
import { mulberry32 } from './random.ts';
import { CLASSES } from './spiral.ts';

/** How a student learns. It knows points and answers, and nothing of who answers. */
export interface Lesson extends Mixture {
  /** x and y of each point that it asks about, in turn. */
  points: Float64Array;
  /** How often it asks about each point. Answers to one point are averaged. */
  repeats: number;
  /** Units in each of its two hidden layers. */
  hidden: number;
  optimiser: 'adam' | 'sgd';
  seed: number;
  steps?: number;
}

export const STUDENT_RECIPE = { steps: 250, batch: 48, adamRate: 0.02, sgdRate: 0.5 } as const;

/** Trains a student on what it is answered. */
export function trainStudent(ask: Ask, lesson: Lesson): Network {
  const { points, repeats, hidden, optimiser, temperature } = lesson;
  const count = points.length / 2;
  const answers = Array.from({ length: count }, (_, i) =>
    averaged(ask, points[2 * i]!, points[2 * i + 1]!, repeats),
  );
  const targets = answers.map(
    ({ probabilities }) => probabilities && temper(probabilities, temperature),
  );
  const random = mulberry32(lesson.seed);
  const student = freshNetwork([2, hidden, hidden, CLASSES], random);
  const gradient = new Float64Array(student.weights.length);
  const slope = new Float64Array(CLASSES);
  const steps = lesson.steps ?? STUDENT_RECIPE.steps;
  const batch = Math.min(STUDENT_RECIPE.batch, count);
  const step = optimiser === 'adam' ? adam(gradient.length) : descend;
  const rate = optimiser === 'adam' ? STUDENT_RECIPE.adamRate : STUDENT_RECIPE.sgdRate;
  for (let i = 0; i < steps; i += 1) {
    gradient.fill(0);
    for (let b = 0; b < batch; b += 1) {
      const at = batch === count ? b : Math.floor(random() * count);
      const scores = forward(student, points[2 * at]!, points[2 * at + 1]!);
      lossSlope(scores, targets[at], answers[at]!.top, lesson, slope);
      backward(student, slope, gradient);
    }
    for (let w = 0; w < gradient.length; w += 1) gradient[w]! /= batch;
    step(student.weights, gradient, cosineRate(rate, i, steps));
  }
  return student;
}

/** One answer made of several to the same point. */
function averaged(ask: Ask, x: number, y: number, repeats: number): Answer {
  const first = ask(x, y);
  const mean = first.probabilities;
  if (repeats === 1 || !mean) return first;
  for (let i = 1; i < repeats; i += 1) {
    ask(x, y).probabilities!.forEach((p, c) => (mean[c]! += p));
  }
  for (let c = 0; c < mean.length; c += 1) mean[c]! /= repeats;
  return { top: topClass(mean), probabilities: mean };
}
