import { paths } from '../paths.ts';

/** `content/versions/lock.yaml`: the hash of every version that was ever frozen, by `slug/n`. */
export type Lock = Readonly<Record<string, string>>;

export const VERSIONS_FOLDER = 'content/versions';
export const LOCK_FILE = `${VERSIONS_FOLDER}/lock.yaml`;

/** The frozen versions as they stand on the disk, unread. */
export interface Frozen {
  /** The hash of every file beside the lock, by path. */
  hashes: Map<string, string>;
  /** The lock as written; `undefined` while nothing was ever frozen. */
  lock: string | undefined;
}

/** The file of a frozen version. */
export function versionFile(briefing: string, version: number): string {
  return `${VERSIONS_FOLDER}/${briefing}/${version}.yaml`;
}

/** The key of a file in the lock, `undefined` for a file that is no version. */
export function lockKey(file: string): string | undefined {
  return /^content\/versions\/([a-z0-9-]+\/[1-9]\d*)\.yaml$/.exec(file)?.[1];
}

/** Reads the lock. Lines that are no entries are given back by their numbers, from 1. */
export function readLock(text: string): { lock: Record<string, string>; unread: number[] } {
  const lock: Record<string, string> = {};
  const unread: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, key, hash] = /^([a-z0-9-]+\/[1-9]\d*): '([0-9a-f]{64})'$/.exec(line) ?? [];
    if (key === undefined || hash === undefined || key in lock) unread.push(index + 1);
    else lock[key] = hash;
  }
  return { lock, unread };
}

/** The lock as a file, its lines in order: by briefing, then by number. */
export function printLock(lock: Lock): string {
  const order = (key: string): [string, number] => {
    const [slug = '', number] = key.split('/');
    return [slug, Number(number)];
  };
  const keys = Object.keys(lock).toSorted((a, b) => {
    const [slugA, numberA] = order(a);
    const [slugB, numberB] = order(b);
    return slugA === slugB ? numberA - numberB : slugA < slugB ? -1 : 1;
  });
  return [
    '# Written by npm run publish. A version that was frozen is never changed.',
    ...keys.map((key) => `${key}: '${lock[key]}'`),
    '',
  ].join('\n');
}

/** The addresses of the frozen versions that a lock names, from its text. */
export function versionPages(written: string | undefined): string[] {
  return Object.keys(readLock(written ?? '').lock).map((key) => {
    const [slug = '', number] = key.split('/');
    return paths.version(slug, Number(number));
  });
}
