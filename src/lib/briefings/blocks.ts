import { attribute, isComponent, type ProseNode } from './node.ts';
import { onOneLine, passageOf } from './passage.ts';

/** The heading that a block stands under. */
export interface Section {
  id: string;
  text: string;
}

/** A piece of a briefing that has an address of its own. */
export interface Block {
  kind: 'paragraph' | 'item' | 'row' | 'figure';
  node: ProseNode;
  /** What holds its words: the paragraph, the paragraphs of an item, the cells of a row. */
  parts: readonly ProseNode[];
  /** Its words on one line; of a figure its id. */
  text: string;
  /** First 12 hexadecimal digits of the SHA-256 of its words. */
  hash: string;
  /** The nearest heading above it, if there is one. */
  section: Section | undefined;
  inBrief: boolean;
}

/** Hexadecimal SHA-256 of a text. The domain has no cryptography of its own. */
export type Sha256 = (text: string) => string;

/** What the component InBrief prints above its list. */
const IN_BRIEF: Section = { id: 'in-brief', text: 'In brief' };

/**
 * The words as the hash sees them: quotation marks and dashes count as typed,
 * so that a change of typography by the parser is no change of text.
 */
function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[–—]|-{2,3}/g, '-')
    .replaceAll('…', '...');
}

/** The id that the author gave a heading. */
export function headingId(heading: ProseNode): string | undefined {
  const { hProperties } = (heading.data ?? {}) as { hProperties?: { id?: unknown } };
  return typeof hProperties?.id === 'string' ? hProperties.id : undefined;
}

/** What a list item says itself: all but the lists, tables and figures in it, which have their own blocks. */
function ownParts(node: ProseNode): ProseNode[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type === 'paragraph' || child.type === 'code') return [child];
    if (child.type === 'list' || child.type === 'table') return [];
    return ownParts(child);
  });
}

/**
 * The blocks of a briefing in the order of its text: paragraphs, list items,
 * rows of a table's body, and figures. A paragraph inside an item belongs to
 * the item.
 *
 * @param root - the tree, its loose words gathered in paragraphs.
 */
export function blocksOf(root: ProseNode, sha256: Sha256): Block[] {
  const blocks: Block[] = [];
  let section: Section | undefined;

  const add = (kind: Block['kind'], node: ProseNode, parts: ProseNode[], inBrief: boolean) => {
    const text =
      kind === 'figure' ? (attribute(node, 'id') ?? '') : onOneLine(passageOf(parts).text);
    const hash = sha256(normalised(text)).slice(0, 12);
    if (text || kind === 'row') blocks.push({ kind, node, parts, text, hash, section, inBrief });
  };

  const read = (node: ProseNode, inBrief: boolean, inItem: boolean): void => {
    if (node.type === 'heading') {
      section = { id: headingId(node) ?? '', text: onOneLine(passageOf([node]).text) };
    } else if (node.type === 'paragraph') {
      if (!inItem) add('paragraph', node, [node], inBrief);
    } else if (node.type === 'table') {
      for (const row of node.children?.slice(1) ?? []) {
        add('row', row, [...(row.children ?? [])], inBrief);
      }
    } else if (isComponent(node, 'Figure')) {
      add('figure', node, [], inBrief);
    } else {
      const item = node.type === 'listItem';
      if (item) add('item', node, ownParts(node), inBrief);
      const brief = isComponent(node, 'InBrief');
      if (brief) section = IN_BRIEF;
      for (const child of node.children ?? []) read(child, inBrief || brief, inItem || item);
      if (brief) section = undefined;
    }
  };

  read(root, false, false);
  return blocks;
}
