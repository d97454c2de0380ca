/** Which briefing this page is of, which version of it, and what its frozen versions say. */
import type { FrozenBlocks } from '../../lib/quotes/frozen-blocks.ts';

const [, root = '', frozen] =
  /^(.*\/briefings\/[^/]+\/)(?:v\/(\d+)\/)?$/.exec(location.pathname) ?? [];

/** The path of the briefing that is kept up to date; empty on pages that are of none. */
export const briefingPath = root;

/** The version whose page this is, if it is one. */
export const frozenVersion = frozen ? Number(frozen) : undefined;

/** The address of this page for good: with the site's own host, without query and fragment. */
export function pageAddress(): string {
  const told = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  return told ?? location.origin + location.pathname;
}

/** The address of the briefing that is kept up to date. */
export function briefingAddress(): string {
  return frozen ? new URL('../../', pageAddress()).href : pageAddress();
}

export const versionPath = (version: number): string => `${briefingPath}v/${version}/`;

export const comparisonPath = (from: number, to: number): string =>
  `${briefingPath}v/${from}..${to}/`;

const asked = new Map<number, Promise<FrozenBlocks | undefined>>();

/**
 * The blocks of a version, fetched once.
 *
 * @returns `undefined` where there is no such version; rejects where it could not be asked for.
 */
export function blocksOf(version: number): Promise<FrozenBlocks | undefined> {
  const known = asked.get(version);
  if (known) return known;
  const answer = fetch(`${versionPath(version)}blocks.json`).then((response) => {
    if (response.ok) return response.json() as Promise<FrozenBlocks>;
    if (response.status === 404) return undefined;
    throw new Error(response.statusText);
  });
  asked.set(version, answer);
  answer.catch(() => asked.delete(version));
  return answer;
}

/** The blocks of words alone, in which quotations stand. */
export function wordsIn({ blocks }: FrozenBlocks): FrozenBlocks['blocks'] {
  return blocks.filter(({ figure }) => figure === undefined);
}
