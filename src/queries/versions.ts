import { getCollection } from 'astro:content';
import { BUILD_DAY } from '../build/build-day.ts';
import { listBeside } from '../build/list-beside.ts';
import { blockAnchor } from '../lib/briefings/block-list.ts';
import { paths } from '../lib/paths.ts';
import { changesOf, type Change } from '../lib/versions/changes.ts';
import { byBriefing, type Version } from '../lib/versions/version.ts';
import { allBriefings } from './briefings.ts';
import { figures } from './figures.ts';
import { glossary } from './glossary.ts';
import { lawById } from './law.ts';
import { ledger } from './ledger.ts';
import { once } from './once.ts';
import { sources } from './sources.ts';
import { topics } from './topics.ts';

/** The versions of every briefing, oldest first, by slug. */
export const versionsBySlug = once(async (): Promise<ReadonlyMap<string, Version[]>> =>
  byBriefing((await getCollection('versions')).map(({ data }) => data)),
);

/** The versions of a briefing, oldest first. None before it was first published. */
export async function versionsOf(slug: string): Promise<Version[]> {
  return (await versionsBySlug()).get(slug) ?? [];
}

/** The newest version of every briefing, the most recently published first. */
export async function newestVersions(): Promise<Version[]> {
  return [...(await versionsBySlug()).values()]
    .map((versions) => versions.at(-1)!)
    .sort((a, b) =>
      a.published === b.published
        ? a.briefing < b.briefing
          ? -1
          : 1
        : a.published < b.published
          ? 1
          : -1,
    );
}

/** Everything that changed up to the build day, the newest first. */
export const allChanges = once(async (): Promise<Change[]> => {
  const versions = [...(await versionsBySlug()).values()].flat();
  return changesOf(versions, await ledger(), BUILD_DAY);
});

/** The anchors of a briefing that a link from elsewhere may name. */
async function anchorsBySlug(): Promise<Map<string, Set<string>>> {
  return new Map(
    (await allBriefings()).map(({ id, entry }) => [
      id,
      new Set([
        'in-brief',
        'sources',
        ...[...(entry.body ?? '').matchAll(/\{#([a-z0-9-]+)\}/g)].map(([, anchor]) => anchor!),
        ...(listBeside(entry.filePath!)?.blocks ?? []).map((block) => blockAnchor(block.id)),
      ]),
    ]),
  );
}

/**
 * Tells the present address of a link in a frozen text: the same, without its
 * anchor where that is gone, or none where the page is gone.
 */
export const livingAddresses = once(async () => {
  const anchors = await anchorsBySlug();
  const fixed = Object.values(paths).flatMap((path: (...parts: never[]) => string) =>
    path.length === 0 ? [(path as () => string)()] : [],
  );
  const pages = new Set([
    ...fixed,
    ...[...anchors.keys()].map(paths.briefing),
    ...[...(await ledger()).keys()].map(paths.claim),
    ...[...(await sources()).keys()].map(paths.source),
    ...[...(await glossary()).keys()].map(paths.term),
    ...[...(await lawById()).keys()].map(paths.law),
    ...[...(await figures()).keys()].flatMap((id) => [paths.figure(id), paths.figureData(id)]),
    ...(await topics()).map(({ id }) => paths.topic(id)),
  ]);
  return (address: string): string | undefined => {
    if (address.startsWith('#') || /^https?:/.test(address)) return address;
    const [page = '', anchor] = address.split('#');
    if (!pages.has(page)) return undefined;
    const slug = /^\/briefings\/([^/]+)\/$/.exec(page)?.[1];
    const isThere = anchor === undefined || !slug || anchors.get(slug)?.has(anchor);
    return isThere ? address : page;
  };
});
