/** Reads and writes the lock of public ids, and finds the ids that the content has. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isScalar, LineCounter, parseDocument } from 'yaml';
import type { IdPlaces } from '../lib/ids/check-ids.ts';
import { ID_KINDS, lockSchema, type IdKind, type Ids, type Lock } from '../lib/ids/lock.ts';
import { printYaml } from './print-yaml.ts';

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

interface ReadLock {
  lock: Lock;
  /** Where the lock names an id, counted from 1. */
  placeOf: IdPlaces['inLock'];
}

/** The lock from its text; an empty one from none. */
export function readLockText(text: string): ReadLock {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lock = lockSchema.parse(document.toJS() ?? {});
  return {
    lock,
    placeOf: (kind, id, part) => {
      const path = part ? ['retired', kind] : [kind];
      const map = document.getIn(path) as { items?: { key: unknown }[] } | undefined;
      const key = map?.items?.find(({ key: one }) => isScalar(one) && one.value === id)?.key;
      const at = isScalar(key) && key.range ? lines.linePos(key.range[0]) : { line: 1, col: 1 };
      return { file: LOCK_FILE, line: at.line, column: at.col };
    },
  };
}

/** The lock of this project. */
export function readLock(root = '.'): ReadLock {
  let text = '';
  try {
    text = readFileSync(resolve(root, LOCK_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return readLockText(text);
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

/** The ids that the content has, and the file of each. */
export function readIds(root = '.'): { ids: Ids; ofRecord: IdPlaces['ofRecord'] } {
  const files = new Map<string, string>();
  const ids = Object.fromEntries(
    ID_KINDS.map((kind) => {
      const [folder, ending] = FOLDERS[kind];
      const found = listed(join(root, folder)).filter((name) => name.endsWith(ending));
      return [
        kind,
        new Set(
          found.map((name) => {
            const id = name.replace(/^.*\//, '').slice(0, -ending.length);
            files.set(`${kind} ${id}`, `${folder}/${name}`);
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

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
