import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskSaysOfText } from './sample-content.ts';

const AT = 'content/briefings/sample.mdx:16';

const cases: { text: string; prints: string[] }[] = [
  {
    text: 'Models of <a few operations, or of {one or two.',
    prints: [
      `${AT}:11  A < in the text begins a tag, and "<a" is none.`,
      '    Mend: Write \\< for the sign, or say it in words: "less than".  [mdx-syntax]',
      `${AT}:36  A { in the text begins an expression, which a briefing may not hold.`,
      '    Mend: Write \\{ for a brace, or put the words in backticks.  [mdx-syntax]',
    ],
  },
  {
    text: 'Either {this or that}.',
    prints: [
      `${AT}:8  A { in the text begins an expression, which a briefing may not hold.`,
      '    Mend: Write \\{ for a brace, or put the words in backticks.  [mdx-syntax]',
    ],
  },
  {
    text: 'A paragraph with an id. {#mine}',
    prints: [
      `${AT}:25  An id in braces stands after something that is not a heading.`,
      '    Mend: Take it out: blocks get their ids from npm run desk -- --fix.  [mdx-syntax]',
    ],
  },
  {
    text: 'It <Claim id="letter-sent">did.',
    prints: [
      `${AT}:4  The tag <Claim> is not closed where its paragraph ends.`,
      '    Mend: Write </Claim> in the same paragraph.  [mdx-syntax]',
    ],
  },
  {
    text: '<Claim id="letter-sent">It did.\n\nAnd more.</Claim>',
    prints: [
      `${AT}:1  The tag <Claim> is not closed where its paragraph ends.`,
      '    Mend: Write </Claim> in the same paragraph.  [mdx-syntax]',
    ],
  },
  {
    text: 'It did.</Claim>',
    prints: [
      `${AT}:8  The tag </Claim> closes what was never opened.`,
      '    Mend: Take it out, or open it in the same paragraph.  [mdx-syntax]',
    ],
  },
  {
    text: 'It <Claim id=letter-sent>did</Claim>.',
    prints: [
      `${AT}:4  The tag <Claim id=letter-sent> cannot be read.`,
      '    Mend: Write it on one line, with straight double quotes: <Cite source="…" at="…" />.  [mdx-syntax]',
    ],
  },
  {
    text: '<!-- a note to ourselves -->',
    prints: [`${AT}:1  This is a comment of HTML.`, '    Mend: Write {/* … */}.  [mdx-syntax]'],
  },
];

for (const { text, prints } of cases) {
  test(JSON.stringify(text), () => assert.deepEqual(deskSaysOfText(text).split('\n'), prints));
}

test('reading goes on after a sign that MDX cannot read, and quotes it as it was written', () => {
  assert.deepEqual(deskSaysOfText('Above <10^26 operations.\n\nSee <Clam />.').split('\n'), [
    `${AT}:1  This sentence holds the number "10^26", and nothing bears it out: "Above <10^26 operations."`,
    '    Mend: Put the words into <Claim id="…">, cite after them with <Cite source="…" at="…" />, or, if it is ours, put it into <Inference>.  [statement-unsourced]',
    `${AT}:7  A < in the text begins a tag, and "<10^26" is none.`,
    '    Mend: Write \\< for the sign, or say it in words: "less than".  [mdx-syntax]',
    'content/briefings/sample.mdx:18:5  No component is called <Clam>.',
    '    Mend: Write <Claim id="…">the words that state it</Claim>.  [component-unknown]',
  ]);
});
