/** A point in a file: line and column from 1, offset in characters from 0. */
export interface Point {
  line: number;
  column: number;
  offset?: number | undefined;
}

/** An attribute as written on a component. A value in braces is an object, a bare name has none. */
export interface Attribute {
  type: string;
  name?: string;
  value?: string | { value: string } | null | undefined;
}

/** A node of a briefing's text: what the site reads of the Markdown tree (mdast with MDX). */
export interface ProseNode {
  type: string;
  value?: string | null;
  children?: readonly ProseNode[];
  /** Name of a component or an HTML tag; `null` for a bare `<>`. */
  name?: string | null;
  attributes?: readonly Attribute[];
  /** Level of a heading. */
  depth?: number;
  /** Address of a link or a picture. */
  url?: string;
  data?: unknown;
  position?: { start: Point; end: Point } | undefined;
}

/** A node with its ancestors from the root. */
interface Standing {
  node: ProseNode;
  ancestors: readonly ProseNode[];
}

/** Every node below a node, parents before their children. */
export function walk(root: ProseNode): Standing[] {
  const found: Standing[] = [];
  const visit = (parent: ProseNode, ancestors: readonly ProseNode[]): void => {
    for (const node of parent.children ?? []) {
      found.push({ node, ancestors });
      if (node.children) visit(node, [...ancestors, node]);
    }
  };
  visit(root, [root]);
  return found;
}

/** Whether a node was written as a tag: a component, or HTML. */
export function isTag(node: ProseNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether a node is the component of a name. */
export function isComponent(node: ProseNode, name: string): boolean {
  return isTag(node) && node.name === name;
}

/** The text that an attribute was given in quotes, if it was. */
export function attribute(node: ProseNode, name: string): string | undefined {
  const value = node.attributes?.find((written) => written.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}
