import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefing, deskSays, deskSaysOfText, sampleWith } from '../../build/sample-content.ts';

const AT = 'content/briefings/sample.mdx:16';

const alive = [
  '/',
  '/briefings/',
  '/briefings/sample/',
  '/briefings/sample/#in-brief',
  '#in-brief',
  '/claims/letter-sent/',
  '/sources/gazette/',
  '/glossary/deemed-export/',
  '/topics/distillation/',
  '/law/',
  '/law/model-rule/',
  '/search/?q=deemed%20export',
  '/about/',
];

for (const address of alive) {
  test(`a link may lead to ${address}`, () => {
    assert.equal(deskSaysOfText(`Look [there](${address}).`), '');
  });
}

test('a link may lead to a block', () => {
  const id = /id: (\w+)/.exec(sampleWith()['content/briefings/sample.blocks.yaml']!)![1];
  const changes = {
    'content/briefings/second.mdx': briefing(`[There](/briefings/sample/#b-${id})`, 'B'),
  };
  assert.equal(deskSays(changes), '');
});

const cases: { text: string; prints: string[] }[] = [
  {
    text: 'Look [there](/claims/leter-sent/).',
    prints: [
      `${AT}:6  There is no page /claims/leter-sent/.`,
      '    Mend: Write /claims/letter-sent/.  [link-dead]',
    ],
  },
  {
    text: 'Look [there](/claim/letter-sent/).',
    prints: [
      `${AT}:6  There is no page /claim/letter-sent/.`,
      '    Mend: Write /claims/letter-sent/.  [link-dead]',
    ],
  },
  {
    text: 'Look [there](/claims/deemed-export/): a term is no claim.',
    prints: [
      `${AT}:6  There is no page /claims/deemed-export/.`,
      '    Mend: Link to a page that is there, or take the link out.  [link-dead]',
    ],
  },
  {
    text: 'Look [there](/nowhere/at/all/).',
    prints: [
      `${AT}:6  There is no page /nowhere/at/all/.`,
      '    Mend: Link to a page that is there, or take the link out.  [link-dead]',
    ],
  },
  {
    text: 'Look [there](/briefings/sample/#in-breif).',
    prints: [
      `${AT}:6  /briefings/sample/ has no anchor #in-breif.`,
      '    Mend: Write #in-brief.  [link-dead]',
    ],
  },
  {
    text: 'Look [there](#b-zzzzzz).',
    prints: [
      `${AT}:6  /briefings/sample/ has no anchor #b-zzzzzz.`,
      '    Mend: Link to the page alone, or to the id of a heading or block that is there.  [link-dead]',
    ],
  },
  {
    text: 'Look [there](/claims/letter-sent#top).',
    prints: [
      `${AT}:6  The address /claims/letter-sent does not end with /.`,
      '    Mend: Write /claims/letter-sent/#top.  [link-form]',
    ],
  },
  {
    text: 'Look [there](../claims/letter-sent).',
    prints: [
      `${AT}:6  The link ../claims/letter-sent depends on the page that it stands on.`,
      '    Mend: Write /claims/letter-sent/.  [link-form]',
    ],
  },
  {
    text: 'Look [there](https://example.org/gazette).',
    prints: [
      `${AT}:6  The link leads off the site: https://example.org/gazette`,
      '    Mend: Cite it: <Cite source="gazette" at="…" />.  [link-external]',
    ],
  },
  {
    text: 'Look at https://example.com.',
    prints: [
      `${AT}:9  The link leads off the site: https://example.com`,
      '    Mend: Record it in content/sources and cite it: <Cite source="…" at="…" />.  [link-external]',
    ],
  },
  {
    text: 'Look [there][page].\n\n[page]: /nowhere/',
    prints: [
      'content/briefings/sample.mdx:18:1  There is no page /nowhere/.',
      '    Mend: Link to a page that is there, or take the link out.  [link-dead]',
    ],
  },
];

for (const { text, prints } of cases) {
  test(JSON.stringify(text), () => assert.deepEqual(deskSaysOfText(text).split('\n'), prints));
}
