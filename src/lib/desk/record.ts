import type { Kind, Values } from './kinds.ts';
import type { Place } from './problem.ts';

/** The way to a value inside a record: `['history', 0, 'date']`. */
export type Path = readonly (string | number)[];

/** A record as its file says it: a YAML file, or the frontmatter of a briefing. */
export interface RecordFile {
  kind: Kind;
  /** The file name without its ending. */
  id: string;
  /** Path from the root of the project, with forward slashes. */
  file: string;
  /** What it says, unjudged; `undefined` when it could not be read. */
  data: unknown;
  /**
   * Where a value stands, or its key.
   *
   * @returns the place of the nearest value around it where there is none at the path.
   */
  placeOf(path: Path, part?: 'key' | 'value'): Place;
}

/** A record that its schema passed. */
export interface Entry<K extends Kind = Kind> extends Omit<RecordFile, 'data' | 'kind'> {
  value: Values[K];
}
