import type { Manuscript } from '../briefings/manuscript.ts';
import { firstWords, type BlockList } from '../briefings/block-list.ts';
import { placeIn } from './place-in.ts';
import type { Problem } from './problem.ts';
import type { Entry } from './record.ts';
import type { Shelf } from './shelf.ts';

const MEND = 'Run npm run desk -- --fix and check what it did.';

/** The first place where list and text part ways. The rest follows from it, or is mended with it. */
function firstDifference(manuscript: Manuscript, { blocks }: BlockList): Problem | undefined {
  const count = Math.max(blocks.length, manuscript.blocks.length);
  for (let index = 0; index < count; index += 1) {
    const block = manuscript.blocks[index];
    const listed = blocks[index];
    if (block && listed && block.hash === listed.hash) continue;
    const place = block
      ? placeIn(manuscript, block.node)
      : { file: manuscript.file, line: 1, column: 1 };
    const what = !listed
      ? `The list of blocks ends before "${firstWords(block!)}".`
      : !block
        ? `The list of blocks goes on after the text, with "${listed.words}".`
        : listed.words === firstWords(block)
          ? `The block "${listed.words}" has changed since it was listed.`
          : `Here stands "${firstWords(block)}", and in the list of blocks "${listed.words}".`;
    return { rule: 'blocks-differ', place, what, mend: MEND };
  }
  return undefined;
}

/** An id that stands twice, or that was retired. */
function checkIds({ value, placeOf }: Entry<'blocks'>): Problem[] {
  const used = new Map(value.retired.map((id) => [id, 'is retired']));
  return value.blocks.flatMap(({ id }, index) => {
    const why = used.get(id);
    used.set(id, 'stands here twice');
    if (!why) return [];
    const problem: Problem = {
      rule: 'blocks-id-taken',
      place: placeOf(['blocks', index, 'id']),
      what: `The id ${id} ${why}.`,
      mend: 'Take this entry out and run npm run desk -- --fix, which gives the block a new id.',
    };
    return [problem];
  });
}

/** Every briefing has its list of blocks, and the two agree. */
export function checkBlocks(manuscripts: readonly Manuscript[], shelf: Shelf): Problem[] {
  const lists = [...shelf.entries.blocks.values()];
  const strays = [...shelf.files.blocks.values()]
    .filter(({ id }) => !shelf.files.briefings.has(id))
    .map(({ id, placeOf }): Problem => ({
      rule: 'blocks-stray',
      place: placeOf([]),
      what: `No briefing is called "${id}".`,
      mend: 'Rename the list together with its briefing, or remove it.',
    }));
  const differences = manuscripts.flatMap((manuscript) => {
    if (manuscript.patched) return [];
    if (!shelf.files.blocks.has(manuscript.slug)) {
      const problem: Problem = {
        rule: 'blocks-missing',
        place: { file: manuscript.file, line: 1, column: 1 },
        what: 'The blocks of this briefing have no ids.',
        mend: MEND,
      };
      return [problem];
    }
    const list = shelf.entries.blocks.get(manuscript.slug);
    return (list && firstDifference(manuscript, list.value)) ?? [];
  });
  return [...strays, ...lists.flatMap(checkIds), ...differences];
}
