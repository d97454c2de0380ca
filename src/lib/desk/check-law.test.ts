import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claim, deskSays, event, law, type Changes } from '../../build/sample-content.ts';

const LAW = 'content/law/model-rule.yaml';

const identified = (value: string): string =>
  law(event('2026-06-01', 'in-force'), `identifiers: [{ scheme: fr, value: '${value}' }]\n`);

const limit = (from: string, until?: string): string => `
  - entry: 3A090.a
    when: { field: tpp, op: '>=', value: 4800 }
    from: '${from}'
${until === undefined ? '' : `    until: '${until}'\n`}    sources: [{ source: gazette }]`;

const limited = (...limits: string[]): string =>
  law(event('2026-06-01', 'in-force'), `limits:${limits.join('')}\n`);

const cases: { says: string; changes: Changes; prints: string[] }[] = [
  {
    says: 'two laws with one identifier, however it is spaced',
    changes: {
      [LAW]: identified('90 FR 4544'),
      'content/law/other-rule.yaml': identified('90 F.R. 4544').replace('F.R.', 'fr'),
    },
    prints: [
      'content/law/other-rule.yaml:10:36  "90 fr 4544" is an identifier of "model-rule" already.',
      `    Mend: Make one record of the two, or take it out here or in ${LAW}.  [law-identifier-taken]`,
    ],
  },
  {
    says: 'events out of order',
    changes: {
      [LAW]: law(`${event('2026-06-02', 'in-force')}\n${event('2026-06-01', 'proposed')}`),
    },
    prints: [
      `${LAW}:15:11  1 Jun 2026 stands after 2 Jun 2026, which is later.`,
      '    Mend: Put the oldest event first.  [law-order]',
    ],
  },
  {
    says: 'two states of the whole on one day',
    changes: {
      [LAW]: law(`${event('2026-06-01', 'in-force')}\n${event('2026-06-01', 'suspended')}`),
    },
    prints: [
      `${LAW}:16:12  On 1 Jun 2026 the whole is both in-force and suspended.`,
      '    Mend: Keep the one that held at the end of the day, or name the part that each concerns.  [law-contradictory]',
    ],
  },
  {
    says: 'one event of one part, twice',
    changes: {
      [LAW]: law(
        `${event('2026-06-01', 'lifted', 'models')}\n${event('2026-06-01', 'lifted', 'models')}`,
      ),
    },
    prints: [
      `${LAW}:17:12  On 1 Jun 2026 the part "models" is lifted twice.`,
      '    Mend: Take one of the two out.  [law-contradictory]',
    ],
  },
  {
    says: 'two states of two parts on one day',
    changes: {
      [LAW]: law(
        `${event('2026-06-01', 'in-force', 'chips')}\n${event('2026-06-01', 'suspended', 'models')}`,
      ),
    },
    prints: [''],
  },
  {
    says: 'publication and entry into force on one day',
    changes: {
      [LAW]: law(`${event('2026-06-01', 'published')}\n${event('2026-06-01', 'in-force')}`),
    },
    prints: [''],
  },
  {
    says: 'two events of one month, whose days are not known',
    changes: { [LAW]: law(`${event('2026-06', 'in-force')}\n${event('2026-06', 'suspended')}`) },
    prints: [''],
  },
  {
    says: 'two values of one limit in force on one day',
    changes: { [LAW]: limited(limit('2023-11-17', '2026-01-16'), limit('2026-01-15')) },
    prints: [
      `${LAW}:18:11  3A090.a has another limit in force from 17 Nov 2023.`,
      '    Mend: End the earlier one with until: on the day that this one begins, or join the two with any:.  [law-overlap]',
    ],
  },
  {
    says: 'a limit that begins on the day that another ends',
    changes: { [LAW]: limited(limit('2023-11-17', '2026-01-16'), limit('2026-01-16')) },
    prints: [''],
  },
  {
    says: 'a limit that ends before it begins',
    changes: { [LAW]: limited(limit('2026-01-16', '2023-11-17')) },
    prints: [
      `${LAW}:14:12  The limit of 3A090.a ends before it begins.`,
      '    Mend: Write until: with a day after 16 Jan 2026, or leave it out.  [law-overlap]',
    ],
  },
];

test('a claim that names an instrument is named by it', () => {
  const CLAIM = 'content/claims/export-controls/letter-sent.yaml';
  const changes = {
    [LAW]: identified('90 FR 4544'),
    [CLAIM]: claim({ statement: 'The rule stands in 90 FR 4544.' }),
  };
  const told = (more: Changes): string =>
    deskSays({ ...changes, ...more }, { warnings: true })
      .split('\n')
      .filter((line, index, lines) => /law-claim-unlisted/.test(line + lines[index + 1]))
      .join('\n');
  assert.equal(
    told({}),
    `${CLAIM}:1:12  The claim names "model-rule", whose record does not name the claim.
    Mend: Add letter-sent to claims: of ${LAW}.  [law-claim-unlisted]`,
  );
  assert.equal(told({ [LAW]: `${identified('90 FR 4544')}claims: [letter-sent]\n` }), '');
});

for (const { says, changes, prints } of cases) {
  test(says, () => assert.deepEqual(deskSays(changes).split('\n'), prints));
}
