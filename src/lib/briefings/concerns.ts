import { blockAnchor, idsOf, type BlockList } from './block-list.ts';
import type { Manuscript } from './manuscript.ts';

/** The heading under which a briefing says whom it concerns, and how. */
export const CONCERNS_ID = 'if-this-concerns-you';

/** One line of a briefing's list for its readers: "Reporters: …". */
export interface Concern {
  /** The reader named before the colon. */
  reader: string;
  /** What follows it, as plain text, beginning with a capital. */
  text: string;
  /** Anchor of the line in its briefing. */
  block: string | undefined;
}

/** What a briefing says to each of its readers. A line that names no reader is left out. */
export function concernsOf({ blocks }: Pick<Manuscript, 'blocks'>, list?: BlockList): Concern[] {
  const ids = idsOf(blocks, list);
  return blocks.flatMap(({ kind, section, text }, i) => {
    const [, reader, rest] = /^([A-Z][A-Za-z ]{2,24}):\s+(\S.*)$/s.exec(text) ?? [];
    if (kind !== 'item' || section?.id !== CONCERNS_ID || !reader || !rest) return [];
    const id = ids[i];
    return {
      reader,
      text: rest.charAt(0).toUpperCase() + rest.slice(1),
      block: id && blockAnchor(id),
    };
  });
}
