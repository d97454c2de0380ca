import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claim, deskSays } from '../../build/sample-content.ts';

const cases = [
  {
    file: 'content/claims/export-controls/second.yml',
    prints: [
      'content/claims/export-controls/second.yml:1:1  Files in content/claims end in .yaml.',
      '    Mend: Rename it to second.yaml.  [file-stray]',
    ],
  },
  {
    file: 'content/claim/second.yaml',
    prints: [
      'content/claim/second.yaml:1:1  No records are read from content/claim.',
      '    Mend: Move it to content/claims.  [file-stray]',
    ],
  },
  {
    file: 'content/claims/second.yaml',
    prints: [
      'content/claims/second.yaml:1:1  A claim lies in the folder of its first topic.',
      '    Mend: Move it to content/claims/<topic>/second.yaml.  [file-stray]',
    ],
  },
  {
    file: 'content/briefings/second/index.mdx',
    prints: [
      'content/briefings/second/index.mdx:1:1  Briefings are read from content/briefings only, not from folders in it.',
      '    Mend: Move it to content/briefings/second.mdx.  [file-stray]',
    ],
  },
  {
    file: 'content/briefings/second.md',
    prints: [
      'content/briefings/second.md:1:1  Files in content/briefings end in .mdx.',
      '    Mend: Rename it to second.mdx.  [file-stray]',
    ],
  },
  { file: 'content/briefings/second.png', prints: [''] },
];

for (const { file, prints } of cases) {
  test(`${file} ${prints[0] ? 'is told' : 'may stand there'}`, () => {
    assert.deepEqual(deskSays({ [file]: claim() }).split('\n'), prints);
  });
}
