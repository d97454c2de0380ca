import type { Briefing } from '../briefings/briefing.ts';
import { blockAnchor, type BlockList } from '../briefings/block-list.ts';
import type { Block } from '../briefings/blocks.ts';
import type { Claim } from '../claims/claim.ts';
import { entryOn } from '../claims/ledger.ts';
import { printDate, type Day } from '../dates.ts';
import type { Source } from '../sources/source.ts';
import { bareWords, blocksIn, type BuiltBriefing } from './text.ts';
import type { Substance } from './version.ts';

/** What is known of a briefing apart from its built page. */
export interface Known {
  slug: string;
  briefing: Briefing;
  /** The blocks of its text, and the list that gives them their ids. */
  blocks: readonly Pick<Block, 'kind' | 'text'>[];
  list: BlockList;
  claims: ReadonlyMap<string, Claim>;
  sources: ReadonlyMap<string, Source>;
  figures: ReadonlySet<string>;
  day: Day;
}

/** Where the built page and the content part ways: then the build is not of this content. */
function differences(built: BuiltBriefing, known: Known): string[] {
  const { briefing, blocks, list, claims, day } = known;
  const found: string[] = [];
  if (built.builtOn !== printDate(day)) {
    found.push(`the site was built on ${built.builtOn || 'an unknown day'}, not ${printDate(day)}`);
  }
  if (bareWords(built.title) !== bareWords(briefing.title)) found.push('the title is another');
  if (bareWords(built.summary) !== bareWords(briefing.summary)) {
    found.push('the summary is another');
  }
  const texts = new Map(blocksIn(built.text).map((block) => [block.anchor, block]));
  for (const [index, { id, words }] of list.blocks.entries()) {
    const block = blocks[index];
    const text = texts.get(blockAnchor(id));
    texts.delete(blockAnchor(id));
    if (!text) found.push(`block ${id} is not in the page: "${words}"`);
    else if (block?.kind !== 'figure' && bareWords(text.words) !== bareWords(block?.text ?? '')) {
      found.push(`block ${id} says something else: "${text.words.slice(0, 60)}"`);
    }
  }
  for (const anchor of texts.keys()) found.push(`block ${anchor.slice(2)} is in the page only`);
  for (const { id, shown } of built.claims) {
    const status = claims.get(id) && entryOn(claims.get(id)!, day)?.status;
    if (!status) found.push(`the claim "${id}" is not in the ledger`);
    else if (shown.some((each) => each !== status)) {
      found.push(`the claim "${id}" is shown as ${shown.join(', ')} and is ${status}`);
    }
  }
  for (const { id } of built.sources) {
    if (!known.sources.has(id)) found.push(`the source "${id}" is not in content/sources`);
  }
  for (const id of built.figures) {
    if (!known.figures.has(id)) found.push(`the figure "${id}" is not in content/figures`);
  }
  return found;
}

/**
 * What a version of a briefing says, from its built page and the records behind it.
 *
 * @returns the reasons why the page cannot be frozen, where there are any.
 */
export function freeze(
  built: BuiltBriefing,
  known: Known,
): { substance: Substance } | { reasons: string[] } {
  const reasons = differences(built, known);
  if (reasons.length > 0) return { reasons };
  const { slug, briefing, claims, sources, day } = known;
  return {
    substance: {
      briefing: slug,
      title: briefing.title,
      summary: briefing.summary,
      kind: briefing.kind,
      topics: briefing.topics,
      checked: briefing.checked,
      claims: built.claims.map(({ id }) => {
        const { statement, who, ...claim } = claims.get(id)!;
        const entry = entryOn(claim, day)!;
        return {
          id,
          statement,
          who,
          status: entry.status,
          since: entry.date,
          ...(entry.note !== undefined && { note: entry.note }),
          sources: entry.sources,
        };
      }),
      sources: built.sources.map(({ id, usedIn }) => ({ id, usedIn, record: sources.get(id)! })),
      figures: built.figures,
      text: built.text,
    },
  };
}
