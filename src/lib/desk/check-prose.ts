import type { Manuscript } from '../briefings/manuscript.ts';
import { isTag, walk, type ProseNode } from '../briefings/node.ts';
import { placeIn } from './place-in.ts';
import type { Problem } from './problem.ts';

/** What to write for a tag of HTML. */
const INSTEAD: Readonly<Record<string, string>> = {
  a: 'Write [words](/claims/…/), or cite a source.',
  b: 'Write the words without it.',
  br: 'Begin a new paragraph.',
  em: 'Write *words*.',
  i: 'Write *words*.',
  strong: 'Write the words without it.',
  p: 'Leave an empty line between paragraphs.',
  ul: 'Begin each item with "- ".',
  ol: 'Begin each item with "1. ".',
  table: 'Write the table with | between its cells.',
  img: 'Draw it as a figure: <Figure id="…" />.',
};

const isComment = (value: string): boolean => /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(value);

function judge(node: ProseNode): Omit<Problem, 'place'> | undefined {
  const value = node.value ?? '';
  switch (node.type) {
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return isComment(value)
        ? undefined
        : {
            rule: 'prose-has-brace',
            what: `{${value}} is an expression.`,
            mend: `Write \\{${value}\\} for the braces, or put it in backticks.`,
          };
    case 'mdxjsEsm':
      return {
        rule: 'no-imports',
        what: `A briefing imports and exports nothing: ${value.split('\n')[0]}`,
        mend: 'Take the line out; every component is there without it.',
      };
    case 'html':
      return {
        rule: 'prose-has-html',
        what: 'The text holds HTML.',
        mend: 'Write it in Markdown.',
      };
    case 'footnoteReference':
    case 'footnoteDefinition':
      return {
        rule: 'prose-has-footnote',
        what: 'The text has a footnote.',
        mend: 'Cite a source: <Cite source="…" at="…" />; or put the words into the text.',
      };
    default:
      break;
  }
  if (!isTag(node) || /^[A-Z]/.test(node.name ?? '')) return undefined;
  const name = node.name ?? '';
  return {
    rule: 'prose-has-html',
    what: `<${name}> is HTML.`,
    mend: INSTEAD[name] ?? 'Write it in Markdown, or say it in words.',
  };
}

/** A briefing is words, Markdown and our components: no code, no HTML, no footnotes. */
export function checkProse(manuscript: Manuscript): Problem[] {
  return walk(manuscript.root).flatMap(({ node }) => {
    const problem = judge(node);
    return problem ? [{ ...problem, place: placeIn(manuscript, node) }] : [];
  });
}
