import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskSays, event, law, type Changes } from '../../build/sample-content.ts';

const LINE_FILE = 'content/thresholds/large-models.yaml';
const MODEL_FILE = 'content/models/large-model.yaml';
const LAW = 'content/law/model-rule.yaml';

const LINE = `title: Large models
law: model-rule
part: large models
operations: 1.0e+25
comparison: more-than
counts: training compute
claim: letter-sent
duties: [letter-sent]
sources:
  - source: gazette
`;

const MODEL = `name: Large model
developer: The company
published: '2026-05'
operations: 2.0e+25
range: { low: 1.0e+25, high: 3.0e+25 }
confidence: likely
method: Six operations for each parameter and token.
sources:
  - source: company-statement
`;

/** The sample with a law that has the part of the line, and with changes. */
const withLine = (changes: Changes): Changes => ({
  [LAW]: law(event('2026-06-01', 'in-force', 'large models')),
  [LINE_FILE]: LINE,
  [MODEL_FILE]: MODEL,
  ...changes,
});

const cases: { says: string; changes: Changes; prints: string[] }[] = [
  { says: 'a sound line and a sound model', changes: {}, prints: [''] },
  {
    says: 'a line of a law that is not there',
    changes: { [LINE_FILE]: LINE.replace('model-rule', 'model-rules') },
    prints: [
      `${LINE_FILE}:2:6  No instrument is called "model-rules".`,
      '    Mend: Write law: model-rule.  [law-unknown]',
    ],
  },
  {
    says: 'a line and a duty that no claim bears out',
    changes: { [LINE_FILE]: LINE.replaceAll('letter-sent', 'letter-send') },
    prints: [
      `${LINE_FILE}:7:8  No claim is called "letter-send".`,
      '    Mend: Write claim: letter-sent.  [claim-unknown]',
      `${LINE_FILE}:8:10  No claim is called "letter-send".`,
      '    Mend: Write "letter-sent".  [claim-unknown]',
    ],
  },
  {
    says: 'a line of a part of which the law does not tell',
    changes: { [LINE_FILE]: LINE.replace('part: large models', 'part: large model') },
    prints: [
      `${LINE_FILE}:3:7  No event of "model-rule" concerns a part "large model".`,
      '    Mend: Write part: large models.  [threshold-part]',
    ],
  },
  {
    says: 'a line whose comparison is not said',
    changes: { [LINE_FILE]: LINE.replace('more-than', 'above') },
    prints: [
      `${LINE_FILE}:5:13  "comparison" cannot be "above".`,
      '    Mend: Write one of more-than, at-least, not-stated.  [record-value]',
    ],
  },
  {
    says: 'one line under two ids',
    changes: { 'content/thresholds/very-large-models.yaml': LINE.replace('1.0e+25', '1e25') },
    prints: [
      `content/thresholds/very-large-models.yaml:4:13  The line of compute "model-rule, large models, 10^25, training compute" has a record already: ${LINE_FILE}.`,
      '    Mend: Make one record of the two, or say here what sets this one apart.  [record-twice]',
    ],
  },
  {
    says: 'a model that was published after the build day',
    changes: { [MODEL_FILE]: MODEL.replace('2026-05', '2026-12') },
    prints: [
      `${MODEL_FILE}:3:12  The model is dated Dec 2026, after the build day 24 Nov 2026.`,
      '    Mend: Write a day that has come, or build with BUILD_DAY set to a later one.  [dated-ahead]',
    ],
  },
  {
    says: 'an estimate out of its range',
    changes: { [MODEL_FILE]: MODEL.replace('2.0e+25', '2.0e+26') },
    prints: [
      `${MODEL_FILE}:4:13  2 × 10^26 lies outside the range of 10^25 to 3 × 10^25.`,
      '    Mend: Correct operations:, or the ends of the range, from the source.  [model-range]',
    ],
  },
  {
    says: 'a range the wrong way round',
    changes: { [MODEL_FILE]: MODEL.replace('low: 1.0e+25', 'low: 4.0e+25') },
    prints: [
      `${MODEL_FILE}:5:8  The range begins at 4 × 10^25, above its end.`,
      '    Mend: Exchange low: and high:.  [model-range]',
    ],
  },
  {
    says: 'a model whose source is not there',
    changes: { [MODEL_FILE]: MODEL.replace('company-statement', 'company-statment') },
    prints: [
      `${MODEL_FILE}:9:13  No source is called "company-statment".`,
      '    Mend: Write source: company-statement.  [cite-unknown-source]',
    ],
  },
  {
    says: 'one model under two ids',
    changes: { 'content/models/large-model-2.yaml': MODEL },
    prints: [
      `${MODEL_FILE}:1:7  The model "The company Large model" has a record already: content/models/large-model-2.yaml.`,
      '    Mend: Make one record of the two, or say here what sets this one apart.  [record-twice]',
    ],
  },
];

for (const { says, changes, prints } of cases) {
  test(says, () => assert.deepEqual(deskSays(withLine(changes)).split('\n'), prints));
}
