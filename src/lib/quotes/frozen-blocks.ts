/** The blocks of a frozen version as a browser gets them: `/briefings/<slug>/v/<n>/blocks.json`. */

export interface FrozenBlock {
  /** Its anchor, `b-` and all. */
  id: string;
  /** Its words; of a figure nothing, since its words are parts of a drawing. */
  words: string;
  /** Of a figure, the fingerprint of all that is drawn and written in it. */
  figure?: string;
}

export interface FrozenBlocks {
  version: number;
  /** Who, what, which version and of which day, as a quotation names it. */
  reference: string;
  blocks: FrozenBlock[];
}

export interface Changes {
  /** Anchors of blocks that were reworded, drawn anew or added, in the order of the newer text. */
  changed: string[];
  /** How many blocks are gone. */
  gone: number;
}

/** What a reader of the older version has not seen of the newer. A block that only moved was seen. */
export function changesSince(older: FrozenBlocks, newer: FrozenBlocks): Changes {
  const before = new Map(older.blocks.map((block) => [block.id, block]));
  const now = new Set(newer.blocks.map(({ id }) => id));
  return {
    changed: newer.blocks
      .filter(({ id, words, figure }) => {
        const was = before.get(id);
        return !was || was.words !== words || was.figure !== figure;
      })
      .map(({ id }) => id),
    gone: older.blocks.filter(({ id }) => !now.has(id)).length,
  };
}
