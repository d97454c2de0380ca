import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefing, claim, deskSays, entry, FIGURE } from '../../build/sample-content.ts';

const CLAIM = 'content/claims/export-controls/letter-sent.yaml';
const SOURCE = 'content/sources/gazette.yaml';

const cases: { says: string; file?: string; text: string; prints: string[] }[] = [
  {
    says: 'a tab at the start of a line',
    text: claim().replace('basis:', '\tbasis:'),
    prints: [
      `${CLAIM}:4:1  This line begins with a tab.`,
      '    Mend: Indent with two spaces instead.  [yaml-tab]',
    ],
  },
  {
    says: 'a tab in the frontmatter of a briefing, in the line of the file',
    file: 'content/briefings/sample.mdx',
    text: briefing('Words.').replace('summary:', '\tsummary:'),
    prints: [
      'content/briefings/sample.mdx:3:1  This line begins with a tab.',
      '    Mend: Indent with two spaces instead.  [yaml-tab]',
    ],
  },
  {
    says: 'a key that stands twice',
    text: claim() + 'basis: anonymous\n',
    prints: [
      `${CLAIM}:12:1  The key "basis" stands here for the second time.`,
      '    Mend: Keep one of the two.  [yaml-duplicate-key]',
    ],
  },
  {
    says: 'a colon in a value without quotes',
    text: claim({ statement: 'The department said: a licence is needed.' }),
    prints: [
      `${CLAIM}:1:12  A colon and a space inside a value begin another key.`,
      '    Mend: Put the value in quotes, or under >- on a line of its own.  [yaml-syntax]',
    ],
  },
  {
    says: 'a bracket that is not closed',
    text: claim({ who: '[The company' }),
    prints: [
      `${CLAIM}:4:1  A bracket is not closed.`,
      '    Mend: Close it: […] or {…}.  [yaml-syntax]',
    ],
  },
  {
    says: 'a quotation mark that is not closed',
    text: claim({ history: `${entry('2026-06-12', 'confirmed')}\n    note: "One party's word.` }),
    prints: [
      `${CLAIM}:13:1  A quotation mark is not closed.`,
      '    Mend: Close it with the same mark.  [yaml-syntax]',
    ],
  },
  {
    says: 'an alias that stands for nothing',
    text: claim({ statement: '*Fable* needed a licence.' }),
    prints: [
      `${CLAIM}:1:20  Something stands here after the end of a value.`,
      '    Mend: Put the whole value in quotes, and write a quotation mark inside it twice.  [yaml-syntax]',
    ],
  },
  {
    says: 'an empty file',
    file: 'content/topics/in-practice.yaml',
    text: '',
    prints: [
      'content/topics/in-practice.yaml:1:1  This topic says nothing.',
      '    Mend: Write its keys: title, summary, order, answer, path.  [record-empty]',
    ],
  },
  {
    says: 'a briefing without frontmatter',
    file: 'content/briefings/sample.mdx',
    text: '<InBrief>\n\n- <Claim id="letter-sent">It did.</Claim>\n\n</InBrief>\n\n<Figure id="days" />\n',
    prints: [
      'content/briefings/sample.mdx:1:1  This briefing has no frontmatter.',
      '    Mend: Begin the file with a line ---, the keys title, summary, kind, topics, published, checked, review, related, and another line ---.  [record-empty]',
    ],
  },
  {
    says: 'a list where keys belong',
    text: '- statement: It did.\n',
    prints: [
      `${CLAIM}:1:1  The file should be keys with values, and is a list.`,
      '    Mend: Write keys with values.  [record-value]',
    ],
  },
  {
    says: 'a source with no date',
    file: SOURCE,
    text: `type: webpage
title: Gazette
titleIs: as-seen
author: [{ literal: The department }]
seen: read
`,
    prints: [
      `${SOURCE}:1:1  The key "issued" is missing.`,
      "    Mend: Add issued: '2026-06-12', or issued: undated if it bears no date.  [record-missing-key]",
    ],
  },
  {
    says: 'a key that is misspelt, in a record inside a list',
    text: claim({
      history: `${entry('2026-06-12', 'confirmed')}
        pinpont: p. 1`,
    }),
    prints: [
      `${CLAIM}:12:9  No key is called "pinpont" here.`,
      '    Mend: Write pinpoint: instead of pinpont:.  [record-unknown-key]',
    ],
  },
  {
    says: 'a key that is like no other',
    text: claim({ importance: 'high' }),
    prints: [
      `${CLAIM}:12:1  No key is called "importance" here.`,
      '    Mend: Take it out, or write one of statement, topics, who, citing, basis, when, history, caveats, relations, places, checked, review.  [record-unknown-key]',
    ],
  },
  {
    says: 'a word that is none of those allowed',
    text: claim({ basis: 'documents' }),
    prints: [
      `${CLAIM}:4:8  "basis" cannot be "documents".`,
      '    Mend: Write document.  [record-value]',
    ],
  },
  {
    says: 'a topic that does not exist',
    text: claim({ topics: '[export-controls, chips]' }),
    prints: [
      `${CLAIM}:2:27  Item 2 of "topics" cannot be "chips".`,
      '    Mend: Write one of export-controls, dual-use-risk, distillation, in-practice.  [record-value]',
    ],
  },
  {
    says: 'a date in words',
    text: claim({ when: '12 June 2026' }),
    prints: [
      `${CLAIM}:5:7  "12 June 2026" is not a date.`,
      '    Mend: Write 2026, 2026-06 or 2026-06-12, in quotes.  [record-value]',
    ],
  },
  {
    says: 'a month where a whole day is needed',
    text: claim({ checked: "'2026-06'" }),
    prints: [
      `${CLAIM}:6:10  "2026-06" is not a whole day.`,
      '    Mend: Write 2026-06-12, in quotes.  [record-value]',
    ],
  },
  {
    says: 'text where a list belongs, told once',
    text: claim({ topics: 'export-controls' }),
    prints: [
      `${CLAIM}:2:9  "topics" should be a list, and is text.`,
      '    Mend: Put it in brackets: […], or on lines that begin with "- ".  [record-value]',
    ],
  },
  {
    says: 'a number where text belongs',
    text: claim({ who: '[2026]' }),
    prints: [
      `${CLAIM}:3:7  Item 1 of "who" should be text, and is a number.`,
      "    Mend: Put it in quotes: '2026'.  [record-value]",
    ],
  },
  {
    says: 'a text that is too long',
    file: 'content/briefings/sample.mdx',
    text: briefing('<Figure id="days" />', 'A'.repeat(71)),
    prints: [
      'content/briefings/sample.mdx:2:8  "title" has 71 characters; it needs at most 70 characters.',
      '    Mend: Shorten it.  [record-value]',
    ],
  },
  {
    says: 'a list that is too short',
    text: claim({ who: '[]' }),
    prints: [
      `${CLAIM}:3:6  "who" has 0 items; it needs at least 1 item.`,
      '    Mend: Write at least 1 item.  [record-value]',
    ],
  },
  {
    says: 'a kind of figure that does not exist',
    file: 'content/figures/days.yaml',
    text: FIGURE.replace('timeline', 'chart'),
    prints: [
      'content/figures/days.yaml:1:7  "kind" cannot be "chart".',
      '    Mend: Write timeline | bands | matrix | bars | dots | plane | path | grid.  [record-value]',
    ],
  },
  {
    says: 'an address without its beginning, and a name of neither form: two problems in one run',
    file: SOURCE,
    text: `type: webpage
title: Gazette
titleIs: as-seen
author: [{ family: Smith }]
issued: undated
URL: example.org
seen: read
`,
    prints: [
      `${SOURCE}:4:10  The key "given" is missing.`,
      '    Mend: Add given: ….  [record-missing-key]',
      `${SOURCE}:6:6  "URL" is not an address: "example.org".`,
      '    Mend: Write the whole address, from https:// on.  [record-value]',
    ],
  },
  {
    says: 'a status without a source',
    text: claim({ history: "\n  - date: '2026-06-12'\n    status: confirmed\n    sources: []" }),
    prints: [
      `${CLAIM}:10:14  No source is named here.`,
      '    Mend: Add under sources: "- source: …" with the name of a file in content/sources.  [record-unsourced]',
    ],
  },
  {
    says: 'a status whose sources were left out',
    text: claim({ history: "\n  - date: '2026-06-12'\n    status: confirmed" }),
    prints: [
      `${CLAIM}:8:5  No source is named here.`,
      '    Mend: Add under sources: "- source: …" with the name of a file in content/sources.  [record-unsourced]',
    ],
  },
  {
    says: 'a source that is named without its key',
    text: claim({
      history: "\n  - date: '2026-06-12'\n    status: confirmed\n    sources:\n      - gazette",
    }),
    prints: [
      `${CLAIM}:11:9  Item 1 of "sources" should be keys with values, and is text.`,
      '    Mend: Write "- source: gazette".  [record-value]',
    ],
  },
  {
    says: 'a source with a dash too many',
    text: claim({
      history:
        "\n  - date: '2026-06-12'\n    status: confirmed\n    sources:\n      - - source: gazette",
    }),
    prints: [
      `${CLAIM}:11:9  Item 1 of "sources" should be keys with values, and is a list.`,
      '    Mend: Write "- source: …".  [record-value]',
    ],
  },
];

for (const { says, file = CLAIM, text, prints } of cases) {
  test(says, () => assert.deepEqual(deskSays({ [file]: text }).split('\n'), prints));
}

for (const statement of [
  'A model of < 10 ^ 26 operations & { more } is "free", the rule says.',
  'הכלל חל על מודלים, the translation says.',
]) {
  test(`a statement may hold any sign: ${statement}`, () => {
    assert.equal(deskSays({ [CLAIM]: claim({ statement: JSON.stringify(statement) }) }), '');
  });
}
