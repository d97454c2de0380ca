import { getCollection } from 'astro:content';
import { BUILD_DAY } from '../build/build-day.ts';
import { readLock } from '../build/id-lock-file.ts';
import { listBeside } from '../build/list-beside.ts';
import { redirectsOf } from '../build/read-redirects.ts';
import { blockAnchor } from '../lib/briefings/block-list.ts';
import { retiredPages } from '../lib/ids/retired-pages.ts';
import { paths } from '../lib/paths.ts';
import { withCompanions } from '../lib/redirects/companions.ts';
import { changesOf, type Change } from '../lib/versions/changes.ts';
import { presentAddress } from '../lib/versions/present-address.ts';
import { stampsOf as stampsFrom, type Stamps } from '../lib/versions/stamps.ts';
import { byBriefing, type Version } from '../lib/versions/version.ts';
import { allBriefings, type BriefingRecord } from './briefings.ts';
import { figures } from './figures.ts';
import { glossary } from './glossary.ts';
import { lawById } from './law.ts';
import { claimOf, ledger } from './ledger.ts';
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

/** When a briefing changed, was checked, and is to be looked at again. */
export async function stampsOf({ id, data, uses }: BriefingRecord): Promise<Stamps> {
  const claims = new Set(uses.flatMap(({ kind, id: used }) => (kind === 'claim' ? used : [])));
  return stampsFrom(data, await versionsOf(id), await Promise.all([...claims].map(claimOf)));
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

/** The anchors of the briefings' pages that a link from elsewhere may name. */
async function anchorsByPage(): Promise<Map<string, Set<string>>> {
  return new Map(
    (await allBriefings()).map(({ id, entry }) => [
      paths.briefing(id),
      new Set([
        'in-brief',
        'sources',
        ...[...(entry.body ?? '').matchAll(/\{#([a-z0-9-]+)\}/g)].map(([, anchor]) => anchor!),
        ...(listBeside(entry.filePath!)?.blocks ?? []).map((block) => blockAnchor(block.id)),
      ]),
    ]),
  );
}

/** Tells where a link in a frozen text leads today; see `presentAddress`. */
export const livingAddresses = once(async () => {
  const anchors = await anchorsByPage();
  const fixed = Object.values(paths).flatMap((path: (...parts: never[]) => string) =>
    path.length === 0 ? [(path as () => string)()] : [],
  );
  const pages = new Set([
    ...fixed,
    ...anchors.keys(),
    ...[...(await ledger()).keys()].map(paths.claim),
    ...[...(await sources()).keys()].map(paths.source),
    ...[...(await glossary()).keys()].map(paths.term),
    ...[...(await lawById()).keys()].map(paths.law),
    ...[...(await figures()).keys()].flatMap((id) => [paths.figure(id), paths.figureData(id)]),
    ...(await topics()).map(({ id }) => paths.topic(id)),
    ...retiredPages(readLock().lock).map(({ path }) => path),
  ]);
  const moved = new Map(withCompanions(redirectsOf()).map(({ from, to }) => [from, to]));
  return (address: string): string | undefined =>
    presentAddress(address, { pages, anchors, moved });
});
