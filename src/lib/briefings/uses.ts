import { blockAnchor, idsOf, type BlockList } from './block-list.ts';
import type { Block } from './blocks.ts';
import type { Manuscript } from './manuscript.ts';
import { attribute } from './node.ts';
import { passageOf, type Passage, type Span } from './passage.ts';
import { sentencesOf, standsIn } from './sentences.ts';
import type { ComponentName } from './vocabulary.ts';

/** One place where a briefing uses a claim, a source, a term or a figure. */
export interface Use {
  kind: 'claim' | 'source' | 'term' | 'figure';
  id: string;
  /** Where in the source. */
  at: string | undefined;
  /** The sentence up to the words that are marked, spaces put straight. Empty for a figure. */
  before: string;
  /** The words that the component holds; none for a citation. */
  words: string;
  /** The rest of the sentence. */
  after: string;
  /** Anchor of the block that it stands in; `undefined` while the list of blocks lags behind. */
  block: string | undefined;
  /** The heading above it; `undefined` before the first. */
  section: string | undefined;
}

type Found = Omit<Use, 'block' | 'section'>;

/** Which component uses which kind of record, and the prop that names it. */
const USES: { readonly [N in ComponentName]?: readonly [kind: Use['kind'], prop: string] } = {
  Claim: ['claim', 'id'],
  Cite: ['source', 'source'],
  Term: ['term', 'id'],
};

/** The sentences that a span stands in, from the first to the last, and what of them it holds. */
function sentenceAround(span: Span, passage: Passage): Pick<Use, 'before' | 'words' | 'after'> {
  const around = sentencesOf(passage.text).filter((one) => standsIn(span, one, passage));
  const start = around[0]?.start ?? span.start;
  const end = around.at(-1)?.end ?? span.end;
  const within = (offset: number): number => Math.min(Math.max(offset, start), end);
  const slice = (from: number, until: number): string =>
    passage.text.slice(from, until).replaceAll(/\s+/g, ' ');
  return {
    before: slice(start, within(span.start)),
    words: slice(within(span.start), within(span.end)),
    after: slice(within(span.end), end),
  };
}

function usesIn(block: Block): Found[] {
  if (block.kind === 'figure') {
    return [{ kind: 'figure', id: block.text, at: undefined, before: '', words: '', after: '' }];
  }
  return block.parts.flatMap((part) => {
    const passage = passageOf([part]);
    return passage.spans
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .flatMap((span) => {
        const [kind, prop] = USES[span.name] ?? [];
        const id = prop && attribute(span.node, prop);
        if (!kind || !id) return [];
        return [{ kind, id, at: attribute(span.node, 'at'), ...sentenceAround(span, passage) }];
      });
  });
}

/**
 * Every use of a claim, a source, a term or a figure, in the order of the text.
 *
 * In a table the sentence is that of the cell.
 *
 * @param list - the briefing's list of blocks, from which the anchors come.
 */
export function usesOf({ blocks }: Pick<Manuscript, 'blocks'>, list?: BlockList): Use[] {
  const ids = idsOf(blocks, list);
  return blocks.flatMap((block, index) => {
    const id = ids[index];
    const anchor = id === undefined ? undefined : blockAnchor(id);
    return usesIn(block).map((use) => ({ ...use, block: anchor, section: block.section?.text }));
  });
}
