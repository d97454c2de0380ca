import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIds, type IdProblem } from '../lib/ids/check-ids.ts';
import { ID_KINDS, lockSchema, type Ids } from '../lib/ids/lock.ts';
import { printProblem } from './print-problems.ts';

/** What the desk prints where the content has these claims and the lock says this of claims. */
function printed(
  claims: readonly string[],
  locked: readonly string[],
  retired: object = {},
): string {
  const lock = lockSchema.parse({
    claim: Object.fromEntries(locked.map((id) => [id, '2026-11-24'])),
    retired: { claim: retired },
  });
  const ids = Object.fromEntries(
    ID_KINDS.map((kind) => [kind, new Set(kind === 'claim' ? claims : [])]),
  ) as unknown as Ids;
  const at = (file: string) => (): IdProblem['place'] => ({ file, line: 1, column: 1 });
  return checkIds(lock, ids, { inLock: at('content/ids.lock.yaml'), ofRecord: at('a.yaml') })
    .map((problem) => printProblem(problem))
    .join('\n');
}

test('an id that was published and is gone', () => {
  assert.equal(
    printed([], ['a']),
    `content/ids.lock.yaml:1:1  The claim "a" was published on 2026-11-24 and is gone.
    Mend: Bring it back, or write under retired: claim: a: { on: …, reason: …, successor: … }.  [id-vanished]`,
  );
});

test('an id that was retired and is used again', () => {
  assert.equal(
    printed(['a'], ['a'], { a: { on: '2026-12-01', reason: 'It was wrong.' } }),
    `a.yaml:1:1  The id "a" was that of another claim, retired on 2026-12-01.
    Mend: Give this file another name: an id is never used again.  [id-reused]`,
  );
});

test('a retirement that names a successor which is not there', () => {
  assert.equal(
    printed([], ['a'], { a: { on: '2026-12-01', reason: 'It was wrong.', successor: 'b' } }),
    `content/ids.lock.yaml:1:1  No claim is called "b", which is to succeed "a".
    Mend: Name a claim that is there, or leave successor out.  [id-retirement]`,
  );
});

test('an id that is not yet locked', () => {
  assert.equal(
    printed(['a'], []),
    `a.yaml:1:1  The id "a" is not yet locked.
    Mend: Run npm run ids when it is published.  [id-unlocked]`,
  );
});
