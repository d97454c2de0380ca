/** The words of the blocks of this page, read as the frozen records have them. */
import type { Piece, Words } from '../../lib/quotes/quote.ts';

/** A block of the page with the place of each sign of its words. */
export interface BlockText extends Words {
  element: HTMLElement;
  points: { node: Text; offset: number }[];
}

/** What is written in a block and is not its words: numbers of notes, statuses, our own marks. */
const BESIDE = 'sup, span.status, .mark-link, .quote-note';
const BLOCKS = '.prose [id^="b-"]:not(figure)';

/** Reads one block. What stands in a block within it belongs to that. */
export function readBlock(element: HTMLElement): BlockText {
  const points: BlockText['points'] = [];
  let words = '';
  /** White space that counts once a word follows it. */
  let space: BlockText['points'][number] | undefined;
  const read = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        for (let offset = 0; offset < node.data.length; offset += 1) {
          const sign = node.data[offset]!;
          if (/[\u00AD\u200B\u2060]/.test(sign)) continue;
          if (/\s/.test(sign)) space ??= { node, offset };
          else {
            if (space && words) {
              words += ' ';
              points.push(space);
            }
            space = undefined;
            words += sign;
            points.push({ node, offset });
          }
        }
      } else if (node instanceof Element && !node.matches(`${BESIDE}, [id^="b-"]`)) {
        read(node);
        // Cells of a row are told apart.
        if (node.matches('td, th')) space ??= points.at(-1);
      }
    }
  };
  read(element);
  return { id: element.id, element, words, points };
}

/** The blocks of words in the order of the text. */
export function readBlocks(): BlockText[] {
  return [...document.querySelectorAll<HTMLElement>(BLOCKS)]
    .map(readBlock)
    .filter(({ words }) => words);
}

/** The whole of a block. */
export function wholeOf(block: BlockText): Piece {
  return { id: block.id, words: block.words, start: 0, end: block.words.length };
}

/** What of the blocks a selection holds. */
export function piecesIn(range: Range): Piece[] {
  return [...document.querySelectorAll<HTMLElement>(BLOCKS)].flatMap((element) => {
    if (!range.intersectsNode(element)) return [];
    const { id, words, points } = readBlock(element);
    const isIn = ({ node, offset }: BlockText['points'][number]): boolean =>
      range.comparePoint(node, offset) >= 0 && range.comparePoint(node, offset + 1) <= 0;
    const start = points.findIndex(isIn);
    const end = points.findLastIndex(isIn) + 1;
    return start === -1 ? [] : [{ id, words, start, end }];
  });
}

/** The place of a piece in the page. */
export function rangeOf({ id, start, end }: Piece): Range {
  const { points } = readBlock(document.getElementById(id)!);
  const [from, to] = [points[start]!, points[end - 1]!];
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset + 1);
  return range;
}
