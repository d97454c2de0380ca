import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefing, deskSays } from '../../build/sample-content.ts';

const FILE = 'content/briefings/sample.mdx';
const ITEM = '- <Claim id="letter-sent">The department sent a letter on 12 June 2026.</Claim>';

const MEND_ITEM =
  '    Mend: Write - <Claim id="…">the whole statement.</Claim> and nothing else.  [in-brief-item]';
const MEND_LIST =
  '    Mend: Write a list of claims, each on a line that begins with "- ", and nothing else.  [in-brief-item]';

const cases: { says: string; item: string; prints: string[] }[] = [
  { says: 'several claims', item: `${ITEM}\n${ITEM}`, prints: [''] },
  { says: 'claims with lines between', item: `${ITEM}\n\n${ITEM}`, prints: [''] },
  {
    says: 'words beside a claim',
    item: '- Then <Claim id="letter-sent">a letter came</Claim>.',
    prints: [`${FILE}:11:1  This item of <InBrief> is not exactly one claim.`, MEND_ITEM],
  },
  {
    says: 'two claims in one item',
    item: `${ITEM}\n${ITEM} <Claim id="letter-sent">It came.</Claim>`,
    prints: [`${FILE}:12:1  This item of <InBrief> is not exactly one claim.`, MEND_ITEM],
  },
  {
    says: 'a paragraph before the list',
    item: `In short:\n\n${ITEM}`,
    prints: [`${FILE}:9:1  <InBrief> holds something other than one list.`, MEND_LIST],
  },
];

for (const { says, item, prints } of cases) {
  test(says, () => {
    const text = briefing('<Figure id="days" />').replace(ITEM, item);
    assert.deepEqual(deskSays({ [FILE]: text }).split('\n'), prints);
  });
}

test('a briefing without InBrief', () => {
  const text = briefing('<Figure id="days" />').replace(
    /<InBrief>[\s\S]*<\/InBrief>\n/,
    'Words.\n',
  );
  assert.deepEqual(deskSays({ [FILE]: text }).split('\n'), [
    `${FILE}:9:1  The briefing has no <InBrief>.`,
    '    Mend: Begin the text with <InBrief>, a list of three to five claims, and </InBrief>.  [in-brief-missing]',
  ]);
});

test('a second InBrief', () => {
  const text = briefing(`<InBrief>\n\n${ITEM}\n\n</InBrief>`);
  assert.deepEqual(deskSays({ [FILE]: text }).split('\n'), [
    `${FILE}:16:1  This <InBrief> does not stand at the head of the text.`,
    '    Mend: Begin the text with one <InBrief>, and write no other.  [in-brief-missing]',
  ]);
});
