import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from './sentences.ts';

/** Sentences are parted by " | ". */
const cases = [
  'One sentence.',
  'One. | Two! | Three? | Four',
  'The U.S. Department of Commerce sent it. | The U.S. position is known.',
  'It applies in the U.S. | The rule is older.',
  'Rule No. 5 applies. | The answer was no. | It stayed no.',
  'See 15 C.F.R. 744.22(b). | It is short.',
  'Under 50 U.S.C. § 4817 a rule may be made. | None was.',
  'Smith v. Jones, Fed. Reg. 4544 and Art. 51 say so. | Arts. 3 and 4 do not.',
  'It rests on Art. IV and on sec. (b). | That is all.',
  'It came at 5 p.m. Eastern time. | At 6 p.m. | The market closed.',
  'Some tools, e.g. Fable 5, i.e. the model, cf. Mythos, are old. | Others, etc., are new.',
  'J. Smith and A. B. Jones wrote it. | Plan B. | The rest followed.',
  'Dr. Lee, Gen. Park and Sen. Warner met. | Nobody else did.',
  'Its density is 2.9 and its TPP 2,368. | 30 firms answered.',
  '“It is over.” | The letter said so.',
  '"It is over." | (It was not.) | [Indeed.] | Then it was.',
  'He asked “Why?” and left. | He wrote “No!” | She did not.',
  'It waited… and waited... | Then it came.',
  'The Commerce Department, Acme Inc. and Beta Ltd. agreed. | Acme Co. | The others did not.',
  'By Jan. 2026 and on 5 Sept. it was done. | In Dec. it ended.',
  'Fees are low. | $5 is enough. | § 3 says so.',
  'Smith et al. show it. | Jones et al. | The others too.',
  'openAI.com is a site. iPhones are in doubt. and so stay one',
];

for (const marked of cases) {
  test(marked, () => {
    const text = marked.replaceAll(' | ', ' ');
    const found = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, marked.split(' | '));
  });
}

test('spaces around sentences belong to none', () => {
  assert.deepEqual(sentencesOf('  One.   Two.  '), [
    { start: 2, end: 6 },
    { start: 9, end: 13 },
  ]);
});

test('nothing holds no sentence', () => {
  assert.deepEqual(sentencesOf('  '), []);
});
