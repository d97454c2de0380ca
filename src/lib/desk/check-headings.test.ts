import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskSaysOfText } from '../../build/sample-content.ts';

const FILE = 'content/briefings/sample.mdx';

const cases: { text: string; prints: string[] }[] = [
  { text: '## What it did {#what}\n\n### How {#how}\n\n## Why {#why}', prints: [''] },
  {
    text: '## What the letter of June required of them all',
    prints: [
      `${FILE}:16:1  The heading "What the letter of June required of them all" has no id.`,
      '    Mend: Write ## What the letter of June required of them all {#what-the-letter-of-june-required}.  [heading-id]',
    ],
  },
  {
    text: '## What it did {#What_it}',
    prints: [
      `${FILE}:16:1  "What_it" is not an id.`,
      '    Mend: Write ## What it did {#what-it}.  [heading-id]',
    ],
  },
  {
    text: '## {#what}',
    prints: [
      `${FILE}:16:1  The heading has no words.`,
      '    Mend: Write ## Words {#words}.  [heading-id]',
    ],
  },
  {
    text: '## What it did {#what}\n\n## What it did not {#what}',
    prints: [
      `${FILE}:18:1  Another heading has the id "what".`,
      '    Mend: Give this heading another id.  [heading-id-taken]',
    ],
  },
  {
    text: '## In brief {#in-brief}',
    prints: [
      `${FILE}:16:1  The page uses the id "in-brief" itself.`,
      '    Mend: Give this heading another id.  [heading-id-taken]',
    ],
  },
  {
    text: '# What it did {#what}',
    prints: [
      `${FILE}:16:1  The title of the page is its only heading of the first level.`,
      '    Mend: Write ## What it did {#what}.  [heading-level]',
    ],
  },
  {
    text: '## What it did {#what}\n\n#### How {#how}',
    prints: [
      `${FILE}:18:1  A heading of level 4 follows one of level 2.`,
      '    Mend: Write ### How {#how}.  [heading-level]',
    ],
  },
  {
    text: '### How {#how}',
    prints: [
      `${FILE}:16:1  A heading of level 3 follows one of level 1.`,
      '    Mend: Write ## How {#how}.  [heading-level]',
    ],
  },
];

for (const { text, prints } of cases) {
  test(JSON.stringify(text), () => assert.deepEqual(deskSaysOfText(text).split('\n'), prints));
}
