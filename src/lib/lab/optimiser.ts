import { turn } from './exact.ts';

/** Moves weights a step against their gradient. */
export type Step = (weights: Float64Array, gradient: Float64Array, rate: number) => void;

const FIRST = 0.9;
const SECOND = 0.999;
const SMALL = 1e-8;

/** Adam: each weight moves at about the same pace, whatever the scale of its gradient. */
export function adam(size: number): Step {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let firstPower = 1;
  let secondPower = 1;
  return (weights, gradient, rate) => {
    firstPower *= FIRST;
    secondPower *= SECOND;
    const pace = rate / (1 - firstPower);
    const spread = 1 / (1 - secondPower);
    for (let i = 0; i < size; i += 1) {
      const g = gradient[i]!;
      const m = FIRST * mean[i]! + (1 - FIRST) * g;
      const v = SECOND * square[i]! + (1 - SECOND) * g * g;
      mean[i] = m;
      square[i] = v;
      weights[i]! -= (pace * m) / (Math.sqrt(v * spread) + SMALL);
    }
  };
}

/** Plain descent: the scale of the gradient is the pace. */
export const descend: Step = (weights, gradient, rate) => {
  for (let i = 0; i < weights.length; i += 1) weights[i]! -= rate * gradient[i]!;
};

/** A rate that falls from its full value to nothing along half a cosine. */
export function cosineRate(rate: number, step: number, steps: number): number {
  return (rate * (1 + turn(step / steps / 2)[0])) / 2;
}
