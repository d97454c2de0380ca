import { isTag, type Point, type ProseNode } from './node.ts';
import { isComponentName, type ComponentName } from './vocabulary.ts';

/** A component among words: which characters of the passage it holds. A Cite holds none. */
export interface Span {
  name: ComponentName;
  node: ProseNode;
  /** Offset of its first character in the passage. */
  start: number;
  /** Offset after its last character. */
  end: number;
}

/** Words in a row as one string, and which components stand where in it. */
export interface Passage {
  text: string;
  spans: readonly Span[];
  /** Where a character of the passage stands in the file, to the column where lines are indented alike. */
  pointOf(offset: number): Point;
}

/** What is put between two pieces of one passage: cells of a row, paragraphs of an item. */
const BETWEEN = ' ';

/**
 * Reads nodes as one passage.
 *
 * Line breaks become spaces, character for character, so that offsets hold.
 */
export function passageOf(nodes: readonly ProseNode[]): Passage {
  const spans: Span[] = [];
  const pieces: { start: number; at: Point; value: string; indent: number }[] = [];
  let text = '';

  const read = (node: ProseNode, indent: number): void => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      const value = node.value ?? '';
      if (node.position) {
        pieces.push({ start: text.length, at: node.position.start, value, indent });
      }
      text += value.replaceAll(/[\n\r\t]/g, ' ');
      return;
    }
    if (node.type === 'break') {
      text += ' ';
      return;
    }
    if (node.type === 'image') {
      text += (node as { alt?: string }).alt ?? '';
      return;
    }
    const start = text.length;
    for (const child of node.children ?? []) read(child, indent);
    if (isTag(node) && isComponentName(node.name)) {
      spans.push({ name: node.name, node, start, end: text.length });
    }
  };

  for (const node of nodes) {
    if (text !== '') text += BETWEEN;
    read(node, (node.position?.start.column ?? 1) - 1);
  }

  const pointOf = (offset: number): Point => {
    const piece = pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
    if (!piece) return nodes[0]?.position?.start ?? { line: 1, column: 1 };
    const before = piece.value.slice(0, Math.max(0, offset - piece.start));
    const lines = before.split('\n');
    const { line, column } = piece.at;
    return lines.length === 1
      ? { line, column: column + before.length }
      : { line: line + lines.length - 1, column: piece.indent + lines.at(-1)!.length + 1 };
  };

  return { text, spans, pointOf };
}

/** Text with its white space put straight: what a reader reads, on one line. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
