import { turn } from './exact.ts';
import { gaussian, mulberry32 } from './random.ts';

/** How many classes the map has. */
export const CLASSES = 3;

/** How the map calls them. */
export const CLASS_NAMES = ['A', 'B', 'C'] as const;

/** Points with the class that each belongs to. */
export interface Examples {
  /** x and y of each point in turn. */
  points: Float64Array;
  classes: Uint8Array;
}

const NOISE = 0.08;

/** Three arms that wind around each other: what the teacher has to tell apart. */
export function spiral(count: number, seed: number): Examples {
  const random = mulberry32(seed);
  const points = new Float64Array(2 * count);
  const classes = new Uint8Array(count);
  for (let i = 0; i < count; i += 1) {
    const arm = i % CLASSES;
    const t = Math.sqrt(random());
    const [cosine, sine] = turn(directionOf(arm, t));
    points[2 * i] = t * cosine + NOISE * gaussian(random);
    points[2 * i + 1] = t * sine + NOISE * gaussian(random);
    classes[i] = arm;
  }
  return { points, classes };
}

/** Where an arm is at a distance `t` from the middle, as a part of a turn. 1.1 pi is 0.55 of one. */
function directionOf(arm: number, t: number): number {
  return arm / CLASSES + 0.55 * t;
}

/** The middle of the outer part of an arm, where there is room for its name. */
export function armMiddle(arm: number): [x: number, y: number] {
  const t = 0.78;
  const [cosine, sine] = turn(directionOf(arm, t));
  return [t * cosine, t * sine];
}
