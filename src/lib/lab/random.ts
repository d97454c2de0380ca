import { log, turn } from './exact.ts';

/** Gives the next number from 0 up to 1. The same seed gives the same numbers, everywhere. */
export type Random = () => number;

/** Mulberry32: small, and good enough for points on a map. Never for secrets. */
export function mulberry32(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number of the normal distribution, by the method of Box and Muller. */
export function gaussian(random: Random): number {
  const radius = Math.sqrt(-2 * log(1 - random()));
  return radius * turn(random())[0];
}
