import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskSaysOfText } from '../../build/sample-content.ts';

const FILE = 'content/briefings/sample.mdx';
const CITE = '<Cite source="gazette" at="§ 2" />';
const MEND =
  '    Mend: Put the words into <Claim id="…">, cite after them with <Cite source="…" at="…" />, or, if it is ours, put it into <Inference>.  [statement-unsourced]';

const borne = [
  'The tool was old, and the fit was loose.',
  `It came on 12 June 2026${CITE}.`,
  `It came on 12 June 2026.${CITE} Nothing followed.`,
  `Nothing preceded it. It came on 12 June 2026. ${CITE}`,
  `"It came on 12 June 2026."${CITE}`,
  'On 12 June 2026 <Claim id="letter-sent">a letter came</Claim>.',
  '<Claim id="letter-sent">A letter came. It came on 12 June 2026.</Claim>',
  '<Inference>We infer that it came by 12 June 2026.</Inference>',
  'If <Inference>the letter of 12 June 2026</Inference> is meant, it is ours.',
  '## What came on 12 June 2026 {#what}',
  '- The letter.\n- Its annex.',
  `| Day | What |\n| --- | --- |\n| 12 June 2026 | the letter ${CITE} |`,
  '| Day in 2026 | What |\n| --- | --- |\n| the first | <Claim id="letter-sent">the letter</Claim> |',
];

for (const text of borne) {
  test(`borne out: ${JSON.stringify(text)}`, () => assert.equal(deskSaysOfText(text), ''));
}

const unborne: { text: string; prints: string[] }[] = [
  {
    text: 'It came on 12 June 2026 and was withdrawn by the end of the same month.',
    prints: [
      `${FILE}:16:1  This sentence holds the date "12 June 2026", and nothing bears it out: "It came on 12 June 2026 and was withdrawn by …"`,
      MEND,
    ],
  },
  {
    text: `It was borne out.${CITE} Then 46 chips came. Nothing more.`,
    prints: [
      `${FILE}:16:53  This sentence holds the number "46", and nothing bears it out: "Then 46 chips came."`,
      MEND,
    ],
  },
  {
    text: 'The tool was old.\nThe company said so.',
    prints: [
      `${FILE}:17:1  This sentence holds the report "said", and nothing bears it out: "The company said so."`,
      MEND,
    ],
  },
  {
    text: 'On 12 June 2026 <Inference>we think it came</Inference>.',
    prints: [
      `${FILE}:16:1  This sentence holds the date "12 June 2026", and nothing bears it out: "On 12 June 2026 we think it came."`,
      MEND,
    ],
  },
  {
    text: '- An item.\n\n- Another.\n\n  The rule is § 744.22(b).',
    prints: [
      `${FILE}:20:3  This sentence holds the provision "§ 744.22(b)", and nothing bears it out: "The rule is § 744.22(b)."`,
      MEND,
    ],
  },
  {
    text: '> It is 3A090.a, *it is*.',
    prints: [
      `${FILE}:16:3  This sentence holds the ECCN "3A090.a", and nothing bears it out: "It is 3A090.a, it is."`,
      MEND,
    ],
  },
  {
    text: '| Day | What |\n| --- | --- |\n| 12 June 2026 | the letter |',
    prints: [
      `${FILE}:18:3  This row holds the date "12 June 2026", and nothing bears it out: "12 June 2026 the letter"`,
      MEND,
    ],
  },
  {
    text: 'It <Term id="deemed-export">cost</Term> $5 million.',
    prints: [
      `${FILE}:16:1  This sentence holds the sum "$5 million", and nothing bears it out: "It cost $5 million."`,
      MEND,
    ],
  },
];

for (const { text, prints } of unborne) {
  test(JSON.stringify(text), () => assert.deepEqual(deskSaysOfText(text).split('\n'), prints));
}
