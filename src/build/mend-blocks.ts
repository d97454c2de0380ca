import { blockId, printBlockList } from '../lib/briefings/block-list.ts';
import { reconcile } from '../lib/briefings/reconcile.ts';
import type { Content } from '../lib/desk/content.ts';
import { KINDS } from '../lib/desk/kinds.ts';
import { shelve } from '../lib/desk/shelf.ts';

/** A list of blocks to be written, and what is said of it. */
export interface MendedList {
  file: string;
  text: string;
  /** What was done, line by line, for the author to check. */
  told: string[];
}

/**
 * Brings every list of blocks up to date with its text.
 *
 * A text that cannot be read whole is left alone, and so is a list with a
 * mistake of its own: its ids are in pages that were published, and guessing
 * would lose them.
 *
 * @param random - gives numbers from 0 up to, not including, 1.
 */
export function mendBlocks({ records, manuscripts }: Content, random: () => number): MendedList[] {
  const { files, entries } = shelve(records).shelf;
  return manuscripts.flatMap((manuscript) => {
    const { slug, blocks, patched } = manuscript;
    const file = `${KINDS.blocks.folder}/${slug}${KINDS.blocks.ending}`;
    const old = entries.blocks.get(slug)?.value;
    if (patched || (files.blocks.has(slug) && !old)) return [];
    const { list, kept, carried, added, retired } = reconcile(old, blocks, () => blockId(random));
    const text = printBlockList(list);
    if (old && text === printBlockList(old)) return [];
    const told = [
      `${file}: ${kept} kept, ${carried.length} carried, ${added.length} new, ${retired.length} retired`,
      ...carried.map(({ id, from, to }) => `    carried ${id}  "${from}" → "${to}"`),
      ...added.map(({ id, words }) => `    new     ${id}  "${words}"`),
      ...retired.map(({ id, words }) => `    retired ${id}  "${words}"`),
    ];
    return [{ file, text, told }];
  });
}
