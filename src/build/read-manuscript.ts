import { createHash } from 'node:crypto';
import { mdxToMdast } from 'satteri';
import { blocksOf } from '../lib/briefings/blocks.ts';
import { withParagraphs } from '../lib/briefings/loose-words.ts';
import type { Manuscript } from '../lib/briefings/manuscript.ts';
import type { ProseNode } from '../lib/briefings/node.ts';
import type { Problem } from '../lib/desk/problem.ts';
import { wordMdxError } from './word-mdx-error.ts';
import { PROSE_FEATURES } from './prose-features.ts';

/** More mistakes than this are told in the next run. */
const MOST_MISTAKES = 50;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Signs that MDX takes as they are, of the same length as those that it stumbles over. */
const STANDS_FOR: Readonly<Record<string, string>> = { '\uE000': '<', '\uE001': '{' };

/** The text with a sign passed over, every place in it as before. */
function passOver(text: string, sign: number): string {
  const stand = text[sign] === '{' ? '\uE001' : '\uE000';
  return text.slice(0, sign) + stand + text.slice(sign + 1);
}

/** The tree with the author's signs back in their places. */
function withSigns(node: ProseNode): ProseNode {
  return {
    ...node,
    ...(node.value && {
      value: node.value.replaceAll(/[\uE000\uE001]/g, (sign) => STANDS_FOR[sign]!),
    }),
    ...(node.children && { children: node.children.map(withSigns) }),
  };
}

/** Offset of a place in a text. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** The id of a briefing is its file name. */
function slugOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.mdx$/, '');
}

/**
 * Reads the text of a briefing.
 *
 * MDX stops at the first sign that it cannot read, and policy prose is full of
 * `<` and `{`. So each is told, passed over, and reading goes on. Where a whole
 * tag is broken, the rest would be misread, and no manuscript is given.
 *
 * @param file - path from the root of the project.
 * @param text - the whole file, so that lines count from its first.
 */
export function readManuscript(
  file: string,
  text: string,
): { manuscript: Manuscript | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  let readable = text;
  let isWhole = true;
  for (;;) {
    try {
      const tree = mdxToMdast(readable, { features: PROSE_FEATURES }) as ProseNode;
      if (!isWhole) return { manuscript: undefined, problems };
      const patched = problems.length > 0;
      const children = (tree.children ?? []).filter(({ type }) => type !== 'yaml');
      const root = withParagraphs(
        patched ? withSigns({ ...tree, children }) : { ...tree, children },
      );
      const blocks = blocksOf(root, sha256);
      return { manuscript: { slug: slugOf(file), file, root, blocks, patched }, problems };
    } catch (thrown) {
      const mistake = wordMdxError(String((thrown as Error).message), readable, offsetOf);
      if (!mistake.follows) problems.push({ ...mistake.problem, place: { file, ...mistake.at } });
      isWhole &&= mistake.isSign;
      if (mistake.sign === undefined || problems.length >= MOST_MISTAKES) {
        return { manuscript: undefined, problems };
      }
      readable = passOver(readable, mistake.sign);
    }
  }
}
