import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  afterVisit,
  changesBetween,
  isLie,
  largestHosts,
  linkState,
  printChange,
  type Health,
  type VisitResult,
} from './health.ts';

const ADDRESS = 'https://example.org/a';

/** What is known after visits on the days given. */
function visited(...visits: [day: string, result: VisitResult][]): Health | undefined {
  return visits.reduce<Health | undefined>(
    (before, [day, result]) => afterVisit(before, ADDRESS, { result }, day),
    undefined,
  );
}

test('what was never visited is never checked', () =>
  assert.equal(linkState(undefined, ADDRESS), 'never-checked'));

test('one failure is no death', () =>
  assert.equal(linkState(visited(['2026-11-01', 'missing']), ADDRESS), 'failed'));

test('two failures on one day are no death', () =>
  assert.equal(
    linkState(visited(['2026-11-01', 'missing'], ['2026-11-01', 'silent']), ADDRESS),
    'failed',
  ));

test('failures on two days are death', () =>
  assert.equal(
    linkState(visited(['2026-11-01', 'missing'], ['2026-11-02', 'silent']), ADDRESS),
    'dead',
  ));

test('an answer between two failures saves a link', () =>
  assert.equal(
    linkState(
      visited(['2026-11-01', 'missing'], ['2026-11-02', 'answers'], ['2026-11-03', 'broken']),
      ADDRESS,
    ),
    'failed',
  ));

test('a dead link that answers is alive', () => {
  const health = visited(
    ['2026-11-01', 'missing'],
    ['2026-11-02', 'missing'],
    ['2026-11-09', 'answers'],
  );
  assert.equal(linkState(health, ADDRESS), 'answers');
  assert.equal(health?.failingSince, undefined);
});

test('a server that turns programs away has not failed', () =>
  assert.equal(
    linkState(visited(['2026-11-01', 'refused'], ['2026-11-02', 'refused']), ADDRESS),
    'refused',
  ));

test('what is known of another address counts for nothing', () => {
  const health = visited(['2026-11-01', 'missing'], ['2026-11-02', 'missing']);
  assert.equal(linkState(health, 'https://example.org/b'), 'never-checked');
  const after = afterVisit(health, 'https://example.org/b', { result: 'missing' }, '2026-11-03');
  assert.equal(linkState(after, 'https://example.org/b'), 'failed');
});

test('what changed is told in the order of ids, and nothing else', () => {
  const before = {
    same: visited(['2026-11-01', 'answers'])!,
    died: visited(['2026-11-01', 'missing'])!,
  };
  const after = {
    same: visited(['2026-11-02', 'answers'])!,
    fresh: afterVisit(
      undefined,
      ADDRESS,
      { result: 'moved', status: 200, final: 'https://example.org/new' },
      '2026-11-02',
    ),
    died: visited(['2026-11-01', 'missing'], ['2026-11-02', 'missing'])!,
  };
  assert.deepEqual(changesBetween(before, after).map(printChange), [
    'died: failed once -> dead',
    'fresh: never checked -> moved for good (https://example.org/new)',
  ]);
});

const pages: [says: string, html: string, final: string, isLie: boolean][] = [
  ['a title that says 404', '<title>404 | Example</title>', ADDRESS, true],
  ['a title that says so in words', '<title>Page not found - Example</title>', ADDRESS, true],
  ['a heading that says so', '<title>Ex</title><h1>This page no longer exists</h1>', ADDRESS, true],
  ['a bare "Not found"', '<title>Not Found</title>', ADDRESS, true],
  ['a deep address sent to the front page', '<title>Ex</title>', 'https://example.org/', true],
  ['a deep address sent to another page', '<title>Ex</title>', 'https://example.org/b', false],
  [
    'a page about something that was not found',
    '<title>No chips were found in the warehouse</title>',
    ADDRESS,
    false,
  ],
  ['a rule with a number', '<title>15 CFR 740.4: licence exceptions</title>', ADDRESS, false],
  ['no title', '<p>Text</p>', ADDRESS, false],
];

for (const [says, html, final, expected] of pages) {
  test(`${says}: ${expected ? 'a lie' : 'no lie'}`, () =>
    assert.equal(isLie(html, ADDRESS, final), expected));
}

test('the largest publishers are those with most addresses', () =>
  assert.deepEqual(
    largestHosts(['https://b.org/1', 'https://a.org/1', 'https://b.org/2', 'https://c.org/1'], 2),
    ['https://b.org', 'https://a.org'],
  ));
