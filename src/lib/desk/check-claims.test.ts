import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefing, claim, deskSays, entry, type Changes } from '../../build/sample-content.ts';

const FOLDER = 'content/claims/export-controls';
const CLAIM = `${FOLDER}/letter-sent.yaml`;

/** A disputed claim, and its counterpart as given. */
const disputed = (counter: Record<string, string>): Changes => ({
  [CLAIM]: claim({
    basis: 'on-record',
    history: entry('2026-06-12', 'disputed'),
    relations: '{ contradicts: [no-letter] }',
  }),
  [`${FOLDER}/no-letter.yaml`]: claim({ basis: 'on-record', ...counter }),
});

const cases: { says: string; changes: Changes; warnings?: boolean; prints: string[] }[] = [
  {
    says: 'a history out of order',
    changes: {
      [CLAIM]: claim({
        history: entry('2026-06-13', 'reported') + entry('2026-06-12', 'confirmed'),
      }),
    },
    prints: [
      `${CLAIM}:12:11  12 Jun 2026 stands after 13 Jun 2026, which is later.`,
      '    Mend: Put the oldest entry first.  [history-order]',
    ],
  },
  {
    says: 'a month counts from its last day, so a day in it comes first',
    changes: {
      [CLAIM]: claim({
        history: entry('2026-05', 'reported') + entry('2026-05-20', 'confirmed'),
      }),
    },
    prints: [
      `${CLAIM}:12:11  20 May 2026 stands after May 2026, which is later.`,
      '    Mend: Put the oldest entry first.  [history-order]',
    ],
  },
  {
    says: 'two entries of one day',
    changes: {
      [CLAIM]: claim({
        history: entry('2026-06-12', 'reported') + entry('2026-06-12', 'confirmed'),
      }),
    },
    prints: [
      `${CLAIM}:12:11  Two entries of the history count from 12 Jun 2026.`,
      '    Mend: Make one entry of the two, or give each the day on which its evidence came out.  [history-order]',
    ],
  },
  {
    says: 'a confirmed claim cannot rest on people not named',
    changes: { [CLAIM]: claim({ basis: 'anonymous' }) },
    prints: [
      `${CLAIM}:9:13  The claim is confirmed, but rests on people not named.`,
      '    Mend: Write status: reported; or, if a document or a statement on record bears it out, cite that and change basis.  [status-unborne]',
    ],
  },
  {
    says: 'a confirmed claim cannot rest on an outlet alone',
    changes: { [CLAIM]: claim({ basis: 'named-outlet' }) },
    prints: [
      `${CLAIM}:9:13  The claim is confirmed, but rests on a named outlet’s reporting.`,
      '    Mend: Write status: reported; or, if a document or a statement on record bears it out, cite that and change basis.  [status-unborne]',
    ],
  },
  {
    says: 'an earlier entry may have rested on less',
    changes: {
      [CLAIM]: claim({
        basis: 'named-outlet',
        history: entry('2026-06-12', 'confirmed') + entry('2026-06-13', 'reported'),
      }),
    },
    prints: [''],
  },
  {
    says: 'a party’s own document reports nothing',
    changes: {
      [CLAIM]: claim({ history: entry('2026-06-12', 'reported') }),
    },
    prints: [
      `${CLAIM}:9:13  The claim is reported, but only The company says so.`,
      '    Mend: Write status: alleged, or cite the outlet that reports it.  [status-unborne]',
    ],
  },
  {
    says: 'a reported claim may rest on another’s document',
    changes: {
      [CLAIM]: claim({ history: entry('2026-06-12', 'reported', 'gazette') }),
    },
    prints: [''],
  },
  {
    says: 'a disputed claim without its opposite',
    changes: { [CLAIM]: claim({ history: entry('2026-06-12', 'disputed') }) },
    prints: [
      `${CLAIM}:9:13  The claim is disputed, but names no claim that contradicts it.`,
      '    Mend: Name it under relations: contradicts: […]; if only a narrower reply exists, write status: reported or alleged.  [disputed-alone]',
    ],
  },
  {
    says: 'a contradiction that only one side shows',
    changes: disputed({ history: entry('2026-06-12', 'alleged') }),
    prints: [
      `${CLAIM}:12:28  "no-letter" does not say that it contradicts "letter-sent".`,
      `    Mend: Write relations: contradicts: [letter-sent] in ${FOLDER}/no-letter.yaml, or answers: here if the reply is narrower.  [contradiction-one-sided]`,
    ],
  },
  {
    says: 'a contradiction that both show and both dispute',
    changes: disputed({
      history: entry('2026-06-12', 'disputed'),
      relations: '{ contradicts: [letter-sent] }',
    }),
    prints: [''],
  },
  {
    says: 'a contradiction of which one side is not disputed is a warning, told once',
    changes: disputed({
      history: entry('2026-06-12', 'alleged'),
      relations: '{ contradicts: [letter-sent] }',
    }),
    warnings: true,
    prints: [
      `${CLAIM}:12:28  "letter-sent" is disputed and "no-letter" alleged, yet they contradict each other.`,
      '    Mend: Write status: disputed in both, or answers: in one if it denies less than the other says.  [contradiction-undisputed]',
      `${FOLDER}/no-letter.yaml:1:1  The claim "no-letter" stands in no briefing.`,
      '    Mend: Write <Claim id="no-letter">…</Claim> where it belongs, or leave it in the ledger alone.  [claim-unplaced]',
    ],
  },
  {
    says: 'a claim that was checked before its evidence came out',
    changes: { [CLAIM]: claim({ checked: "'2026-06-11'" }) },
    prints: [
      `${CLAIM}:6:10  The claim was checked on 11 Jun 2026, before its evidence of 12 Jun 2026 came out.`,
      '    Mend: Compare it with its sources and write the day on which you did.  [checked-before-evidence]',
    ],
  },
  {
    says: 'a review whose day has come is a warning',
    changes: { [CLAIM]: claim({ review: "'2026-11-24'" }) },
    warnings: true,
    prints: [
      `${CLAIM}:12:9  This claim was to be looked at again by 24 Nov 2026.`,
      '    Mend: Compare it with its sources; set checked and review anew.  [review-due]',
    ],
  },
  {
    says: 'so is that of a briefing',
    changes: {
      'content/briefings/sample.mdx': briefing('<Figure id="days" />').replace(
        'checked',
        "review: '2026-11-20'\nchecked",
      ),
    },
    warnings: true,
    prints: [
      'content/briefings/sample.mdx:6:9  This briefing was to be looked at again by 20 Nov 2026.',
      '    Mend: Compare it with its sources; set checked and review anew.  [review-due]',
    ],
  },
  {
    says: 'a review whose day is still to come is none',
    changes: { [CLAIM]: claim({ review: "'2026-11-25'" }) },
    warnings: true,
    prints: [''],
  },
];

for (const { says, changes, warnings = false, prints } of cases) {
  test(says, () => assert.deepEqual(deskSays(changes, { warnings }).split('\n'), prints));
}
