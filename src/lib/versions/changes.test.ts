import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimSchema, type Claim } from '../claims/claim.ts';
import type { LedgerClaim } from '../claims/ledger.ts';
import { changesOf } from './changes.ts';
import { saysTheSame, versionSchema, type Version } from './version.ts';

const SOURCES = [{ source: 'gazette' }];

function version(keys: Partial<Version> = {}): Version {
  return versionSchema.parse({
    briefing: 'sample',
    version: 1,
    published: '2026-11-24',
    level: 'substantive',
    note: 'First publication.',
    publisher: 'Weights & Measures',
    language: 'en-GB',
    title: 'A letter',
    summary: 'What it required.',
    kind: 'Explainer',
    topics: ['export-controls'],
    checked: '2026-11-23',
    claims: [
      {
        id: 'one',
        statement: 'It was sent.',
        who: ['The company'],
        status: 'alleged',
        since: '2026-06-12',
        sources: SOURCES,
      },
    ],
    sources: [],
    figures: [],
    text: '<p id="b-aaaaaa">It was sent.</p>\n',
    ...keys,
  });
}

function ledger(
  history: [date: string, status: string, entered?: string][],
  checked = '2026-11-23',
) {
  const claim: Claim = claimSchema.parse({
    statement: 'It was sent.',
    topics: ['export-controls'],
    who: ['The company'],
    basis: 'document',
    when: '2026-06-12',
    history: history.map(([date, status, entered]) => ({
      date,
      status,
      ...(entered && { entered }),
      sources: SOURCES,
    })),
    checked,
  });
  return new Map<string, LedgerClaim>([['one', { ...claim, id: 'one' }]]);
}

const told = (...input: Parameters<typeof changesOf>): string[] =>
  changesOf(...input).map(({ id, day, kind }) => `${day} ${kind} ${id}`);

test('each version is a change', () => {
  const second = version({ version: 2, published: '2026-12-01', level: 'editorial', note: 'x' });
  assert.deepEqual(told([second, version()], ledger([['2026-06-12', 'alleged']]), '2026-12-02'), [
    '2026-12-01 editorial sample-2',
    '2026-11-24 substantive sample-1',
  ]);
});

test('a status that moves makes a change by itself, on the day its evidence counts', () => {
  const moved = ledger([
    ['2026-06-12', 'alleged'],
    ['2026-12-05', 'confirmed'],
  ]);
  assert.deepEqual(told([version()], moved, '2026-12-10'), [
    '2026-12-05 status sample-1-one-confirmed-2026-12-05',
    '2026-11-24 substantive sample-1',
  ]);
  assert.deepEqual(told([version()], moved, '2026-12-04'), ['2026-11-24 substantive sample-1']);
});

test('the change stays where it is once a newer version shows the new status', () => {
  const moved = ledger([
    ['2026-06-12', 'alleged'],
    ['2026-12-05', 'confirmed'],
  ]);
  const [claim] = version().claims;
  const second = version({
    version: 2,
    published: '2026-12-09',
    claims: [{ ...claim!, status: 'confirmed', since: '2026-12-05' }],
  });
  assert.deepEqual(told([version(), second], moved, '2026-12-20'), [
    '2026-12-09 substantive sample-2',
    '2026-12-05 status sample-1-one-confirmed-2026-12-05',
    '2026-11-24 substantive sample-1',
  ]);
});

test('a status that was entered later for an earlier day counts from when it was entered', () => {
  const late = (checked: string, entered: string) =>
    ledger(
      [
        ['2026-06-12', 'alleged'],
        ['2026-11-20', 'withdrawn', entered],
      ],
      checked,
    );
  const expected = (day: string): string[] => [
    `${day} status sample-1-one-withdrawn-2026-11-20`,
    '2026-11-24 substantive sample-1',
  ];
  assert.deepEqual(
    told([version()], late('2026-12-03', '2026-12-03'), '2026-12-10'),
    expected('2026-12-03'),
  );
  // A later check that changes nothing leaves the note where it was.
  assert.deepEqual(
    told([version()], late('2027-01-15', '2026-12-03'), '2027-02-01'),
    expected('2026-12-03'),
  );
});

test('a status that returns is another change', () => {
  const moved = ledger([
    ['2026-06-12', 'alleged'],
    ['2026-12-05', 'disputed'],
    ['2026-12-08', 'alleged'],
    ['2026-12-09', 'disputed'],
  ]);
  const ids = changesOf([version()], moved, '2026-12-10').map(({ id }) => id);
  assert.equal(new Set(ids).size, 4);
});

test('two versions say the same whatever their dates and notes are', () => {
  const again = version({ version: 2, published: '2026-12-01', level: 'editorial', note: 'x' });
  assert.ok(saysTheSame(version(), again));
  assert.ok(!saysTheSame(version(), { ...again, text: '<p id="b-aaaaaa">It was.</p>\n' }));
});
