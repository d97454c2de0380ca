import type { Manuscript } from '../briefings/manuscript.ts';
import { isComponent, walk, type ProseNode } from '../briefings/node.ts';
import { placeIn } from './place-in.ts';
import type { Problem } from './problem.ts';

const MEND_ITEM = 'Write - <Claim id="…">the whole statement.</Claim> and nothing else.';

/** What an item holds, without spaces and without the paragraph around it. */
function contentOf(item: ProseNode): ProseNode[] {
  return (item.children ?? [])
    .flatMap((child) => (child.type === 'paragraph' ? (child.children ?? []) : [child]))
    .filter(({ type, value }) => type !== 'text' || value?.trim() !== '');
}

function checkItems(manuscript: Manuscript, inBrief: ProseNode): Problem[] {
  const children = inBrief.children ?? [];
  const [list] = children;
  if (children.length !== 1 || list?.type !== 'list') {
    return [
      {
        rule: 'in-brief-item',
        place: placeIn(manuscript, inBrief),
        what: '<InBrief> holds something other than one list.',
        mend: 'Write a list of claims, each on a line that begins with "- ", and nothing else.',
      },
    ];
  }
  return (list.children ?? []).flatMap((item) => {
    const content = contentOf(item);
    if (content.length === 1 && isComponent(content[0]!, 'Claim')) return [];
    const problem: Problem = {
      rule: 'in-brief-item',
      place: placeIn(manuscript, item),
      what: 'This item of <InBrief> is not exactly one claim.',
      mend: MEND_ITEM,
    };
    return [problem];
  });
}

/** A briefing begins with its answer: one InBrief, a list of claims and nothing else. */
export function checkInBrief(manuscript: Manuscript): Problem[] {
  const isComment = ({ type }: ProseNode): boolean => type === 'mdxFlowExpression';
  const first = manuscript.root.children?.find((node) => !isComment(node));
  const found = walk(manuscript.root)
    .map(({ node }) => node)
    .filter((node) => isComponent(node, 'InBrief'));
  const problems = found.flatMap((inBrief) => checkItems(manuscript, inBrief));
  if (found.length === 0) {
    problems.push({
      rule: 'in-brief-missing',
      place: first ? placeIn(manuscript, first) : { file: manuscript.file, line: 1, column: 1 },
      what: 'The briefing has no <InBrief>.',
      mend: 'Begin the text with <InBrief>, a list of three to five claims, and </InBrief>.',
    });
  }
  for (const inBrief of found.filter((node) => node !== first)) {
    problems.push({
      rule: 'in-brief-missing',
      place: placeIn(manuscript, inBrief),
      what: 'This <InBrief> does not stand at the head of the text.',
      mend: 'Begin the text with one <InBrief>, and write no other.',
    });
  }
  return problems;
}
