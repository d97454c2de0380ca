import { checkIds } from '../lib/ids/check-ids.ts';
import type { Day } from '../lib/dates.ts';
import { check } from '../lib/desk/check.ts';
import type { Content } from '../lib/desk/content.ts';
import { inOrder, type Problem } from '../lib/desk/problem.ts';
import { healthFileSchema } from '../lib/sources/health.ts';
import { HEALTH_FILE } from './health-file.ts';
import { LOCK_FILE, idsIn, readLockText } from './id-lock-file.ts';
import { openKnownYaml } from './known-yaml.ts';
import { readChecked } from './read-checked.ts';
import { filesOnDisk, readContent } from './read-content.ts';

/** What is in content/ below a root, and every problem of it, public ids included. */
export function problemsIn(root: string, day: Day): { content: Content; problems: Problem[] } {
  const known = openKnownYaml(root);
  const files = filesOnDisk(root);
  const content = readContent(files, known);
  const { lock, placeOf, problems } = readLockText(files[LOCK_FILE] ?? '', known);
  const health = readChecked(HEALTH_FILE, files[HEALTH_FILE] ?? '', healthFileSchema, known);
  known.save();
  const moved = new Set(content.redirects.map(({ from }) => from));
  const { ids, ofRecord } = idsIn(Object.keys(files));
  // Against a lock that cannot be read every id would seem new.
  const ofIds = lock ? checkIds(lock, ids, { inLock: placeOf, ofRecord }, moved) : [];
  return {
    content,
    problems: inOrder([...check(content, day), ...problems, ...health.problems, ...ofIds]),
  };
}
