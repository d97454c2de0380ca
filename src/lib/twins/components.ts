import { isTag, type ProseNode } from '../briefings/node.ts';

/**
 * The author's Markdown with each component replaced, all else to the letter.
 *
 * @param source - the text that the tree was read from.
 * @param replace - Markdown for a component, given what stands in it, already replaced.
 */
export function replaceComponents(
  source: string,
  root: ProseNode,
  replace: (component: ProseNode, inside: string) => string,
): string {
  const bounds = (nodes: readonly ProseNode[]): [number, number] | undefined => {
    const start = nodes[0]?.position?.start.offset;
    const end = nodes.at(-1)?.position?.end.offset;
    return start === undefined || end === undefined ? undefined : [start, end];
  };
  /** What stands between two offsets, the components of a node in it replaced. */
  const print = (node: ProseNode, start: number, end: number): string => {
    let printed = '';
    let from = start;
    const visit = (child: ProseNode): void => {
      const isComment = /^mdx.*Expression$/.test(child.type);
      if (isTag(child) || isComment) {
        const own = bounds([child]);
        if (!own) return;
        const inside = bounds(child.children ?? []);
        printed += source.slice(from, own[0]);
        if (!isComment) printed += replace(child, inside ? print(child, ...inside) : '');
        from = own[1];
      } else for (const inner of child.children ?? []) visit(inner);
    };
    for (const child of node.children ?? []) visit(child);
    return printed + source.slice(from, end);
  };
  const whole = bounds(root.children ?? []);
  return whole ? print(root, ...whole) : '';
}
