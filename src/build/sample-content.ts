/**
 * A small sound content/ for tests, and the desk over it with changes.
 *
 * It lies here since it reads what it is given as the desk does: no test builds
 * a tree or a record by hand.
 */
import { check } from '../lib/desk/check.ts';
import { isWarning } from '../lib/desk/problem.ts';
import { mendBlocks } from './mend-blocks.ts';
import { printProblem } from './print-problems.ts';
import { readContent, type Files } from './read-content.ts';

const topic = (title: string, order: number): string =>
  `title: ${title}\nsummary: What it is about.\norder: ${order}\n`;

const source = (title: string, author: string): string => `type: webpage
title: ${title}
titleIs: as-seen
author:
  - literal: ${author}
issued: '2026-06-12'
URL: https://example.org/${title.toLowerCase().replaceAll(' ', '-')}
seen: read
`;

/** The text of the sample briefing begins in this line. */
export const FIRST_LINE = 16;

/** A briefing with a text of its own, which begins in line 16. */
export function briefing(text: string, title = 'A letter about a model'): string {
  return `---
title: ${title}
summary: What the letter required.
topics: [export-controls]
published: '2026-06-13'
checked: '2026-06-14'
---

<InBrief>

- <Claim id="letter-sent">The department sent a letter on 12 June 2026.</Claim>

</InBrief>

{/* The text of a test begins below. */}
${text}
`;
}

/** A claim with its keys; a key given anew replaces its line, and history stands last. */
export function claim(keys: Readonly<Record<string, string>> = {}): string {
  const all: Record<string, string> = {
    statement: 'The department sent the company a letter on 12 June 2026.',
    topics: '[export-controls]',
    who: '[The company]',
    basis: 'document',
    when: "'2026-06-12'",
    checked: "'2026-06-14'",
    history: `
  - date: '2026-06-12'
    status: confirmed
    sources:
      - source: company-statement`,
    ...keys,
  };
  return Object.entries(all)
    .map(([key, value]) => (value.startsWith('\n') ? `${key}:${value}\n` : `${key}: ${value}\n`))
    .join('');
}

/** An entry of a history, for `claim`. */
export function entry(date: string, status: string, sourceId = 'company-statement'): string {
  return `
  - date: '${date}'
    status: ${status}
    sources:
      - source: ${sourceId}`;
}

/** An instrument with events of its own. */
export function law(events: string, more = ''): string {
  return `title: A rule on models
short: Rule on models
kind: rule
jurisdiction: us
issuer: The department
topics: [export-controls]
items: [models]
does: Requires a licence for the export of models.
looked: '2026-06-14'
${more}events:
${events}
`;
}

/** An event of an instrument, for `law`. */
export function event(date: string, what: string, part?: string): string {
  const concerns = part === undefined ? '' : `\n    part: ${part}`;
  return `  - date: '${date}'
    event: ${what}${concerns}
    sources:
      - source: gazette`;
}

export const TERM = `term: deemed export
definition: A release of technology to a foreign person inside the country.
sources:
  - source: gazette
topics: [export-controls]
`;

export const CHIP = `name: Fast chip
vendor: Maker
origin: US-designed
released: '2026-05'
tpp: 4000
tppBasis: INT8 500 dense × 8
dieAreaMm2: 800
density: 5
confidence: high
sources:
  - source: gazette
`;

export const FIGURE = `kind: timeline
title: Eighteen days
caption: The requirement lasted from 12 to 30 June 2026.
description: A ruler of days with one band.
from: '2026-06-08'
until: '2026-07-02'
bands:
  - label: Licence needed
    from: '2026-06-12'
    until: '2026-06-30'
    claim: letter-sent
marks:
  - date: '2026-06-12'
    label: Letter
    claim: letter-sent
topics: [export-controls]
checked: '2026-11-23'
`;

const SAMPLE: Files = {
  'content/briefings/sample.mdx': briefing(
    'It rests on an older rule<Cite source="gazette" at="§ 2" />.\n\n<Figure id="days" />',
  ),
  'content/claims/export-controls/letter-sent.yaml': claim(),
  'content/figures/days.yaml': FIGURE,
  'content/glossary/deemed-export.yaml': TERM,
  'content/law/model-rule.yaml': law(event('2026-06-01', 'in-force')),
  'content/sources/company-statement.yaml': source('Statement', 'The company'),
  'content/sources/gazette.yaml': source('Gazette', 'The department'),
  'content/topics/distillation.yaml': topic('Distillation', 3),
  'content/topics/dual-use-risk.yaml': topic('Dual-use risk', 2),
  'content/topics/export-controls.yaml': topic('Export controls', 1),
  'content/topics/in-practice.yaml': topic('In practice', 4),
};

/** Changes by path; `undefined` takes the file away. */
export type Changes = Readonly<Record<string, string | undefined>>;

/** Numbers that look random and are the same in every run. */
function numbers(): () => number {
  let seed = 1;
  return () => (seed = (seed * 16807) % 2147483647) / 2147483647;
}

/** The sample with changes. Lists of blocks are made for every briefing but those that the changes name. */
export function sampleWith(changes: Changes = {}): Files {
  const all = Object.entries({ ...SAMPLE, ...changes })
    .filter((file): file is [string, string] => file[1] !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const files = Object.fromEntries(all);
  const lists = mendBlocks(readContent(files), numbers())
    .filter(({ file }) => !(file in changes))
    .map(({ file, text }) => [file, text]);
  return { ...files, ...Object.fromEntries(lists) };
}

interface Settings {
  day?: string;
  /** Warnings instead of errors. */
  warnings?: boolean;
}

/** What the desk prints over the sample with changes: problems only, without the sum. */
export function deskSays(
  changes: Changes,
  { day = '2026-11-24', warnings = false }: Settings = {},
): string {
  return check(readContent(sampleWith(changes)), day)
    .filter((problem) => isWarning(problem) === warnings)
    .map((problem) => printProblem(problem))
    .join('\n');
}

/** What the desk prints over a text of the sample briefing, its first line being line 16. */
export function deskSaysOfText(text: string): string {
  return deskSays({ 'content/briefings/sample.mdx': briefing(text) });
}
