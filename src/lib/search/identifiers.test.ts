import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifierKey, identifiersIn } from './identifiers.ts';
import { lexiconOf } from './lexicon.ts';

const instrument = (id: string, ...values: string[]) => ({
  title: `Title of ${id}`,
  short: `Short of ${id}`,
  url: `/law/${id}/`,
  identifiers: values.map((value) => ({ scheme: 'other' as const, value })),
});

const instruments = [
  instrument('end-use', '15 CFR 744.23'),
  instrument('diffusion', '90 FR 4544'),
  instrument('dual-use-regulation', '2021/821'),
  instrument('chips', '3A090'),
];
const terms = [
  {
    term: 'deemed export',
    also: [],
    lay: ['foreign colleague rule'],
    url: '/glossary/deemed-export/',
  },
  {
    term: 'foreign direct product rule',
    abbreviation: 'FDPR',
    also: ['FDP rule'],
    lay: [],
    url: '/glossary/fdpr/',
  },
];
const named = [
  { url: '/tools/h20/', names: ['H20', 'Nvidia H20'] },
  { url: '/glossary/compute/', names: ['10^26'] },
];
const urls = [...instruments, ...terms, ...named].map(({ url }) => url);
const { identifiers } = lexiconOf({
  instruments,
  terms,
  pages: [...named, ...urls.map((url) => ({ url, names: [] }))],
});
const index = identifiers.map(({ key, url, name }): [string, number, string] => [
  key,
  urls.indexOf(url),
  name,
]);
const found = (q: string) => identifiersIn(q, index).map(({ page }) => urls[page]);

const cases: [spelling: string, url: string][] = [
  ['3A090', '/law/chips/'],
  ['3a090', '/law/chips/'],
  ['3a090.a', '/law/chips/'],
  ['ECCN 3A090.a.1', '/law/chips/'],
  ['3A 090', '/law/chips/'],
  ['744.23', '/law/end-use/'],
  ['§ 744.23', '/law/end-use/'],
  ['§744.23', '/law/end-use/'],
  ['15 CFR 744.23(a)', '/law/end-use/'],
  ['15 C.F.R. § 744.23(a)(2)(iii)', '/law/end-use/'],
  ['section 744.23', '/law/end-use/'],
  ['90 FR 4544', '/law/diffusion/'],
  ['90 Fed. Reg. 4544', '/law/diffusion/'],
  ['2021/821', '/law/dual-use-regulation/'],
  ['Regulation 2021/821', '/law/dual-use-regulation/'],
  ['10^26', '/glossary/compute/'],
  ['1e26', '/glossary/compute/'],
  ['1E+26', '/glossary/compute/'],
  ['10**26', '/glossary/compute/'],
  ['H20', '/tools/h20/'],
  ['nvidia h20', '/tools/h20/'],
  ['h-20', '/tools/h20/'],
  ['fdpr', '/glossary/fdpr/'],
  ['Foreign Direct Product Rule', '/glossary/fdpr/'],
  ['what is a deemed export?', '/glossary/deemed-export/'],
  ['deemed-export', '/glossary/deemed-export/'],
  ['foreign colleague rule', '/glossary/deemed-export/'],
  ['deemed exports', '/glossary/deemed-export/'],
];

for (const [spelling, url] of cases) {
  test(`"${spelling}" leads to ${url}`, () => assert.deepEqual(found(spelling), [url]));
}

test('codes are found within a question, plain words only where they are the whole of it', () => {
  assert.deepEqual(found('does 3A090 apply to the H20'), ['/law/chips/', '/tools/h20/']);
  assert.deepEqual(found('history of the deemed export in court'), []);
});

test('a number that names nothing leads nowhere', () => {
  for (const q of ['2026', '744', '5', '', '()', '§', '.', 'x'.repeat(10_000)])
    assert.deepEqual(found(q), []);
});

test('a name without a page of the site is left out', () => {
  const { identifiers: none } = lexiconOf({ instruments, terms: [], pages: [] });
  assert.deepEqual(none, []);
});

test('a power of ten has one key in every spelling', () => {
  const keys = ['10^26', '1e26', '1E26', '1e+26', '1 x 10^26', '1×10^26', '10**26'].map(
    identifierKey,
  );
  assert.deepEqual(new Set(keys), new Set(['1e26']));
});
