import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../lib/desk/problem.ts';
import { printProblem, printReport } from './print-problems.ts';

const error: Problem = {
  rule: 'cite-unknown-source',
  place: { file: 'content/briefings/thresholds.mdx', line: 8, column: 32 },
  what: 'No source is called "regulation-eu-2024-1698".',
  mend: 'Write <Cite source="regulation-eu-2024-1689" at="…" />.',
};

const warning: Problem = {
  rule: 'review-due',
  place: { file: 'content/claims/in-practice/due.yaml', line: 12, column: 9 },
  what: 'This claim was to be looked at again by 24 Nov 2026.',
  mend: 'Compare it with its sources; set checked and review anew.',
};

const PRINTED_ERROR = `content/briefings/thresholds.mdx:8:32  No source is called "regulation-eu-2024-1698".
    Mend: Write <Cite source="regulation-eu-2024-1689" at="…" />.  [cite-unknown-source]`;

const PRINTED_WARNING = `content/claims/in-practice/due.yaml:12:9  This claim was to be looked at again by 24 Nov 2026.
    Mend: Compare it with its sources; set checked and review anew.  [review-due]`;

test('a problem says where, what, and what to type', () => {
  assert.equal(printProblem(error), PRINTED_ERROR);
});

test('errors are told and warnings are counted', () => {
  assert.equal(
    printReport([error, warning, warning]),
    `${PRINTED_ERROR}
1 problem in 1 file. 2 warnings: 2 review-due (listed by npm run desk -- --all).`,
  );
});

test('warnings are told on request', () => {
  assert.equal(
    printReport([error, warning], { all: true }),
    `${PRINTED_ERROR}
${PRINTED_WARNING}
1 problem in 1 file. 1 warning: 1 review-due.`,
  );
});

test('nothing wrong is one line', () => {
  assert.equal(printReport([]), 'No problems.');
});
