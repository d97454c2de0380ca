/**
 * `npm run ids`: puts the ids that are new into the lock, with the day. From then
 * on they may be retired, but never vanish or be used for anything else.
 */
import { checkIds } from '../lib/ids/check-ids.ts';
import { withNewIds } from '../lib/ids/lock.ts';
import { BUILD_DAY } from './build-day.ts';
import { idsIn, LOCK_FILE, readLock, writeLock } from './id-lock-file.ts';
import { count } from './print-problems.ts';
import { Malformed } from './read-checked.ts';
import { filesOnDisk } from './read-content.ts';
import { redirectsOf } from './read-redirects.ts';

/** Locks what is new. Returns what was done. */
function lockIds(): string {
  const before = readLock();
  const { ids, ofRecord } = idsIn(Object.keys(filesOnDisk(process.cwd())));
  const moved = new Set(redirectsOf().map(({ from }) => from));
  const wrong = checkIds(before.lock, ids, { inLock: before.placeOf, ofRecord }, moved).filter(
    ({ rule }) => rule !== 'id-unlocked',
  );
  if (wrong.length > 0) throw new Malformed(wrong);
  const { lock, added } = withNewIds(before.lock, ids, BUILD_DAY);
  if (added.length === 0) return `All ids are in ${LOCK_FILE} already.`;
  writeLock(lock);
  return `${count(added.length, 'id')} added to ${LOCK_FILE}.`;
}

try {
  console.log(lockIds());
} catch (error) {
  if (!(error instanceof Malformed)) throw error;
  console.error(`${error.message}\nNothing was locked.`);
  process.exitCode = 1;
}
