import type { Manuscript } from '../briefings/manuscript.ts';
import type { Point, ProseNode } from '../briefings/node.ts';
import type { Place } from './problem.ts';

/** The place of a point of a manuscript. */
export function placeAt({ file }: Manuscript, { line, column }: Point): Place {
  return { file, line, column };
}

/** The place where a node of a manuscript begins. */
export function placeIn(manuscript: Manuscript, { position }: ProseNode): Place {
  return placeAt(manuscript, position?.start ?? { line: 1, column: 1 });
}
