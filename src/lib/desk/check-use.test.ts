import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefing, claim, deskSays, FIGURE, type Changes } from '../../build/sample-content.ts';

const SOURCE = `type: webpage
title: Another page
titleIs: as-seen
author: [{ literal: The department }]
issued: undated
URL: https://example.org/gazette
seen: read
`;

const cases: { says: string; changes: Changes; prints: string[] }[] = [
  { says: 'all of the sample is used', changes: {}, prints: [''] },
  {
    says: 'a claim in no briefing',
    changes: { 'content/claims/export-controls/second.yaml': claim() },
    prints: [
      'content/claims/export-controls/second.yaml:1:1  The claim "second" stands in no briefing.',
      '    Mend: Write <Claim id="second">…</Claim> where it belongs, or leave it in the ledger alone.  [claim-unplaced]',
    ],
  },
  {
    says: 'a claim that only a figure draws is placed',
    changes: {
      'content/claims/export-controls/second.yaml': claim(),
      'content/figures/days.yaml': FIGURE.replace('claim: letter-sent', 'claim: second'),
    },
    prints: [''],
  },
  {
    says: 'a figure in no briefing',
    changes: { 'content/figures/second.yaml': FIGURE },
    prints: [
      'content/figures/second.yaml:1:1  The figure "second" stands in no briefing.',
      '    Mend: Write <Figure id="second" /> where it belongs.  [figure-unplaced]',
    ],
  },
  {
    says: 'a source on which nothing rests, of a page that has a record',
    changes: { 'content/sources/second.yaml': SOURCE },
    prints: [
      'content/sources/second.yaml:1:1  Nothing rests on the source "second".',
      '    Mend: Cite it, or remove it.  [source-unused]',
      'content/sources/second.yaml:6:6  "gazette" has the same address.',
      '    Mend: Make one record of the two.  [source-repeated]',
    ],
  },
  {
    says: 'of what a text uses that cannot be read nothing is said',
    changes: {
      'content/claims/export-controls/second.yaml': claim(),
      'content/briefings/sample.mdx': briefing('<Claim id="second">never closed'),
    },
    prints: [''],
  },
];

for (const { says, changes, prints } of cases) {
  test(says, () => assert.deepEqual(deskSays(changes, { warnings: true }).split('\n'), prints));
}
