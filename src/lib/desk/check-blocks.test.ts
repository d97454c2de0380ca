import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefing, deskSays, sampleWith } from '../../build/sample-content.ts';

const FILE = 'content/briefings/sample.mdx';
const LIST = 'content/briefings/sample.blocks.yaml';
const MEND = '    Mend: Run npm run desk -- --fix and check what it did.';

const TEXT = briefing('The first came.\n\nThe second came.\n\n<Figure id="days" />');
const LISTED = sampleWith({ [FILE]: TEXT })[LIST]!;

const cases: { says: string; text: string; list: string | undefined; prints: string[] }[] = [
  { says: 'text and list agree', text: TEXT, list: LISTED, prints: [''] },
  {
    says: 'there is no list',
    text: TEXT,
    list: undefined,
    prints: [`${FILE}:1:1  The blocks of this briefing have no ids.`, `${MEND}  [blocks-missing]`],
  },
  {
    says: 'a block was reworded',
    text: TEXT.replace('The first came', 'The third came'),
    list: LISTED,
    prints: [
      `${FILE}:16:1  Here stands "The third came.", and in the list of blocks "The first came.".`,
      `${MEND}  [blocks-differ]`,
    ],
  },
  {
    says: 'a block changed after its first words',
    text: TEXT.replace('The second came.', 'one two three four five six seven'),
    list: LISTED.replace('"The second came."', '"one two three four five six"'),
    prints: [
      `${FILE}:18:1  The block "one two three four five six" has changed since it was listed.`,
      `${MEND}  [blocks-differ]`,
    ],
  },
  {
    says: 'two blocks changed places, told once',
    text: briefing('The second came.\n\nThe first came.\n\n<Figure id="days" />'),
    list: LISTED,
    prints: [
      `${FILE}:16:1  Here stands "The second came.", and in the list of blocks "The first came.".`,
      `${MEND}  [blocks-differ]`,
    ],
  },
  {
    says: 'the text has more blocks than the list',
    text: `${TEXT}\nThe last came.\n`,
    list: LISTED,
    prints: [
      `${FILE}:22:1  The list of blocks ends before "The last came.".`,
      `${MEND}  [blocks-differ]`,
    ],
  },
  {
    says: 'the list has more blocks than the text',
    text: TEXT.replace('<Figure id="days" />\n', ''),
    list: LISTED,
    prints: [
      `${FILE}:1:1  The list of blocks goes on after the text, with "days".`,
      `${MEND}  [blocks-differ]`,
    ],
  },
  {
    says: 'an id stands twice',
    text: TEXT,
    list: LISTED.replaceAll(/id: \w+/g, 'id: k3f9q2'),
    prints: [6, 9, 12].flatMap((line) => [
      `${LIST}:${line}:9  The id k3f9q2 stands here twice.`,
      '    Mend: Take this entry out and run npm run desk -- --fix, which gives the block a new id.  [blocks-id-taken]',
    ]),
  },
  {
    says: 'an id that was retired is in use again',
    text: TEXT,
    list: LISTED.replace(/id: \w+/, 'id: k3f9q2').replace('retired: []', 'retired: [k3f9q2]'),
    prints: [
      `${LIST}:3:9  The id k3f9q2 is retired.`,
      '    Mend: Take this entry out and run npm run desk -- --fix, which gives the block a new id.  [blocks-id-taken]',
    ],
  },
  {
    says: 'an id was changed by hand',
    text: TEXT,
    list: LISTED.replace(/id: \w+/, 'id: letter'),
    prints: [
      `${LIST}:3:9  "letter" is not the id of a block.`,
      '    Mend: Run npm run desk -- --fix.  [record-value]',
    ],
  },
];

for (const { says, text, list, prints } of cases) {
  test(says, () => assert.deepEqual(deskSays({ [FILE]: text, [LIST]: list }).split('\n'), prints));
}

test('a list that belongs to no briefing', () => {
  const changes = { 'content/briefings/gone.blocks.yaml': LISTED };
  assert.deepEqual(deskSays(changes).split('\n'), [
    'content/briefings/gone.blocks.yaml:1:1  No briefing is called "gone".',
    '    Mend: Rename the list together with its briefing, or remove it.  [blocks-stray]',
  ]);
});
