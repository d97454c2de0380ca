import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastNode } from 'satteri';
import { blockAnchor, idsOf } from '../lib/briefings/block-list.ts';
import { blocksOf } from '../lib/briefings/blocks.ts';
import { gatherLooseWords } from '../lib/briefings/loose-words.ts';
import type { ProseNode } from '../lib/briefings/node.ts';
import { listBeside } from './list-beside.ts';
import { sha256 } from './read-manuscript.ts';

/**
 * Gives every block of a briefing its id in the page, and components that stand
 * alone on their line the paragraph that they were written in.
 *
 * Blocks are found by the same function that the desk uses, so the two cannot
 * differ. A figure gets its id as the prop `block`. Where there is no list, as in
 * a text just begun, blocks have no ids; the desk stops a build before that.
 */
export const blocks = defineMdastPlugin({
  name: 'blocks',
  options: { position: true },

  before(root, context) {
    const gather = (node: ProseNode): void => {
      if (node.type === 'paragraph' || !node.children) return;
      for (const child of node.children) gather(child);
      const gathered = gatherLooseWords(node.children);
      if (gathered) context.setProperty(node as MdastNode, 'children', gathered as MdastNode[]);
    };
    gather(root as ProseNode);
  },

  after(root, context) {
    if (!context.fileURL) return;
    const found = blocksOf(root as ProseNode, sha256);
    const ids = idsOf(found, listBeside(fileURLToPath(context.fileURL)));
    for (const [index, { kind, node }] of found.entries()) {
      const id = ids[index];
      if (id === undefined) continue;
      const anchor = blockAnchor(id);
      if (kind === 'figure') {
        const attributes = [
          ...(node.attributes ?? []),
          { type: 'mdxJsxAttribute', name: 'block', value: anchor },
        ];
        context.replaceNode(
          node as MdastNode,
          { type: 'mdxJsxFlowElement', name: node.name, attributes, children: [] } as MdastNode,
        );
      } else {
        const data = { ...(node.data ?? {}), hProperties: { id: anchor } };
        context.setProperty(node as MdastNode, 'data', data);
      }
    }
  },
});
