import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskSaysOfText } from '../../build/sample-content.ts';

const AT = 'content/briefings/sample.mdx:16';

const cases: { text: string; prints: string[] }[] = [
  {
    text: 'Either of {a, b}.',
    prints: [
      `${AT}:11  {a, b} is an expression.`,
      '    Mend: Write \\{a, b\\} for the braces, or put it in backticks.  [prose-has-brace]',
    ],
  },
  {
    text: 'Words {/* one */ a /* two */}.',
    prints: [
      `${AT}:7  {/* one */ a /* two */} is an expression.`,
      '    Mend: Write \\{/* one */ a /* two */\\} for the braces, or put it in backticks.  [prose-has-brace]',
    ],
  },
  { text: 'Either of \\{a, b\\}, or `{a, b}`. {/* a note to ourselves */}', prints: [''] },
  {
    text: 'import chart from "./chart.js"\n\nWords.',
    prints: [
      `${AT}:1  A briefing imports and exports nothing: import chart from "./chart.js"`,
      '    Mend: Take the line out; every component is there without it.  [no-imports]',
    ],
  },
  {
    text: 'export const limit = "none"\n\nWords.',
    prints: [
      `${AT}:1  A briefing imports and exports nothing: export const limit = "none"`,
      '    Mend: Take the line out; every component is there without it.  [no-imports]',
    ],
  },
  {
    text: 'One line<br/>and another.',
    prints: [`${AT}:9  <br> is HTML.`, '    Mend: Begin a new paragraph.  [prose-has-html]'],
  },
  {
    text: '<div>words</div>',
    prints: [
      `${AT}:1  <div> is HTML.`,
      '    Mend: Write it in Markdown, or say it in words.  [prose-has-html]',
    ],
  },
  {
    text: '<>words</>',
    prints: [
      `${AT}:1  <> is HTML.`,
      '    Mend: Write it in Markdown, or say it in words.  [prose-has-html]',
    ],
  },
  {
    text: 'Words[^1].\n\n[^1]: More words.',
    prints: [
      `${AT}:6  The text has a footnote.`,
      '    Mend: Cite a source: <Cite source="…" at="…" />; or put the words into the text.  [prose-has-footnote]',
      'content/briefings/sample.mdx:18:1  The text has a footnote.',
      '    Mend: Cite a source: <Cite source="…" at="…" />; or put the words into the text.  [prose-has-footnote]',
    ],
  },
];

for (const { text, prints } of cases) {
  test(JSON.stringify(text), () => assert.deepEqual(deskSaysOfText(text).split('\n'), prints));
}
