import { exp, log } from './exact.ts';

/** Probabilities from scores: p = softmax(z / T). */
export function softmax(scores: ArrayLike<number>, temperature: number, into: Float64Array): void {
  let highest = -Infinity;
  for (let c = 0; c < into.length; c += 1) if (scores[c]! > highest) highest = scores[c]!;
  let sum = 0;
  for (let c = 0; c < into.length; c += 1) {
    into[c] = exp((scores[c]! - highest) / temperature);
    sum += into[c]!;
  }
  for (let c = 0; c < into.length; c += 1) into[c]! /= sum;
}

/**
 * Flattens probabilities that were returned: proportional to q to the power of 1/T. They
 * give the scores up to a constant, so the temperature is the student's choice and not the API's.
 */
export function temper(probabilities: ArrayLike<number>, temperature: number): Float64Array {
  const tempered = Float64Array.from(probabilities, (q) => exp(log(q) / temperature));
  let sum = 0;
  for (const q of tempered) sum += q;
  return tempered.map((q) => (sum > 0 ? q / sum : 1 / tempered.length));
}

/** The class with the highest score; of equals, the first. */
export function topClass(scores: ArrayLike<number>): number {
  let top = 0;
  for (let c = 1; c < scores.length; c += 1) if (scores[c]! > scores[top]!) top = c;
  return top;
}

/** How much of each part a loss has. */
export interface Mixture {
  temperature: number;
  /** The part of the soft loss; the rest is the hard one. */
  alpha: number;
  /** Whether the soft loss is multiplied by the square of the temperature. */
  scaled: boolean;
}

/**
 * How the mixed loss changes with each score.
 *
 * Soft: T (p_T - q_T) with the square of T, and (p_T - q_T) / T without. Hard: p - 1 for the
 * teacher's top class and p for the others.
 *
 * @param target - the teacher's probabilities, tempered; without them only the top class counts.
 */
export function lossSlope(
  scores: ArrayLike<number>,
  target: ArrayLike<number> | undefined,
  top: number,
  { temperature, alpha, scaled }: Mixture,
  into: Float64Array,
): void {
  const soft = target ? alpha : 0;
  const hard = 1 - soft;
  const room = probabilitiesRoom(into.length);
  for (let c = 0; c < into.length; c += 1) into[c] = 0;
  if (target && soft > 0) {
    softmax(scores, temperature, room);
    const factor = soft * (scaled ? temperature : 1 / temperature);
    for (let c = 0; c < into.length; c += 1) into[c] = factor * (room[c]! - target[c]!);
  }
  if (hard > 0) {
    softmax(scores, 1, room);
    for (let c = 0; c < into.length; c += 1) into[c]! += hard * (room[c]! - (c === top ? 1 : 0));
  }
}

/** The loss whose slope `lossSlope` gives. Training has no use for it; the tests do. */
export function loss(
  scores: ArrayLike<number>,
  target: ArrayLike<number> | undefined,
  top: number,
  { temperature, alpha, scaled }: Mixture,
): number {
  const soft = target ? alpha : 0;
  const p = new Float64Array(scores.length);
  let sum = 0;
  if (target) {
    softmax(scores, temperature, p);
    const factor = soft * (scaled ? temperature * temperature : 1);
    p.forEach((each, c) => (sum -= factor * target[c]! * log(each)));
  }
  softmax(scores, 1, p);
  return sum - (1 - soft) * log(p[top]!);
}

let room = new Float64Array(0);

function probabilitiesRoom(size: number): Float64Array {
  if (room.length !== size) room = new Float64Array(size);
  return room;
}
