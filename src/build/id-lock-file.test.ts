import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOnDisk } from './read-content.ts';
import { idsIn, printLock, readLockText } from './id-lock-file.ts';

const TEXT = `# Every public id and the day on which it was published. Written by: npm run ids
# By hand only under retired: what is given up, with the day, the reason and what succeeds it.
claim:
  a: '2026-11-24'
  b: '2026-11-24'
source:
  '2026': '2026-11-24'
retired:
  claim:
    b:
      on: '2026-12-01'
      reason: Told twice.
      successor: a
`;

test('a lock is written as it was read', () =>
  assert.equal(printLock(readLockText(TEXT).lock!), TEXT));

test('the lines of the lock are found', () => {
  const { placeOf } = readLockText(TEXT);
  const at = (...[kind, id, part]: Parameters<typeof placeOf>): string => {
    const { file, line, column } = placeOf(kind, id, part);
    return `${file}:${line}:${column}`;
  };
  assert.equal(at('claim', 'b'), 'content/ids.lock.yaml:5:3');
  assert.equal(at('claim', 'b', 'retired'), 'content/ids.lock.yaml:10:5');
  assert.equal(at('claim', 'nowhere'), 'content/ids.lock.yaml:4:3');
});

test('where there is no lock nothing is locked', () =>
  assert.deepEqual(readLockText('').lock!.claim, {}));

test('the content has ids of every kind that is there', () => {
  const { ids, ofRecord } = idsIn(Object.keys(filesOnDisk(process.cwd())));
  assert.ok(ids.claim.size > 100);
  assert.ok(ids.source.has('fr-2025-00636'));
  assert.equal(ofRecord('source', 'fr-2025-00636').file, 'content/sources/fr-2025-00636.yaml');
  assert.ok(![...ids.briefing].some((id) => id.includes('.')));
});
