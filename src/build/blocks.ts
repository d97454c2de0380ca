import { fileURLToPath } from 'node:url';
import { defineHastPlugin, defineMdastPlugin, type MdastNode } from 'satteri';
import { blockAnchor, idsOf } from '../lib/briefings/block-list.ts';
import { blocksOf } from '../lib/briefings/blocks.ts';
import { gatherLooseWords } from '../lib/briefings/loose-words.ts';
import type { ProseNode } from '../lib/briefings/node.ts';
import { listBeside } from './list-beside.ts';
import { sha256 } from './read-manuscript.ts';

/** What the two plugins share about a document: the anchors of the rows of table bodies, in order. */
interface Shared {
  rowAnchors?: (string | undefined)[];
}

/**
 * Gives every block of a briefing its id in the page, and components that stand
 * alone on their line the paragraph that they were written in.
 *
 * Blocks are found by the same function that the desk uses, so the two cannot
 * differ. A figure gets its id as the prop `block`, a row from the plugin `rows`.
 * Where there is no list, as in a text just begun, blocks have no ids; the desk
 * stops a build before that.
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
    const anchors = ids.map((id) => (id === undefined ? undefined : blockAnchor(id)));
    (context.data as Shared).rowAnchors = anchors.filter((_, at) => found[at]!.kind === 'row');
    for (const [index, { kind, node }] of found.entries()) {
      const anchor = anchors[index];
      if (anchor === undefined || kind === 'row') continue;
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

/** Gives rows of table bodies their ids: Sätteri takes none for them from the tree of Markdown. */
export const rows = () => {
  let count = 0;
  return defineHastPlugin({
    name: 'rows',
    element: {
      filter: ['tr'],
      visit(node, context) {
        const body = context.parent(node);
        if (body?.type !== 'element' || body.tagName !== 'tbody') return;
        const anchor = (context.data as Shared).rowAnchors?.[count++];
        if (anchor !== undefined) context.setProperty(node, 'id', anchor);
      },
    },
  });
};
