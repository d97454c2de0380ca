import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  breadcrumbs,
  claimNode,
  legislationNode,
  printLinkedData,
  reportNode,
  sourceNode,
  termNode,
  type LawFacts,
} from './linked-data.ts';
import { sample } from './sources/sample-sources.ts';

test('no statement can end the script that holds it', () => {
  const text = printLinkedData([
    claimNode({
      statement: 'A </script><script>alert("x")</script> & {b} \u2028 סוף',
      who: ['A'],
      status: 'alleged',
      since: '2026-06',
      checked: '2026-11-23',
      url: 'https://example.org/claims/a/',
      standsIn: [],
      sources: [],
      publisher: 'Weights & Measures',
    }),
  ]);
  assert.doesNotMatch(text, /[<\u2028]/);
  const read = JSON.parse(text) as Record<string, unknown>;
  assert.equal(read['text'], 'A </script><script>alert("x")</script> & {b} \u2028 סוף');
  assert.equal(read['@context'], 'https://schema.org');
  assert.equal('appearance' in read, false);
});

test('several things on a page are one graph', () => {
  const read = JSON.parse(
    printLinkedData([
      breadcrumbs([
        ['Claims', 'https://example.org/claims/'],
        ['A', 'https://example.org/claims/a/'],
      ]),
      termNode({
        term: 'Release',
        abbreviation: undefined,
        definition: 'To make known.',
        also: [],
        url: 'https://example.org/glossary/release/',
        set: ['Glossary', 'https://example.org/glossary/'],
      }),
    ]),
  ) as { '@graph': { '@type': string; itemListElement?: { position: number }[] }[] };
  assert.deepEqual(
    read['@graph'].map((thing) => thing['@type']),
    ['BreadcrumbList', 'DefinedTerm'],
  );
  assert.deepEqual(
    read['@graph'][0]?.itemListElement?.map(({ position }) => position),
    [1, 2],
  );
});

const report = {
  kind: 'briefing',
  id: 'a',
  version: 3,
  title: 'A',
  date: '2026-12-20',
  checked: '2027-01-10',
  url: 'https://example.org/briefings/a/',
  publisher: 'P',
  language: 'en-GB',
} as const;
const days = { published: '2026-11-24', changed: '2026-12-20' };

test('a licence in words is for people, an address for programs', () => {
  const licenceOf = (licence: string) => reportNode(report, { ...days, licence })['license'];
  assert.equal(licenceOf('no licence chosen'), undefined);
  const address = 'https://creativecommons.org/licenses/by/4.0/';
  assert.equal(licenceOf(address), address);
});

test('a briefing was published once and says when it changed, not when it was checked', () => {
  const node = reportNode(report, { ...days, licence: '' });
  assert.equal(node['version'], 3);
  assert.equal(node['datePublished'], '2026-11-24');
  assert.equal(node['dateModified'], '2026-12-20');
  assert.doesNotMatch(JSON.stringify(node), /2027-01-10/);
});

test('a version has its own number, day and address, and names the briefing that it is of', () => {
  const url = 'https://example.org/briefings/a/v/2/';
  const node = reportNode(
    { ...report, kind: 'version', version: 2, url },
    {
      published: '2026-12-01',
      changed: '2026-12-01',
      versionOf: report.url,
      licence: '',
    },
  );
  assert.equal(node['version'], 2);
  assert.equal(node['reportNumber'], 'a, version 2');
  assert.equal(node['datePublished'], '2026-12-01');
  assert.equal(node['url'], url);
  assert.deepEqual(node['exampleOfWork'], { '@type': 'Report', url: report.url });
});

const law: LawFacts = {
  short: 'AI Diffusion Rule',
  title: 'Framework for Artificial Intelligence Diffusion',
  does: 'Requires a licence.',
  identifiers: ['90 FR 4544'],
  jurisdiction: 'United States',
  issuer: 'Bureau of Industry and Security',
  state: 'in force',
  official: undefined,
  amends: [],
  url: 'https://example.org/law/a/',
};

test('legal force is said where it is certain, and left out where it is not', () => {
  const force = (state: LawFacts['state']) =>
    legislationNode({ ...law, state })['legislationLegalForce'];
  assert.equal(force('in force'), 'https://schema.org/InForce');
  assert.equal(force('in force in part'), 'https://schema.org/PartiallyInForce');
  assert.equal(force('suspended'), 'https://schema.org/NotInForce');
  assert.equal(force('not enforced'), undefined);
  assert.equal(force('unknown'), undefined);
  assert.equal(force(undefined), undefined);
});

test('a description is never given as the name of a document', () => {
  const letter = sourceNode(sample('letter'), 'https://example.org/sources/letter/');
  assert.equal(letter['name'], undefined);
  assert.equal(letter['description'], 'Letter to senators on distillation');
});

test('the address of a page that carries a document is not given as its own', () => {
  assert.equal(sourceNode(sample('letter'), 'x')['url'], undefined);
  assert.equal(sourceNode(sample('news'), 'x')['url'], 'https://example.org/a?b=c&d=e_f%20g');
});

test('nobody is called "and others", and kinds are those of the record', () => {
  const paper = sourceNode(sample('preprint'), 'x');
  assert.equal(paper['@type'], 'ScholarlyArticle');
  assert.equal((paper['author'] as unknown[]).length, 2);
  assert.equal(sourceNode(sample('docket'), 'x')['@type'], 'CreativeWork');
});
