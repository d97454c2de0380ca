import { tanh } from './exact.ts';
import { gaussian, type Random } from './random.ts';

/**
 * A small network of full layers, tanh between them and scores (logits) at the end.
 * Of each layer the weights come row by row, then its offsets.
 */
export interface Network {
  /** Units by layer, from the input: `[2, 16, 16, 3]`. */
  sizes: readonly number[];
  weights: Float64Array;
  /** What each layer last gave out, the input first. `forward` writes it and `backward` reads it. */
  outputs: Float64Array[];
  /** Room for `backward`: the slope at each layer. */
  slopes: Float64Array[];
}

/** How many numbers a network of these sizes consists of. */
export function weightCount(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, size, i) => sum + size * (sizes[i]! + 1), 0);
}

/** A network with the weights that are given. */
export function networkOf(sizes: readonly number[], weights: ArrayLike<number>): Network {
  return {
    sizes,
    weights: Float64Array.from(weights),
    outputs: sizes.map((size) => new Float64Array(size)),
    slopes: sizes.map((size) => new Float64Array(size)),
  };
}

/** How wide weights are drawn. The first layer's are wider: its units have narrow arms to tell apart. */
const FIRST_SCALE = 3;
const SCALE = 1.5;

/** A network before any training: weights drawn at the scale of their layer, offsets zero. */
export function freshNetwork(sizes: readonly number[], random: Random): Network {
  const weights = new Float64Array(weightCount(sizes));
  let at = 0;
  for (let layer = 1; layer < sizes.length; layer += 1) {
    const inputs = sizes[layer - 1]!;
    const scale = (layer === 1 ? FIRST_SCALE : SCALE) / Math.sqrt(inputs);
    for (let i = 0; i < inputs * sizes[layer]!; i += 1) weights[at + i] = scale * gaussian(random);
    at += sizes[layer]! * (inputs + 1);
  }
  return networkOf(sizes, weights);
}

/** The scores at a point. The array is the network's own and is written anew by the next call. */
export function forward(network: Network, x: number, y: number): Float64Array {
  const { sizes, weights, outputs } = network;
  outputs[0]![0] = x;
  outputs[0]![1] = y;
  const last = sizes.length - 1;
  let at = 0;
  for (let layer = 1; layer <= last; layer += 1) {
    const from = outputs[layer - 1]!;
    const to = outputs[layer]!;
    const inputs = from.length;
    const offsets = at + inputs * to.length;
    for (let j = 0; j < to.length; j += 1) {
      let sum = weights[offsets + j]!;
      for (let i = 0; i < inputs; i += 1) sum += weights[at + i]! * from[i]!;
      at += inputs;
      to[j] = layer === last ? sum : tanh(sum);
    }
    at = offsets + to.length;
  }
  return outputs[last]!;
}

/**
 * Adds to `gradient` how the loss changes with each weight, at the point of the last `forward`.
 *
 * @param slope - how the loss changes with each score.
 */
export function backward(network: Network, slope: ArrayLike<number>, gradient: Float64Array): void {
  const { sizes, weights, outputs, slopes } = network;
  const last = sizes.length - 1;
  const top = slopes[last]!;
  for (let c = 0; c < top.length; c += 1) top[c] = slope[c]!;
  let end = weights.length;
  for (let layer = last; layer >= 1; layer -= 1) {
    const from = outputs[layer - 1]!;
    const delta = slopes[layer]!;
    const below = slopes[layer - 1]!;
    const inputs = from.length;
    const offsets = end - delta.length;
    const start = offsets - inputs * delta.length;
    for (let i = 0; i < inputs; i += 1) below[i] = 0;
    for (let j = 0; j < delta.length; j += 1) {
      const d = delta[j]!;
      const row = start + j * inputs;
      gradient[offsets + j]! += d;
      for (let i = 0; i < inputs; i += 1) gradient[row + i]! += d * from[i]!;
      if (layer > 1) for (let i = 0; i < inputs; i += 1) below[i]! += weights[row + i]! * d;
    }
    // The slope of tanh, from its own value.
    for (let i = 0; i < inputs; i += 1) below[i]! *= 1 - from[i]! * from[i]!;
    end = start;
  }
}
