import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cslDate, toCsl } from './csl.ts';
import { sample } from './sample-sources.ts';

test('the id of a source is its citation key', () => {
  assert.equal(toCsl('fr-2025-00636', sample('rule')).id, 'fr-2025-00636');
});

test('a date keeps the precision that it has', () => {
  assert.deepEqual(cslDate('2026'), { 'date-parts': [[2026]] });
  assert.deepEqual(cslDate('2026-06'), { 'date-parts': [[2026, 6]] });
  assert.deepEqual(cslDate('2026-06-12'), { 'date-parts': [[2026, 6, 12]] });
  assert.equal(toCsl('x', sample('undated')).issued, undefined);
});

test('a description stands in brackets, so that no program takes it for a title', () => {
  assert.equal(toCsl('x', sample('letter')).title, '[Letter to senators on distillation]');
  assert.equal(toCsl('x', sample('news')).title, 'Anthropic accuses Alibaba of distilling Claude');
});

test('what was not read says through what it is cited', () => {
  assert.equal(
    toCsl('x', sample('letter')).note,
    'Cited as reported by techjacksolutions.com. The letter itself was not seen.',
  );
  assert.equal(
    toCsl('x', sample('european')).note,
    'Cited as reported by a list in a public repository.',
  );
  assert.equal(toCsl('x', sample('news')).note, undefined);
});

test('an address that is not the document’s own says so', () => {
  assert.equal(
    toCsl('x', sample('reported')).note,
    'The address is that of another page, which carries it.',
  );
});

test('a list of authors that is cut short names nobody called "and others"', () => {
  const { author, note } = toCsl('x', sample('preprint'));
  assert.deepEqual(author?.at(-1), { family: 'Betley', given: 'Jan' });
  assert.match(note!, /names only the first authors/);
});

test('a number in a form of legal citation fills the fields that other programs know', () => {
  const rule = toCsl('x', sample('rule'));
  assert.deepEqual([rule.volume, rule.page, rule.number], ['90', '4544', '90 FR 4544']);
  const section = toCsl('x', sample('section'));
  assert.deepEqual([section.volume, section.section], ['15', '734.15']);
  const reported = toCsl('x', sample('reported'));
  assert.deepEqual(
    [reported.volume, reported['container-title'], reported.page, reported.authority],
    ['974', 'F. Supp.', '1288', 'N.D. Cal.'],
  );
  assert.equal(
    toCsl('x', sample('docket')).authority,
    'U.S. District Court for the District of Columbia',
  );
});

test('the archived copy goes along', () => {
  assert.match(toCsl('x', sample('report')).archive_location!, /web\.archive\.org/);
});
