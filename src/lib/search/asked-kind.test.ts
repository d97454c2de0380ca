import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindAskedBy } from './asked-kind.ts';
import { answerOf, testPage, titlesOf } from './testing.ts';

const cases: [q: string, kind: string | undefined][] = [
  ['how many chips may be sold', 'Claim'],
  ['When was the rule rescinded?', 'Claim'],
  ['who sued', 'Claim'],
  ['sources on deemed exports', 'Source'],
  ['briefings about chips', 'Briefing'],
  ['define deemed export', 'Term'],
  ['what does deemed export mean', 'Term'],
  ['how does distillation work', undefined],
  ['the whole list', undefined],
  ['open source models', undefined],
];

for (const [q, kind] of cases) {
  test(`"${q}" asks for ${kind ?? 'no kind'}`, () => assert.equal(kindAskedBy(q), kind));
}

test('asked: the kind that is asked for comes first at equal words', async () => {
  const pages = ['Source', 'Claim', 'Briefing'].map((kind) =>
    testPage(kind, 'deemed export', { kind, filters: { kind: [kind] } }),
  );
  const first = async (q: string) => titlesOf(await answerOf(pages, q))[0];
  assert.equal(await first('deemed export'), 'Briefing');
  assert.equal(await first('how many deemed exports'), 'Claim');
  assert.equal(await first('sources on deemed exports'), 'Source');
});
