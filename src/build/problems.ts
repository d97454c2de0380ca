import { checkIds } from '../lib/ids/check-ids.ts';
import type { Day } from '../lib/dates.ts';
import { check } from '../lib/desk/check.ts';
import type { Content } from '../lib/desk/content.ts';
import { inOrder, type Problem } from '../lib/desk/problem.ts';
import { readIds, readLock } from './id-lock-file.ts';
import { filesOnDisk, readContent } from './read-content.ts';

/** What is in content/ below a root, and every problem of it, public ids included. */
export function problemsIn(root: string, day: Day): { content: Content; problems: Problem[] } {
  const content = readContent(filesOnDisk(root));
  const { lock, placeOf } = readLock(root);
  const { ids, ofRecord } = readIds(root);
  const ofIds = checkIds(lock, ids, { inLock: placeOf, ofRecord });
  return { content, problems: inOrder([...check(content, day), ...ofIds]) };
}
