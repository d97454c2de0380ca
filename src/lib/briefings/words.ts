import type { Manuscript } from './manuscript.ts';

/** How many words a reader reads: all blocks but figures. A number or a code counts as a word. */
export function wordsOf({ blocks }: Pick<Manuscript, 'blocks'>): number {
  return blocks
    .filter(({ kind }) => kind !== 'figure')
    .reduce((sum, { text }) => sum + (text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
}
