import type { Score } from '../../lib/lab/map.ts';
import type { Trial } from '../../lib/lab/trial.ts';

/** What the page sends to the worker: the teacher once, then one student at a time. */
export type Ask = { teacher: number[] } | { name: string; trial: Trial; draw: boolean };

/** What the worker sends back. */
export interface Reply {
  name: string;
  score: Score;
  /** Only where it was asked for. */
  picture?: Picture;
}

/** A student drawn on the map, as paths, and what its defence costs honest users. */
export interface Picture {
  classes: string[];
  differs: string;
  asked: string;
  price: number;
}
