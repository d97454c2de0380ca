import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskSaysOfText } from '../../build/sample-content.ts';

const AT = 'content/briefings/sample.mdx:16';

const cases: { text: string; prints: string[] }[] = [
  {
    text: '<Clame id="letter-sent">It did</Clame>.',
    prints: [
      `${AT}:1  No component is called <Clame>.`,
      '    Mend: Write <Claim id="…">the words that state it</Claim>.  [component-unknown]',
    ],
  },
  {
    text: '<Embed id="days" />',
    prints: [
      `${AT}:1  No component is called <Embed>.`,
      '    Mend: Write one of Claim, Cite, Term, Inference, Figure, InBrief.  [component-unknown]',
    ],
  },
  {
    text: 'It <Claim>did</Claim>.',
    prints: [
      `${AT}:4  <Claim> lacks the prop "id".`,
      '    Mend: Write <Claim id="…">the words that state it</Claim>.  [component-prop]',
    ],
  },
  {
    text: 'It did<Cite source="gazette" />.',
    prints: [
      `${AT}:7  <Cite> lacks the prop "at".`,
      '    Mend: Write <Cite source="…" at="…" />.  [component-prop]',
    ],
  },
  {
    text: 'It did<Cite sauce="gazette" source="gazette" at="§ 2" />.',
    prints: [
      `${AT}:7  <Cite> has no prop "sauce".`,
      '    Mend: Write source="…".  [component-prop]',
    ],
  },
  {
    text: '<Claim id="letter-sent" tone="calm">It did</Claim>.',
    prints: [
      `${AT}:1  <Claim> has no prop "tone".`,
      '    Mend: Take it out; <Claim> takes id.  [component-prop]',
    ],
  },
  {
    text: '<Inference sure>It did</Inference>.',
    prints: [
      `${AT}:1  <Inference> has no prop "sure".`,
      '    Mend: Take it out; <Inference> takes none.  [component-prop]',
    ],
  },
  {
    text: '<Claim id={first}>It did</Claim>.',
    prints: [
      `${AT}:1  id of <Claim> is not a text in quotes.`,
      '    Mend: Write id="…".  [component-prop]',
    ],
  },
  {
    text: '<Claim {...all} id="letter-sent">It did</Claim>.',
    prints: [
      `${AT}:1  <Claim> takes no {…}.`,
      '    Mend: Write <Claim id="…">the words that state it</Claim>.  [component-prop]',
    ],
  },
  {
    text: '<Claim id="Letter Sent">It did</Claim>.',
    prints: [
      `${AT}:1  "Letter Sent" is not an id.`,
      '    Mend: Write id="letter-sent".  [component-prop]',
    ],
  },
  {
    text: 'It did<Cite source="gazette" at="" />.',
    prints: [
      `${AT}:7  at of <Cite> is empty.`,
      '    Mend: Write <Cite source="…" at="…" />.  [component-prop]',
    ],
  },
  {
    text: 'It did<Cite source="gazete" at="§ 2" />.',
    prints: [
      `${AT}:7  No source is called "gazete".`,
      '    Mend: Write <Cite source="gazette" at="…" />.  [cite-unknown-source]',
    ],
  },
  {
    text: 'It did<Cite source="regulation-eu-2024-1698" at="Art. 51" />.',
    prints: [
      `${AT}:7  No source is called "regulation-eu-2024-1698".`,
      '    Mend: Add content/sources/regulation-eu-2024-1698.yaml, or name one that is there.  [cite-unknown-source]',
    ],
  },
  {
    text: '<Claim id="leter-sent">It did</Claim>.',
    prints: [
      `${AT}:1  No claim is called "leter-sent".`,
      '    Mend: Write <Claim id="letter-sent">the words that state it</Claim>.  [claim-unknown]',
    ],
  },
  {
    text: 'A <Term id="deemd-export">deemed export</Term>.',
    prints: [
      `${AT}:3  No term is called "deemd-export".`,
      '    Mend: Write <Term id="deemed-export">the term</Term>.  [term-unknown]',
    ],
  },
  {
    text: '<Figure id="day" />',
    prints: [
      `${AT}:1  No figure is called "day".`,
      '    Mend: Write <Figure id="days" />.  [figure-unknown]',
    ],
  },
  {
    text: 'It <Claim id="letter-sent"></Claim> did.',
    prints: [
      `${AT}:4  <Claim> holds no words.`,
      '    Mend: Write <Claim id="…">the words that state it</Claim>.  [component-content]',
    ],
  },
  {
    text: 'It did<Cite source="gazette" at="§ 2">see there</Cite>.',
    prints: [
      `${AT}:7  <Cite> holds words.`,
      '    Mend: Close it at once: <Cite source="…" at="…" />.  [component-content]',
    ],
  },
  {
    text: '<Inference>\n\nWe infer that it did.\n\n</Inference>',
    prints: [
      `${AT}:1  <Inference> holds a whole paragraph, a list or a table.`,
      '    Mend: Write it within one paragraph, on the same lines as its words: <Inference>We infer that …</Inference>.  [component-content]',
    ],
  },
  {
    text: 'Look at <Figure id="days" /> here.',
    prints: [
      `${AT}:9  <Figure> stands among words.`,
      '    Mend: Put it on a line of its own, with an empty line before and after.  [component-place]',
    ],
  },
  {
    text: '## A <Term id="deemed-export">deemed export</Term> {#deemed}',
    prints: [
      `${AT}:6  <Term> stands in a heading.`,
      '    Mend: Write the heading in plain words, and the component in the text below.  [component-place]',
    ],
  },
  {
    text: '<Claim id="letter-sent">It did<Cite source="gazette" at="§ 2" /></Claim>.',
    prints: [
      `${AT}:31  <Cite> stands in <Claim>, and a link can hold no other.`,
      '    Mend: Close <Claim> before it.  [component-place]',
    ],
  },
  {
    text: '[It <Claim id="letter-sent">did</Claim>](/about/).',
    prints: [
      `${AT}:5  <Claim> stands in a link, and a link can hold no other.`,
      '    Mend: Put it beside the link.  [component-place]',
    ],
  },
  {
    text: '<Claim id="letter-sent">It was a <Term id="deemed-export">deemed export</Term></Claim>.',
    prints: [''],
  },
  {
    text: '`<Clame />` is shown as code.',
    prints: [''],
  },
];

for (const { text, prints } of cases) {
  test(text, () => assert.deepEqual(deskSaysOfText(text).split('\n'), prints));
}
