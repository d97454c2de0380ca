/** Reads and writes the lock of public ids, and finds the ids that the content has. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IdPlaces } from '../lib/ids/check-ids.ts';
import { ID_KINDS, lockSchema, type IdKind, type Ids, type Lock } from '../lib/ids/lock.ts';
import type { KnownYaml } from './known-yaml.ts';
import { printYaml } from './print-yaml.ts';
import { readChecked, valueOf, type Checked } from './read-checked.ts';

export const LOCK_FILE = 'content/ids.lock.yaml';

const HEAD = `# Every public id and the day on which it was published. Written by: npm run ids
# By hand only under retired: what is given up, with the day, the reason and what succeeds it.
`;

/** Where the records of each kind lie. A record's id is its file name. */
const FOLDERS: Readonly<Record<IdKind, readonly [folder: string, ending: string]>> = {
  briefing: ['content/briefings', '.mdx'],
  claim: ['content/claims', '.yaml'],
  source: ['content/sources', '.yaml'],
  term: ['content/glossary', '.yaml'],
  law: ['content/law', '.yaml'],
  topic: ['content/topics', '.yaml'],
  figure: ['content/figures', '.yaml'],
  chip: ['content/chips', '.yaml'],
};

/** Where the lock names an id, counted from 1. */
type LockPlace = IdPlaces['inLock'];

/** The lock from its text; an empty one from none. */
export function readLockText(
  text: string,
  known?: KnownYaml,
): { lock: Lock | undefined; placeOf: LockPlace; problems: Checked<Lock>['problems'] } {
  const { value, placeOf, problems } = readChecked(LOCK_FILE, text, lockSchema, known);
  return {
    lock: value,
    placeOf: (kind, id, part) => placeOf(part ? ['retired', kind, id] : [kind, id], 'key'),
    problems,
  };
}

/**
 * The lock of this project.
 *
 * @throws Malformed
 */
export function readLock(root = '.'): { lock: Lock; placeOf: LockPlace } {
  let text = '';
  try {
    text = readFileSync(resolve(root, LOCK_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { lock, placeOf, problems } = readLockText(text);
  return { lock: valueOf({ value: lock, problems }), placeOf };
}

/** The text of a lock. Kinds of which nothing was published or retired are left out. */
export function printLock(lock: Lock): string {
  const kept = (record: Readonly<Record<string, unknown>>): [string, unknown][] =>
    Object.entries(record).filter(([, value]) => Object.keys(value as object).length > 0);
  const { retired, ...published } = lock;
  const written = Object.fromEntries([
    ...kept(published),
    ...kept({ retired: Object.fromEntries(kept(retired)) }),
  ]);
  return HEAD + printYaml(written);
}

export function writeLock(lock: Lock, root = '.'): void {
  writeFileSync(resolve(root, LOCK_FILE), printLock(lock));
}

/**
 * The ids that the content has, and the file of each.
 *
 * @param paths - the files of content/, from the root of the project.
 */
export function idsIn(paths: readonly string[]): { ids: Ids; ofRecord: IdPlaces['ofRecord'] } {
  const files = new Map<string, string>();
  const ids = Object.fromEntries(
    ID_KINDS.map((kind) => {
      const [folder, ending] = FOLDERS[kind];
      const found = paths.filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending));
      return [
        kind,
        new Set(
          found.map((path) => {
            const id = path.replace(/^.*\//, '').slice(0, -ending.length);
            files.set(`${kind} ${id}`, path);
            return id;
          }),
        ),
      ];
    }),
  ) as unknown as Ids;
  return {
    ids,
    ofRecord: (kind, id) => ({ file: files.get(`${kind} ${id}`) ?? LOCK_FILE, line: 1, column: 1 }),
  };
}
