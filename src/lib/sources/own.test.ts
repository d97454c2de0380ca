import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationTags } from './citation-tags.ts';
import { bluebook, oscola } from './legal-forms.ts';
import { ownCited, ownItem, ownStyleItem, type OwnPage } from './own.ts';
import { CITATION_FILES } from './own-files.ts';
import { textOf } from './runs.ts';

const claim: OwnPage = {
  kind: 'claim',
  id: 'letter-needs-licence',
  title: 'The letter of 12 June required a licence for foreign persons.',
  date: '2026-11-23',
  checked: '2026-11-23',
  genre: 'Claim, reported since 12 Jun 2026',
  url: 'https://example.org/claims/letter-needs-licence/',
  publisher: 'Weights & Measures',
  language: 'en-GB',
};

const briefing: OwnPage = {
  kind: 'briefing',
  id: 'first-model-export-control',
  title: 'The first export control on a model',
  abstract: 'For eighteen days.',
  date: '2026-11-24',
  checked: '2026-11-23',
  url: 'https://example.org/briefings/first-model-export-control/',
  publisher: 'Weights & Measures',
  language: 'en-GB',
};

test('a briefing is a report with a number, by an organisation whose name stays whole', () => {
  const item = ownItem(briefing);
  assert.equal(item.type, 'report');
  assert.equal(item.number, 'first-model-export-control');
  assert.deepEqual(item.author, [{ literal: 'Weights & Measures' }]);
  assert.equal(item.note, 'As of 23 Nov 2026.');
  assert.match(CITATION_FILES.bib(briefing), /author = \{\{Weights \\& Measures\}\}/);
});

test('a claim is cited with its status and since when it has had it', () => {
  assert.equal(
    textOf(oscola(ownCited(claim))),
    'Weights & Measures, ‘The letter of 12 June required a licence for foreign persons’ (Claim, reported since 12 Jun 2026, 23 November 2026) <https://example.org/claims/letter-needs-licence/>.',
  );
  assert.equal(
    textOf(bluebook(ownCited(claim))),
    'Weights & Measures, The letter of 12 June required a licence for foreign persons, Claim, reported since 12 Jun 2026 (Nov. 23, 2026), https://example.org/claims/letter-needs-licence/.',
  );
});

test('styles give a statement no capitals of a title, and say the publisher once', () => {
  const item = ownStyleItem(claim);
  assert.match(item.title, /^<span class="nocase">The letter .* persons<\/span>$/);
  assert.equal(item.publisher, undefined);
  assert.equal(ownStyleItem(briefing).title, 'The first export control on a model');
});

test('a version is a report of its own: with its number, its day and its address', () => {
  const version: OwnPage = {
    ...briefing,
    kind: 'version',
    version: 2,
    date: '2026-12-01',
    genre: 'Version 2',
    url: 'https://example.org/briefings/first-model-export-control/v/2/',
  };
  const item = ownItem(version);
  assert.equal(item.type, 'report');
  assert.equal(item.id, 'first-model-export-control-v2');
  assert.equal(item.number, 'first-model-export-control, version 2');
  assert.match(CITATION_FILES.ris(version), /^UR  - .*\/v\/2\/$/m);
  assert.equal(
    textOf(oscola(ownCited(version))),
    'Weights & Measures, ‘The first export control on a model’ (Version 2, 1 December 2026) <https://example.org/briefings/first-model-export-control/v/2/>.',
  );
  const tags = new Map(citationTags(version));
  assert.equal(tags.get('citation_technical_report_number'), item.number);
  assert.equal(tags.get('citation_publication_date'), '2026/12/01');
  assert.equal(tags.get('citation_public_url'), version.url);
  assert.equal(tags.get('citation_abstract'), 'For eighteen days.');
});
