import { forward, type Network } from './network.ts';
import { softmax, topClass } from './loss.ts';
import { gaussian, mulberry32, type Random } from './random.ts';
import { CLASSES } from './spiral.ts';

/** What an API gives back to one question. */
export interface Answer {
  /** The class that it names. */
  top: number;
  /** How sure it says it is of each class, where it says so. */
  probabilities?: Float64Array;
}

/** Everything that a student ever sees of a teacher. */
export type Ask = (x: number, y: number) => Answer;

/** What an API does to its answers before it gives them out. */
export type Defence =
  | { kind: 'none' }
  | { kind: 'labels' }
  | { kind: 'round'; decimals: number }
  | { kind: 'noise'; scale: number; keepTop: boolean };

/** Puts a model behind an API. */
export function openApi(model: Network, defence: Defence, seed: number): Ask {
  const random = mulberry32(seed);
  return (x, y) => {
    const honest = new Float64Array(CLASSES);
    softmax(forward(model, x, y), 1, honest);
    return defend(honest, defence, random);
  };
}

/** The answer to give in place of the honest probabilities. */
function defend(honest: Float64Array, defence: Defence, random: Random): Answer {
  const top = topClass(honest);
  switch (defence.kind) {
    case 'none':
      return { top, probabilities: honest };
    case 'labels':
      return { top };
    case 'round': {
      const unit = 10 ** defence.decimals;
      return { top, probabilities: normalised(honest.map((p) => Math.round(p * unit) / unit)) };
    }
    case 'noise': {
      const noisy = normalised(
        honest.map((p) => Math.max(0, p + defence.scale * gaussian(random))),
      );
      const said = topClass(noisy);
      if (!defence.keepTop || said === top) return { top: said, probabilities: noisy };
      [noisy[said], noisy[top]] = [noisy[top]!, noisy[said]!];
      return { top, probabilities: noisy };
    }
  }
}

/** Made to sum to one; where nothing is left, even. */
function normalised(parts: Float64Array): Float64Array {
  let sum = 0;
  for (const part of parts) sum += part;
  return parts.map((part) => (sum > 0 ? part / sum : 1 / parts.length));
}
