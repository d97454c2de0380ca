import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample } from '../sources/sample-sources.ts';
import type { Version } from '../versions/version.ts';
import { claimFrame, frozenClaimFrame } from './claim-frame.ts';

const first = sample('order');
const sourceOf = (id: string) => (id === 'known' ? first : undefined);

test('a claim says its status, since when, who says it, what bears it out and for which day', () => {
  const frame = claimFrame(
    { id: 'sent', statement: 'It was sent.', who: ['Acme Inc.'], checked: '2026-11-23' },
    {
      date: '2026-06',
      status: 'reported',
      sources: [{ source: 'known', pinpoint: 'p. 2' }, { source: 'b' }, { source: 'c' }],
    },
    sourceOf,
    '2026-11-24',
  );
  assert.equal(frame.since, 'Jun 2026');
  assert.equal(frame.said, 'Said by Acme Inc.');
  assert.match(frame.source.text, /, p\. 2$/);
  assert.equal(frame.more, ' and 2 others');
  assert.equal(frame.asOf, 'As of 24 Nov 2026, last checked 23 Nov 2026.');
  assert.equal(frame.page, '/claims/sent/');
});

test('a frozen claim keeps its status, leads to its version and takes the source that the version has', () => {
  const claim = {
    id: 'sent',
    statement: 'It was sent.',
    who: ['Acme'],
    status: 'alleged' as const,
    since: '2026-06-12',
    sources: [{ source: 'unnumbered' }, { source: 'known' }],
  };
  const version = {
    briefing: 'sample',
    version: 2,
    published: '2026-12-01',
    claims: [claim],
    sources: [{ id: 'known', usedIn: [], record: first }],
  } as unknown as Version;
  const frame = frozenClaimFrame(version, claim);
  assert.equal(frame.status, 'alleged');
  assert.equal(frame.source.id, 'known');
  assert.equal(frame.more, ' and 1 other');
  assert.equal(frame.page, '/briefings/sample/v/2/');
  assert.match(frame.asOf, /^As it stood on 1 Dec 2026\./);
});
