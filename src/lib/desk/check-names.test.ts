import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claim, deskSays, type Changes } from '../../build/sample-content.ts';

const cases: { says: string; changes: Changes; prints: string[] }[] = [
  {
    says: 'the sample is sound',
    changes: {},
    prints: [''],
  },
  {
    says: 'a file name with capitals is no id',
    changes: {
      'content/claims/export-controls/The Letter_2.yaml': claim(),
    },
    prints: [
      'content/claims/export-controls/The Letter_2.yaml:1:1  The file name "The Letter_2" is not an id.',
      '    Mend: Rename the file, for example to "the-letter-2"; use lower-case letters, digits and single hyphens.  [id-form]',
    ],
  },
  {
    says: 'the id of a claim is unique over all topics',
    changes: {
      'content/claims/in-practice/letter-sent.yaml': claim({ topics: '[in-practice]' }),
    },
    prints: [
      'content/claims/in-practice/letter-sent.yaml:1:1  The id "letter-sent" is taken by content/claims/export-controls/letter-sent.yaml.',
      '    Mend: Give this file another name: the id of a claim is its file name.  [id-taken]',
    ],
  },
  {
    says: 'a claim lies in the folder of its first topic',
    changes: {
      'content/claims/distillation/copied.yaml': claim({
        topics: '[export-controls, distillation]',
      }),
    },
    prints: [
      'content/claims/distillation/copied.yaml:2:10  The first topic is export-controls, but the claim lies in content/claims/distillation.',
      '    Mend: Move the file to content/claims/export-controls/copied.yaml, or put distillation first.  [claim-folder]',
    ],
  },
  {
    says: 'a topic file that is misspelt is missed and named',
    changes: {
      'content/topics/in-practice.yaml': undefined,
      'content/topics/in-practise.yaml': 'title: In practice\nsummary: What to do.\norder: 4\n',
    },
    prints: [
      'content/topics/in-practice.yaml:1:1  The topic in-practice has no file.',
      '    Mend: Write content/topics/in-practice.yaml with its title, summary and order.  [topic-missing]',
      'content/topics/in-practise.yaml:1:1  "in-practise" is not a topic.',
      '    Mend: Rename the file to in-practice.yaml.  [topic-missing]',
    ],
  },
];

for (const { says, changes, prints } of cases) {
  test(says, () => assert.deepEqual(deskSays(changes).split('\n'), prints));
}
