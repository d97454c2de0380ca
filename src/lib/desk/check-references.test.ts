import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  briefing,
  claim,
  deskSays,
  entry,
  event,
  FIGURE,
  law,
  TERM,
} from '../../build/sample-content.ts';

const cases = [
  {
    says: 'a claim cites a source that does not exist',
    file: 'content/claims/export-controls/letter-sent.yaml',
    text: claim({ history: entry('2026-06-12', 'confirmed', 'company-statment') }),
    prints: [
      'content/claims/export-controls/letter-sent.yaml:11:17  No source is called "company-statment".',
      '    Mend: Write source: company-statement.  [cite-unknown-source]',
    ],
  },
  {
    says: 'a claim answers one that does not exist',
    file: 'content/claims/export-controls/letter-sent.yaml',
    text: claim({ relations: '{ answers: [nobody-said-so] }' }),
    prints: [
      'content/claims/export-controls/letter-sent.yaml:12:24  No claim is called "nobody-said-so".',
      '    Mend: Add content/claims/<topic>/nobody-said-so.yaml, or name one that is there.  [claim-unknown]',
    ],
  },
  {
    says: 'a claim contradicts itself',
    file: 'content/claims/export-controls/letter-sent.yaml',
    text: claim({ relations: '{ contradicts: [letter-sent] }' }),
    prints: [
      'content/claims/export-controls/letter-sent.yaml:12:28  "letter-sent" names itself under contradicts.',
      '    Mend: Take it out, or name the one that you mean.  [self-related]',
    ],
  },
  {
    says: 'a term is related to one that does not exist',
    file: 'content/glossary/deemed-export.yaml',
    text: `${TERM}related: [deemed-exports]\n`,
    prints: [
      'content/glossary/deemed-export.yaml:6:11  No term is called "deemed-exports".',
      '    Mend: Write "deemed-export".  [term-unknown]',
    ],
  },
  {
    says: 'an instrument amends one that does not exist',
    file: 'content/law/model-rule.yaml',
    text: law(event('2026-06-01', 'in-force'), 'amends: [model-rules]\n'),
    prints: [
      'content/law/model-rule.yaml:10:10  No instrument is called "model-rules".',
      '    Mend: Write "model-rule".  [law-unknown]',
    ],
  },
  {
    says: 'a figure draws a claim that does not exist',
    file: 'content/figures/days.yaml',
    text: FIGURE.replace('claim: letter-sent', 'claim: letter-send'),
    prints: [
      'content/figures/days.yaml:11:12  No claim is called "letter-send".',
      '    Mend: Write claim: letter-sent.  [claim-unknown]',
    ],
  },
  {
    says: 'a briefing is related to one that does not exist',
    file: 'content/briefings/sample.mdx',
    text: briefing('<Figure id="days" />').replace('published:', 'related: [chips]\npublished:'),
    prints: [
      'content/briefings/sample.mdx:5:11  No briefing is called "chips".',
      '    Mend: Add content/briefings/chips.mdx, or name one that is there.  [briefing-unknown]',
    ],
  },
];

for (const { says, file, text, prints } of cases) {
  test(says, () => assert.deepEqual(deskSays({ [file]: text }).split('\n'), prints));
}

test('a record with a mistake of its own is known to those that name it', () => {
  const prints = deskSays({
    'content/claims/export-controls/letter-sent.yaml': claim({ basis: 'hearsay' }),
  });
  assert.equal(prints.match(/^content/gm)?.length, 1);
});
