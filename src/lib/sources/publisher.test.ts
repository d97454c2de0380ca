import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterVisit, linkState, type Visit } from './health.ts';
import { printLink } from './link-words.ts';
import { byPublisher, publisherOf } from './publisher.ts';
import { sample } from './sample-sources.ts';

test('a document came out in a paper or register, from a publisher, or from its author', () => {
  assert.equal(publisherOf(sample('news')), 'Malay Mail');
  assert.equal(
    publisherOf(sample('report')),
    'UK Department for Science, Innovation and Technology',
  );
  assert.equal(publisherOf(sample('letter')), 'Anthropic');
});

test('who put out most comes first', () =>
  assert.deepEqual(
    byPublisher([sample('news'), sample('rule'), sample('order'), sample('letter')]).map(
      ({ publisher, rows }) => [publisher, rows.length],
    ),
    [
      ['Federal Register', 2],
      ['Anthropic', 1],
      ['Malay Mail', 1],
    ],
  ));

test('what is known of a link is said with its days', () => {
  const address = 'https://example.org/a';
  const said = (...visits: [string, Visit][]): string => {
    const health = visits.reduce<ReturnType<typeof afterVisit> | undefined>(
      (before, [day, visit]) => afterVisit(before, address, visit, day),
      undefined,
    );
    return printLink(linkState(health, address), health);
  };
  assert.equal(said(), 'Never checked');
  assert.equal(said(['2026-11-24', { result: 'answers' }]), 'Answered on 24 Nov 2026');
  assert.equal(
    said(['2026-11-24', { result: 'missing' }]),
    'Did not answer on 24 Nov 2026; not yet tried again',
  );
  assert.equal(
    said(['2026-11-24', { result: 'missing' }], ['2026-12-01', { result: 'silent' }]),
    'Dead: failed on 24 Nov 2026 and again on 1 Dec 2026',
  );
});
