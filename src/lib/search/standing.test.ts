import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf } from './standing.ts';
import { answerOf, testPage, titlesOf } from './testing.ts';

test('kind: at equal words a briefing comes before a claim, and a claim before a source', async () => {
  const pages = ['Source', 'Claim', 'Briefing'].map((kind) =>
    testPage(kind, 'deemed export', { kind, filters: { kind: [kind] } }),
  );
  assert.deepEqual(titlesOf(await answerOf(pages, 'deemed')), ['Briefing', 'Claim', 'Source']);
});

test('superseded: what is no longer so comes later, but comes', async () => {
  const pages = ['Withdrawn', 'Confirmed'].map((status) =>
    testPage(status, 'deemed export', { filters: { kind: ['Claim'], status: [status] } }),
  );
  assert.deepEqual(titlesOf(await answerOf(pages, 'deemed')), ['Confirmed', 'Withdrawn']);
  assert.ok(standingOf({ state: ['Rescinded'] }) < standingOf({ state: ['In force'] }));
});

test('year: what is older counts a little less, down to a bound', () => {
  assert.ok(standingOf({ year: ['2023'] }) < standingOf({ year: ['2026'] }));
  assert.equal(standingOf({ year: ['1996'] }), standingOf({ year: ['1776'] }));
  assert.ok(standingOf({ year: ['1996'] }) > 0.9);
});
