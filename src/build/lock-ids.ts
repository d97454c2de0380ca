/**
 * `npm run ids`: puts the ids that are new into the lock, with the day. From then
 * on they may be retired, but never vanish or be used for anything else.
 */
import { checkIds } from '../lib/ids/check-ids.ts';
import { withNewIds } from '../lib/ids/lock.ts';
import { BUILD_DAY } from './build-day.ts';
import { LOCK_FILE, readIds, readLock, writeLock } from './id-lock-file.ts';

const before = readLock();
const { ids, ofRecord } = readIds();
const wrong = checkIds(before.lock, ids, { inLock: before.placeOf, ofRecord }).filter(
  ({ rule }) => rule !== 'id-unlocked',
);
for (const { place, what, mend, rule } of wrong) {
  console.error(`${place.file}:${place.line}:${place.column}  ${what}\n  Mend: ${mend}  [${rule}]`);
}
if (wrong.length > 0) {
  console.error(`Nothing was locked: ${wrong.length} to be mended first.`);
  process.exitCode = 1;
} else {
  const { lock, added } = withNewIds(before.lock, ids, BUILD_DAY);
  if (added.length > 0) writeLock(lock);
  console.log(
    added.length > 0
      ? `${added.length} ids added to ${LOCK_FILE}.`
      : `All ids are in ${LOCK_FILE} already.`,
  );
}
