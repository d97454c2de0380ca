import { z } from 'astro/zod';
import type { Block } from './blocks.ts';

/** Lower case of Crockford's base 32: digits and letters without i, l, o and u. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz';
const SIGNS = `0123456789${LETTERS}`;
const ID_LENGTH = 6;

const blockIdSchema = z.string().regex(/^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{5}$/, {
  error: (issue) => `"${String(issue.input)}" is not the id of a block; run npm run desk -- --fix`,
});

/** `content/briefings/<slug>.blocks.yaml`: the blocks of a briefing, in the order of its text. */
export const blockListSchema = z.strictObject({
  blocks: z.array(
    z.strictObject({
      /** Permanent: part of the address of the block. */
      id: blockIdSchema,
      /** Its first six words, for people who read the list. */
      words: z.string(),
      /** First 12 hexadecimal digits of the SHA-256 of its words. */
      hash: z.string().regex(/^[0-9a-f]{12}$/),
    }),
  ),
  /** Ids of blocks that are gone. None is ever used again. */
  retired: z.array(blockIdSchema).default([]),
});

export type BlockList = z.infer<typeof blockListSchema>;
export type ListedBlock = BlockList['blocks'][number];

/** The id of a block's element in the page, and the fragment of its address. */
export function blockAnchor(id: string): string {
  return `b-${id}`;
}

/**
 * A new id.
 *
 * @param random - gives numbers from 0 up to, not including, 1.
 */
export function blockId(random: () => number): string {
  const sign = (signs: string): string => signs.charAt(Math.floor(random() * signs.length));
  return sign(LETTERS) + Array.from({ length: ID_LENGTH - 1 }, () => sign(SIGNS)).join('');
}

/** The first six words of a block. */
export function firstWords({ text }: Pick<Block, 'text'>): string {
  return text.split(' ').slice(0, 6).join(' ');
}

/** The list as a file. Hashes are quoted, since YAML takes some of them for numbers. */
export function printBlockList({ blocks, retired }: BlockList): string {
  const lines = blocks.flatMap(({ id, words, hash }) => [
    `  - id: ${id}`,
    `    words: ${JSON.stringify(words)}`,
    `    hash: '${hash}'`,
  ]);
  return [
    '# Written by npm run desk -- --fix. Ids are permanent; change none by hand.',
    blocks.length > 0 ? 'blocks:' : 'blocks: []',
    ...lines,
    retired.length > 0 ? 'retired:' : 'retired: []',
    ...retired.map((id) => `  - ${id}`),
    '',
  ].join('\n');
}

/**
 * The id of each block, where the list knows one.
 *
 * A list that agrees with the text gives every block its id. One that lags
 * behind, as while an author writes, gives ids to the blocks that it surely
 * knows: each listed hash to the first block that has it and comes after the
 * block before it.
 */
export function idsOf(
  blocks: readonly Pick<Block, 'hash'>[],
  list: BlockList | undefined,
): (string | undefined)[] {
  let next = 0;
  const listed = list?.blocks ?? [];
  return blocks.map(({ hash }) => {
    const at = listed.findIndex((entry, index) => index >= next && entry.hash === hash);
    if (at === -1) return undefined;
    next = at + 1;
    return listed[at]!.id;
  });
}
