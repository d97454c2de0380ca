import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHIP, deskSays, event, law, type Changes } from '../../build/sample-content.ts';

const FILE = 'content/chips/fast-chip.yaml';
const LAW = 'content/law/model-rule.yaml';

/** An instrument with one limit, which it begins in line 10. */
const limited = (when: string, more = ''): string =>
  law(
    event('2026-06-01', 'in-force'),
    `limits:
  - entry: letter
    when: ${when}
    from: '2026-06-01'
    sources: [{ source: gazette }]
${more}`,
  );

const naming = (id: string): string => `{ any: [{ field: chip, op: '==', value: ${id} }] }`;

const cases: { says: string; changes: Changes; prints: string[] }[] = [
  { says: 'a sound chip', changes: { [FILE]: CHIP }, prints: [''] },
  {
    says: 'a TPP without what it was worked out from',
    changes: { [FILE]: CHIP.replace(/tppBasis.*\n/, '') },
    prints: [
      `${FILE}:1:1  The key "tppBasis" is missing.`,
      "    Mend: Add tppBasis: 'INT8 296 dense × 8', what the TPP was worked out from.  [record-missing-key]",
    ],
  },
  {
    says: 'what a TPP was worked out from, without the TPP',
    changes: { [FILE]: CHIP.replace(/(tpp|density): .*\n/g, '') },
    prints: [
      `${FILE}:1:1  The key "tpp" is missing.`,
      '    Mend: Add tpp: ….  [record-missing-key]',
    ],
  },
  {
    says: 'a figure in quotes',
    changes: { [FILE]: CHIP.replace('tpp: 4000', "tpp: '4000'") },
    prints: [
      `${FILE}:5:6  "tpp" should be a number, and is text.`,
      '    Mend: Write a number.  [record-value]',
    ],
  },
  {
    says: 'a chip that rests on nothing',
    changes: { [FILE]: CHIP.replace(/sources:[^]*/, 'sources: []\n') },
    prints: [
      `${FILE}:10:10  No source is named here.`,
      '    Mend: Add under sources: "- source: …" with the name of a file in content/sources.  [record-unsourced]',
    ],
  },
  {
    says: 'a chip that rests on a source which is not there',
    changes: { [FILE]: CHIP.replace('gazette', 'gazete') },
    prints: [
      `${FILE}:11:13  No source is called "gazete".`,
      '    Mend: Write source: gazette.  [cite-unknown-source]',
    ],
  },
  {
    says: 'a chip that came out after the build day',
    changes: { [FILE]: CHIP.replace('2026-05', '2027-05') },
    prints: [
      `${FILE}:4:11  The release is dated May 2027, after the build day 24 Nov 2026.`,
      '    Mend: Write a day that has come, or build with BUILD_DAY set to a later one.  [dated-ahead]',
    ],
  },
  {
    says: 'a density that is not the quotient',
    changes: { [FILE]: CHIP.replace('density: 5', 'density: 5.2') },
    prints: [
      `${FILE}:8:10  4000 over 800 mm² is 5.00, not 5.2.`,
      '    Mend: Write density: 5.00, or correct tpp: or dieAreaMm2:.  [chip-density]',
    ],
  },
  {
    says: 'a density without an area',
    changes: { [FILE]: CHIP.replace(/dieAreaMm2.*\n/, '') },
    prints: [
      `${FILE}:7:10  A density is given, but not both of the figures of which it is made.`,
      '    Mend: Add dieAreaMm2:, or take density: out.  [chip-density]',
    ],
  },
  {
    says: 'figures without their density',
    changes: { [FILE]: CHIP.replace(/density.*\n/, '') },
    prints: [
      `${FILE}:7:13  4000 over 800 mm² is 5.00, and no density is given.`,
      '    Mend: Add density: 5.00.  [chip-density]',
    ],
  },
  {
    says: 'one chip under two ids',
    changes: { [FILE]: CHIP, 'content/chips/fast.yaml': CHIP.replace('Fast chip', 'fast-chip') },
    prints: [
      'content/chips/fast.yaml:1:7  The chip "Maker fast-chip" has a record already: content/chips/fast-chip.yaml.',
      '    Mend: Make one record of the two, or say here what sets this one apart.  [record-twice]',
    ],
  },
  {
    says: 'a condition that names a chip which is not there',
    changes: { [FILE]: CHIP, [LAW]: limited(naming('fast-chp')) },
    prints: [
      `${LAW}:12:51  No chip is called "fast-chp".`,
      '    Mend: Write value: fast-chip.  [chip-unknown]',
    ],
  },
  {
    says: 'a condition that names a chip',
    changes: { [FILE]: CHIP, [LAW]: limited(naming('fast-chip'), '    binds: [Maker]\n') },
    prints: [''],
  },
  {
    says: 'a limit that binds a company which makes no chip',
    changes: { [FILE]: CHIP, [LAW]: limited(naming('fast-chip'), '    binds: [Makers]\n') },
    prints: [
      `${LAW}:15:13  No chip of content/chips is by "Makers".`,
      '    Mend: Write Maker.  [maker-unknown]',
    ],
  },
  {
    says: 'what follows from an entry that no limit has',
    changes: {
      [FILE]: CHIP,
      [LAW]: limited(
        naming('fast-chip'),
        `requires:
  - entries: [leter]
    to: [china]
    from: '2026-06-01'
    sources: [{ source: gazete }]
`,
      ),
    },
    prints: [
      `${LAW}:16:15  No limit has the entry "leter".`,
      '    Mend: Write letter.  [entry-unknown]',
      `${LAW}:19:25  No source is called "gazete".`,
      '    Mend: Write source: gazette.  [cite-unknown-source]',
    ],
  },
  {
    says: 'a chip with an ending that is not read',
    changes: { 'content/chips/fast-chip.yml': CHIP },
    prints: [
      'content/chips/fast-chip.yml:1:1  Files in content/chips end in .yaml.',
      '    Mend: Rename it to fast-chip.yaml.  [file-stray]',
    ],
  },
];

for (const { says, changes, prints } of cases) {
  test(says, () => assert.deepEqual(deskSays(changes).split('\n'), prints));
}
