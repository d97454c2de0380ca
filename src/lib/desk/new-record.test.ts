import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printYaml } from '../../build/print-yaml.ts';
import { readContent } from '../../build/read-content.ts';
import { deskSays, sampleWith } from '../../build/sample-content.ts';
import { lockSchema } from '../ids/lock.ts';
import {
  answerTrouble,
  fieldsOf,
  idTrouble,
  newRecord,
  suggestedId,
  type Answers,
  type NewName,
  type Trouble,
} from './new-record.ts';
import { shelve } from './shelf.ts';

const { shelf } = shelve(readContent(sampleWith()).records);
const lock = lockSchema.parse({
  claim: { old: '2026-06-12', gone: '2026-06-12' },
  retired: { claim: { old: { on: '2026-07-01', reason: 'Told twice.' } } },
});

const WHOLE: Record<NewName, Answers> = {
  claim: {
    statement: ['The company read the letter on 12 June 2026.'],
    topic: ['export-controls', 'dual-use-risk'],
    who: ['The company'],
    basis: ['on-record'],
    when: ['2026-06'],
    date: ['2026-06-12'],
    status: ['alleged'],
    source: ['company-statement, second paragraph'],
    checked: ['2026-11-23'],
  },
  source: {
    type: ['report'],
    title: ['A report: with a colon'],
    'title-is': ['as-seen'],
    author: ['Brysbaert / Marc', 'The department'],
    date: ['undated'],
    url: ['https://example.org/report'],
    seen: ['read'],
  },
  law: {
    title: ['A rule on chips'],
    short: ['Chip rule'],
    kind: ['rule'],
    jurisdiction: ['us'],
    issuer: ['The department'],
    topic: ['export-controls'],
    item: ['chips', 'memory'],
    does: ['Requires a licence for chips.'],
    date: ['2026-06'],
    event: ['in-force'],
    source: ['gazette'],
    looked: ['2026-11-23'],
  },
  term: {
    term: ['re-export'],
    definition: ['Export from a third country.'],
    source: ['gazette, § 2', 'company-statement'],
    topic: ['export-controls'],
  },
  briefing: {
    title: ['A second letter'],
    summary: ['There was none.'],
    topic: ['export-controls'],
    date: ['2026-11-24'],
    checked: ['2026-11-23'],
    claim: ['letter-sent'],
  },
};

for (const [what, answers] of Object.entries(WHOLE) as [NewName, Answers][]) {
  test(`a ${what} with everything in it passes the desk`, () => {
    for (const field of fieldsOf(what)) {
      const given = answers[field.flag];
      if (given) assert.equal(answerTrouble(what, field, given, shelf), undefined);
    }
    const { file, text } = newRecord(what, 'second', answers, shelf, printYaml);
    assert.equal(deskSays({ [file]: text }), '');
  });
}

test('what only a person can fill in is left for the desk to ask for', () => {
  const answers = { ...WHOLE.briefing, date: undefined, checked: undefined, claim: undefined };
  const { file, text } = newRecord('briefing', 'second', answers, shelf, printYaml);
  assert.deepEqual(
    deskSays({ [file]: text })
      .split('\n')
      .filter((line) => line.startsWith(file)),
    [
      `${file}:6:12  "" is not a whole day.`,
      `${file}:7:10  "" is not a whole day.`,
      `${file}:12:3  No claim is called "name-of-a-claim".`,
    ],
  );
});

const NOTHING = ', or another of lower-case letters, digits and single hyphens.';

const ids: { says: string; what: NewName; id: string; trouble: Trouble | undefined }[] = [
  { says: 'free', what: 'claim', id: 'letter-read', trouble: undefined },
  {
    says: 'taken',
    what: 'source',
    id: 'gazette',
    trouble: {
      what: 'The id "gazette" is taken by content/sources/gazette.yaml.',
      mend: `Write --id gazette-2${NOTHING}`,
    },
  },
  {
    says: 'retired',
    what: 'claim',
    id: 'old',
    trouble: {
      what: 'The id "old" was that of another claim, retired on 2026-07-01, and is never used again.',
      mend: `Write --id old-2${NOTHING}`,
    },
  },
  {
    says: 'published and gone',
    what: 'claim',
    id: 'gone',
    trouble: {
      what: 'The claim "gone" was published on 2026-06-12 and is gone.',
      mend: `Write --id gone-2${NOTHING}`,
    },
  },
  { says: 'retired of another kind', what: 'term', id: 'old', trouble: undefined },
  {
    says: 'ill-formed',
    what: 'term',
    id: 'EU Rule_2',
    trouble: { what: '"EU Rule_2" is not an id.', mend: `Write --id eu-rule-2${NOTHING}` },
  },
];

for (const { says, what, id, trouble } of ids) {
  test(`an id that is ${says}`, () => assert.deepEqual(idTrouble(what, id, shelf, lock), trouble));
}

test('an id is made of the first words, and free', () => {
  assert.equal(
    suggestedId('claim', 'The department sent the company a letter.', shelf, lock),
    'the-department-sent-the-company-a',
  );
  assert.equal(suggestedId('claim', 'Letter: sent', shelf, lock), 'letter-sent-2');
});

const answers: { flag: string; given: string[]; says: string }[] = [
  {
    flag: 'source',
    given: ['gazete, § 2'],
    says: 'No source is called "gazete". Write --source gazette.',
  },
  { flag: 'basis', given: ['dokument'], says: '"basis" cannot be "dokument". Write document.' },
  {
    flag: 'date',
    given: ['2026-06-31'],
    says: '"2026-06-31" is not a date. Write 2026, 2026-06 or 2026-06-12, in quotes.',
  },
  {
    flag: 'topic',
    given: ['exports'],
    says: 'Item 1 of "topics" cannot be "exports". Write one of export-controls, dual-use-risk, distillation, in-practice.',
  },
  {
    flag: 'status',
    given: ['alleged', 'reported'],
    says: '--status is given 2 times. Give it once.',
  },
];

for (const { flag, given, says } of answers) {
  test(`--${flag} ${given.join(' and ')} is refused`, () => {
    const field = fieldsOf('claim').find((one) => one.flag === flag)!;
    const trouble = answerTrouble('claim', field, given, shelf);
    assert.equal(`${trouble?.what} ${trouble?.mend}`, says);
  });
}
