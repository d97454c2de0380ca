import { idsOf, type BlockList } from './block-list.ts';
import type { Block, Section } from './blocks.ts';
import type { Manuscript } from './manuscript.ts';
import { attribute } from './node.ts';
import { passageOf, type Passage, type Span } from './passage.ts';
import { sentencesOf, standsIn } from './sentences.ts';
import type { ComponentName } from './vocabulary.ts';

/** Words in a row, marked or not. */
export interface Words {
  text: string;
  /** Whether these are the words that the component holds. */
  marked: boolean;
}

/** One place where a briefing names a claim, a source, a term or a figure. */
export interface Use {
  component: ComponentName;
  /** Id of what is named. */
  id: string;
  /** Where in the source, for a Cite. */
  at: string | undefined;
  /** Id of the block that it stands in; `undefined` while the list of blocks lags behind. */
  block: string | undefined;
  /** The heading above it; `undefined` for words before the first. */
  section: Section | undefined;
  /** The sentence around it, on one line, its own words marked. Empty for a figure. */
  sentence: Words[];
}

/** Which prop names the record. */
const NAMES: { readonly [N in ComponentName]?: string } = {
  Claim: 'id',
  Cite: 'source',
  Term: 'id',
  Figure: 'id',
};

/** From the first sentence that a component stands in to the end of the last. */
function sentenceAround(span: Span, passage: Passage): Words[] {
  const around = sentencesOf(passage.text).filter((one) => standsIn(span, one, passage));
  const start = around[0]?.start ?? 0;
  const end = around.at(-1)?.end ?? passage.text.length;
  const [from, until] = [Math.max(start, span.start), Math.min(end, span.end)];
  const pieces =
    from < until
      ? [
          { text: passage.text.slice(start, from), marked: false },
          { text: passage.text.slice(from, until), marked: true },
          { text: passage.text.slice(until, end), marked: false },
        ]
      : [{ text: passage.text.slice(start, end), marked: false }];
  return pieces
    .map(({ text, marked }) => ({ text: text.replaceAll(/\s+/g, ' '), marked }))
    .filter(({ text }) => text !== '');
}

function usesIn(block: Block): Omit<Use, 'block' | 'section'>[] {
  if (block.kind === 'figure') {
    return [{ component: 'Figure', id: block.text, at: undefined, sentence: [] }];
  }
  return block.parts.flatMap((part) => {
    const passage = passageOf([part]);
    return passage.spans
      .toSorted((a, b) => a.start - b.start)
      .flatMap((span) => {
        const prop = NAMES[span.name];
        const id = prop && attribute(span.node, prop);
        if (!id) return [];
        const sentence = sentenceAround(span, passage);
        return [{ component: span.name, id, at: attribute(span.node, 'at'), sentence }];
      });
  });
}

/**
 * Every use of a claim, a source, a term or a figure, in the order of the text.
 *
 * In a table the sentence is the cell.
 *
 * @param list - the briefing's list of blocks, from which the ids of blocks come.
 */
export function usesOf(
  { blocks }: Pick<Manuscript, 'blocks'>,
  list: BlockList | undefined,
): Use[] {
  const ids = idsOf(blocks, list);
  return blocks.flatMap((block, index) =>
    usesIn(block).map((use) => ({ ...use, block: ids[index], section: block.section })),
  );
}
