import { LOCK_FILE, lockKey, readLock, versionFile, type Frozen } from '../versions/lock.ts';
import type { Problem } from './problem.ts';

const top = (file: string, line = 1): Problem['place'] => ({ file, line, column: 1 });

/** Every version that was frozen is there, as it was. */
export function checkVersions({ hashes, lock: written }: Frozen): Problem[] {
  const { lock, unread } = readLock(written ?? '');
  const problems: Problem[] = unread.map((line) => ({
    rule: 'version-stray',
    place: top(LOCK_FILE, line),
    what: 'This line is no entry of the lock, or its version stands here twice.',
    mend: `Take the file back: git checkout -- ${LOCK_FILE}.`,
  }));
  for (const [file, hash] of hashes) {
    const key = lockKey(file);
    const locked = key === undefined ? undefined : lock[key];
    if (key === undefined) {
      problems.push({
        rule: 'version-stray',
        place: top(file),
        what: 'This file is no version of a briefing.',
        mend: 'Move it elsewhere; versions are written by npm run publish.',
      });
    } else if (locked === undefined) {
      problems.push({
        rule: 'version-unlocked',
        place: top(file),
        what: 'This version is not in the lock.',
        mend: `Take it out and run npm run publish, or take back ${LOCK_FILE}.`,
      });
    } else if (locked !== hash) {
      problems.push({
        rule: 'version-changed',
        place: top(file),
        what: 'This version is not as it was frozen.',
        mend: `Take it back: git checkout -- ${file}. What is new is published as a new version.`,
      });
    }
  }
  for (const key of Object.keys(lock)) {
    const [slug = '', number] = key.split('/');
    const file = versionFile(slug, Number(number));
    if (hashes.has(file)) continue;
    problems.push({
      rule: 'version-lost',
      place: top(file),
      what: 'This version was frozen, and its file is gone.',
      mend: `Take it back: git checkout -- ${file}. What was published stays.`,
    });
  }
  return problems;
}
