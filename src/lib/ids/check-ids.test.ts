import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIds, type IdPlaces } from './check-ids.ts';
import { ID_KINDS, lockSchema, withNewIds, type Ids } from './lock.ts';

const places: IdPlaces = {
  inLock: (kind, id, part) => ({
    file: `lock ${part ?? 'published'} ${kind} ${id}`,
    line: 1,
    column: 1,
  }),
  ofRecord: (kind, id) => ({ file: `${kind} ${id}`, line: 1, column: 1 }),
};

const idsOf = (claims: string[]): Ids =>
  Object.fromEntries(
    ID_KINDS.map((kind) => [kind, new Set(kind === 'claim' ? claims : [])]),
  ) as unknown as Ids;

const problems = (lock: unknown, claims: string[]): string[] =>
  checkIds(lockSchema.parse(lock), idsOf(claims), places).map(
    ({ rule, place, what }) => `${rule} at ${place.file}: ${what}`,
  );

const published = { claim: { a: '2026-11-24', b: '2026-11-24' } };

test('ids that are where they were are no problem', () =>
  assert.deepEqual(problems(published, ['a', 'b']), []));

test('an id that vanished is an error', () =>
  assert.deepEqual(problems(published, ['a']), [
    'id-vanished at lock published claim b: The claim "b" was published on 2026-11-24 and is gone.',
  ]));

test('an id that was retired may be gone', () =>
  assert.deepEqual(
    problems(
      {
        ...published,
        retired: { claim: { b: { on: '2026-12-01', reason: 'Told twice.', successor: 'a' } } },
      },
      ['a'],
    ),
    [],
  ));

test('an id whose page got another address may be gone', () =>
  assert.deepEqual(
    checkIds(lockSchema.parse(published), idsOf(['a']), places, new Set(['/claims/b/'])),
    [],
  ));

test('an id that was retired is never used again', () =>
  assert.deepEqual(
    problems({ ...published, retired: { claim: { b: { on: '2026-12-01', reason: 'x' } } } }, [
      'a',
      'b',
    ]),
    ['id-reused at claim b: The id "b" was that of another claim, retired on 2026-12-01.'],
  ));

test('an id that is new is a warning', () =>
  assert.deepEqual(problems(published, ['a', 'b', 'c']), [
    'id-unlocked at claim c: The id "c" is not yet locked.',
  ]));

test('a successor exists, and is not retired itself', () => {
  const retire = (entries: Record<string, string | undefined>) => ({
    ...published,
    retired: {
      claim: Object.fromEntries(
        Object.entries(entries).map(([id, successor]) => [
          id,
          { on: '2026-12-01', reason: 'x', ...(successor && { successor }) },
        ]),
      ),
    },
  });
  assert.deepEqual(problems(retire({ b: 'nowhere' }), ['a']), [
    'id-retirement at lock retired claim b: No claim is called "nowhere", which is to succeed "b".',
  ]);
  assert.deepEqual(problems(retire({ a: undefined, b: 'a' }), []), [
    'id-retirement at lock retired claim b: What succeeds "b" is retired itself: "a".',
  ]);
  assert.deepEqual(problems(retire({ never: undefined }), ['a', 'b']), [
    'id-retirement at lock retired claim never: No claim "never" was ever published.',
  ]);
});

test('new ids get the day, old ones keep theirs, and all are sorted', () => {
  const { lock, added } = withNewIds(
    lockSchema.parse({ claim: { m: '2026-11-24' } }),
    idsOf(['z', 'm', 'a']),
    '2026-12-01',
  );
  assert.deepEqual(Object.entries(lock.claim), [
    ['a', '2026-12-01'],
    ['m', '2026-11-24'],
    ['z', '2026-12-01'],
  ]);
  assert.deepEqual(added, ['claim a', 'claim z']);
});

test('an id that is gone stays in the lock', () =>
  assert.deepEqual(
    withNewIds(lockSchema.parse({ claim: { m: '2026-11-24' } }), idsOf([]), '2026-12-01').lock
      .claim,
    { m: '2026-11-24' },
  ));
