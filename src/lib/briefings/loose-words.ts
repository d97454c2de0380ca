import { isTag, type ProseNode } from './node.ts';
import { isComponentName, wordFor } from './vocabulary.ts';

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'list',
  'table',
  'blockquote',
  'code',
  'thematicBreak',
  'html',
]);

/** A component that stands among words, without the paragraph that it was written in. */
function isLoose(node: ProseNode): boolean {
  return (
    node.type === 'mdxJsxFlowElement' &&
    isComponentName(node.name) &&
    wordFor(node.name).stands === 'text' &&
    !node.children?.some(({ type }) => BLOCKS.has(type))
  );
}

/** Whether something stands under the line before it, with no empty line between. */
function follows(before: ProseNode | undefined, node: ProseNode): boolean {
  return (
    before?.position !== undefined &&
    node.position !== undefined &&
    node.position.start.line - before.position.end.line <= 1
  );
}

function touches(before: ProseNode, node: ProseNode): boolean {
  return before.position?.end.offset === node.position?.start.offset;
}

/**
 * Gives a paragraph back to components that were written in one.
 *
 * MDX drops the paragraph, and the spaces in it, when a line holds components
 * only: `<Claim id="a">It did.</Claim> <Cite source="b" at="p. 1" />`. For a
 * reader that is a paragraph like any other.
 *
 * @returns the children with such runs gathered, or `undefined` when there are none.
 */
export function gatherLooseWords(children: readonly ProseNode[]): ProseNode[] | undefined {
  if (!children.some(isLoose)) return undefined;
  const gathered: ProseNode[] = [];
  let words: ProseNode[] = [];
  for (const child of children) {
    if (!isLoose(child)) {
      gathered.push(child);
      words = [];
      continue;
    }
    const before = words.at(-1);
    if (before && follows(before, child)) {
      if (!touches(before, child)) words.push({ type: 'text', value: ' ' });
      words.push(child);
    } else {
      words = [child];
      gathered.push({ type: 'paragraph', children: words });
    }
  }
  return gathered;
}

/** The tree with every run of loose components in a paragraph; the tree given is left alone. */
export function withParagraphs(node: ProseNode): ProseNode {
  if (!node.children || node.type === 'paragraph') return node;
  const children = gatherLooseWords(node.children) ?? node.children;
  return { ...node, children: children.map((child) => withPosition(withParagraphs(child))) };
}

/** A paragraph that was gathered begins where its first words do. */
function withPosition(node: ProseNode): ProseNode {
  if (node.position || isTag(node)) return node;
  const start = node.children?.[0]?.position?.start;
  const end = node.children?.at(-1)?.position?.end;
  return start && end ? { ...node, position: { start, end } } : node;
}
