import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationTags } from './citation-tags.ts';

const tags = new Map(
  citationTags({
    kind: 'briefing',
    id: 'first-model-export-control',
    title: 'The first export control on a model',
    date: '2026-11-24',
    checked: '2026-11-23',
    url: 'https://example.org/briefings/first-model-export-control/',
    publisher: 'Weights & Measures',
    language: 'en-GB',
  }),
);

test('a briefing is a report of an institution, and no article of a journal', () => {
  assert.equal(tags.get('citation_technical_report_institution'), 'Weights & Measures');
  assert.equal(tags.get('citation_technical_report_number'), 'first-model-export-control');
  assert.equal(tags.has('citation_journal_title'), false);
});

test('the author is one name, which a comma at its end keeps whole', () =>
  assert.equal(tags.get('citation_author'), 'Weights & Measures,'));

test('the day is written as Google Scholar asks for it', () =>
  assert.equal(tags.get('citation_publication_date'), '2026/11/24'));
