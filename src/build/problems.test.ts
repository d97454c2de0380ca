import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkIds, type IdProblem } from '../lib/ids/check-ids.ts';
import { ID_KINDS, lockSchema, type Ids } from '../lib/ids/lock.ts';
import { readLockText } from './id-lock-file.ts';
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
    Mend: Bring it back, or write under retired: claim: a: { on: …, reason: …, successor: … }. If it was renamed, write its old address in content/redirects.yaml.  [id-vanished]`,
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

/** What the desk prints of the lock of ids alone, with this text. */
const printedOfLock = (text: string): string =>
  readLockText(text)
    .problems.map((problem) => printProblem(problem))
    .join('\n');

const malformed: { says: string; text: string; prints: string }[] = [
  {
    says: 'a lock with a key that it cannot have',
    text: "claim:\n  a: '2026-11-24'\nclaims:\n  b: '2026-11-24'\n",
    prints: `content/ids.lock.yaml:3:1  No key is called "claims" here.
    Mend: Write claim: instead of claims:.  [record-unknown-key]`,
  },
  {
    says: 'a lock with a day that is none',
    text: "claim:\n  a: '2026-11-31'\n",
    prints: `content/ids.lock.yaml:2:6  "2026-11-31" is not a whole day.
    Mend: Write 2026-06-12, in quotes.  [record-value]`,
  },
  {
    says: 'a retirement without its reason',
    text: "claim:\n  a: '2026-11-24'\nretired:\n  claim:\n    a:\n      on: '2026-12-01'\n",
    prints: `content/ids.lock.yaml:6:7  The key "reason" is missing.
    Mend: Add reason: ….  [record-missing-key]`,
  },
  {
    says: 'a lock that is not YAML',
    text: "claim:\n\ta: '2026-11-24'\n",
    prints: `content/ids.lock.yaml:2:1  This line begins with a tab.
    Mend: Indent with two spaces instead.  [yaml-tab]`,
  },
  {
    says: 'an id that stands twice in the lock',
    text: "claim:\n  a: '2026-11-24'\n  a: '2026-11-25'\n",
    prints: `content/ids.lock.yaml:3:3  The key "a" stands here for the second time.
    Mend: Keep one of the two.  [yaml-duplicate-key]`,
  },
  {
    says: 'a list for a lock',
    text: '- a\n',
    prints: `content/ids.lock.yaml:1:1  The file should be keys with values, and is a list.
    Mend: Write keys with values.  [record-value]`,
  },
];

for (const { says, text, prints } of malformed) {
  test(says, () => assert.equal(printedOfLock(text), prints));
}
