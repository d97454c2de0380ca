import { headingId } from '../briefings/blocks.ts';
import { headingsOf, type Manuscript } from '../briefings/manuscript.ts';
import type { ProseNode } from '../briefings/node.ts';
import { onOneLine, passageOf } from '../briefings/passage.ts';
import { ID_PATTERN } from '../ids.ts';
import { asId } from './check-names.ts';
import { placeIn } from './place-in.ts';
import type { Problem } from './problem.ts';

type Unplaced = Omit<Problem, 'place'>;

/** Anchors that the page itself uses: the list of InBrief, blocks, and sources. */
const TAKEN = /^(?:in-brief|b-[a-z0-9]{6}|s-.*)$/;

function checkId(heading: ProseNode, text: string, used: ReadonlySet<string>): Unplaced[] {
  const id = headingId(heading);
  const signs = '#'.repeat(heading.depth ?? 2);
  const suggested = `${signs} ${text} {#${asId(text).split('-').slice(0, 6).join('-') || 'id'}}`;
  if (text === '') {
    return [
      { rule: 'heading-id', what: 'The heading has no words.', mend: 'Write ## Words {#words}.' },
    ];
  }
  if (id === undefined) {
    return [
      { rule: 'heading-id', what: `The heading "${text}" has no id.`, mend: `Write ${suggested}.` },
    ];
  }
  if (!ID_PATTERN.test(id)) {
    return [
      {
        rule: 'heading-id',
        what: `"${id}" is not an id.`,
        mend: `Write ${signs} ${text} {#${asId(id) || 'id'}}.`,
      },
    ];
  }
  if (used.has(id) || TAKEN.test(id)) {
    return [
      {
        rule: 'heading-id-taken',
        what: used.has(id)
          ? `Another heading has the id "${id}".`
          : `The page uses the id "${id}" itself.`,
        mend: 'Give this heading another id.',
      },
    ];
  }
  return [];
}

function checkLevel(heading: ProseNode, text: string, depthBefore: number): Unplaced[] {
  const depth = heading.depth ?? 2;
  const id = headingId(heading);
  const rest = id === undefined ? text : `${text} {#${id}}`;
  if (depth === 1) {
    return [
      {
        rule: 'heading-level',
        what: 'The title of the page is its only heading of the first level.',
        mend: `Write ## ${rest}.`,
      },
    ];
  }
  if (depth <= depthBefore + 1) return [];
  return [
    {
      rule: 'heading-level',
      what: `A heading of level ${depth} follows one of level ${depthBefore}.`,
      mend: `Write ${'#'.repeat(depthBefore + 1)} ${rest}.`,
    },
  ];
}

/** Headings start at the second level, go down one at a time, and have ids of their own. */
export function checkHeadings(manuscript: Manuscript): Problem[] {
  const used = new Set<string>();
  let depth = 1;
  return headingsOf(manuscript).flatMap((heading) => {
    const text = onOneLine(passageOf([heading]).text);
    const problems = [...checkId(heading, text, used), ...checkLevel(heading, text, depth)];
    const id = headingId(heading);
    if (id !== undefined) used.add(id);
    depth = Math.max(2, heading.depth ?? 2);
    return problems.map((problem) => ({ ...problem, place: placeIn(manuscript, heading) }));
  });
}
