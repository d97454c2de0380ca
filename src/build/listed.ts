import type { Lock } from '../lib/ids/lock.ts';
import { retiredPages } from '../lib/ids/retired-pages.ts';
import { fullAddress } from '../site.ts';
import { readLock } from './id-lock-file.ts';

/** Frozen versions, comparisons and references: the page of the briefing is the one to be found. */
const BESIDE_BRIEFING = /\/(?:v\/[^/]+|cite)\/$/;

/** Pages that are made for frames on pages of others. */
const FRAME = fullAddress('/embed/');

/** Tells of a page, by its whole address, whether it is for search engines. */
export function listedBy(lock: Lock): (page: string) => boolean {
  const retired = new Set(retiredPages(lock).map(({ path }) => fullAddress(path)));
  return (page) => !BESIDE_BRIEFING.test(page) && !page.startsWith(FRAME) && !retired.has(page);
}

let listed: ReturnType<typeof listedBy> | undefined;

/** The same, by the lock of this project, which is read when the first page is asked for. */
export function isListed(page: string): boolean {
  listed ??= listedBy(readLock().lock);
  return listed(page);
}
