import { getCollection, type CollectionEntry } from 'astro:content';
import { BUILD_DAY } from '../build/build-day.ts';
import { usesIn, type Concern, type Use } from '../build/uses.ts';
import { readingMinutes } from '../lib/briefings/briefing.ts';
import type { Status } from '../lib/claims/claim.ts';
import { countsOn, entryOn, type LedgerClaim } from '../lib/claims/ledger.ts';
import { numberNotes, type Note } from '../lib/sources/notes.ts';
import type { TopicId } from '../lib/topics/topic.ts';
import { claimOf } from './ledger.ts';
import { once } from './once.ts';
import { topics } from './topics.ts';

/** A briefing with what its text says about itself. */
export interface BriefingRecord {
  id: string;
  data: CollectionEntry<'briefings'>['data'];
  entry: CollectionEntry<'briefings'>;
  /** Whole minutes to read it. */
  minutes: number;
  /** How many of its claims, each counted once, have each status on the build day. */
  counts: Record<Status | 'notYet', number>;
  /** Its sources, numbered in the order of first use. */
  notes: Note[];
  /** Where it uses claims, sources and terms, in order. */
  uses: Use[];
  /** What it says to which readers. */
  concerns: Concern[];
  /** Ids of the terms that it explains, each once. */
  terms: string[];
}

/** A place where a briefing uses something. */
export interface FoundPlace {
  briefing: BriefingRecord;
  place: Use;
}

async function readBriefing(entry: CollectionEntry<'briefings'>): Promise<BriefingRecord> {
  const { words, uses, concerns } = usesIn(entry.filePath!, entry.body ?? '');
  const claims = await Promise.all(
    [...new Set(uses.filter(({ kind }) => kind === 'claim').map(({ id }) => id))].map(claimOf),
  );
  const byId = new Map<string, LedgerClaim>(claims.map((claim) => [claim.id, claim]));
  const places = uses.map(({ kind, id, block }) => ({
    block,
    sources:
      kind === 'source'
        ? [id]
        : kind === 'claim'
          ? // The note of a claim is its first source; its page has them all.
            (entryOn(byId.get(id)!, BUILD_DAY)?.sources ?? []).slice(0, 1).map((c) => c.source)
          : [],
  }));
  return {
    id: entry.id,
    data: entry.data,
    entry,
    minutes: readingMinutes(words),
    counts: countsOn(claims, BUILD_DAY),
    notes: numberNotes(places),
    uses,
    concerns,
    terms: [...new Set(uses.filter(({ kind }) => kind === 'term').map(({ id }) => id))],
  };
}

/** Every briefing, the most recently checked first. Equal days keep alphabetical order. */
export const allBriefings = once(async (): Promise<BriefingRecord[]> => {
  const briefings = await Promise.all((await getCollection('briefings')).map(readBriefing));
  return briefings.sort(
    (a, b) =>
      b.data.checked.localeCompare(a.data.checked) ||
      a.data.title.localeCompare(b.data.title, 'en'),
  );
});

/**
 * The briefings on a topic: first those of its reading order, in that order, then
 * the others that touch on it, the most recently checked first.
 */
export async function briefingsOn(topic: TopicId): Promise<BriefingRecord[]> {
  const all = await allBriefings();
  const { path } = (await topics()).find(({ id }) => id === topic)!;
  const first = path.flatMap((slug) => all.find(({ id }) => id === slug) ?? []);
  const others = all.filter(({ data }) => data.topics.includes(topic));
  return [...new Set([...first, ...others])];
}

const placesById = once(async (): Promise<ReadonlyMap<string, FoundPlace[]>> => {
  const found = new Map<string, FoundPlace[]>();
  for (const briefing of await allBriefings()) {
    for (const place of briefing.uses) {
      const key = `${place.kind} ${place.id}`;
      const places = found.get(key);
      if (places) places.push({ briefing, place });
      else found.set(key, [{ briefing, place }]);
    }
  }
  return found;
});

/** Where briefings use a claim, a source or a term. */
export async function placesOf(kind: Use['kind'], id: string): Promise<FoundPlace[]> {
  return (await placesById()).get(`${kind} ${id}`) ?? [];
}

/** What to read next: the author's own choice first, then briefings that share most claims. */
export async function relatedTo(briefing: BriefingRecord): Promise<BriefingRecord[]> {
  const all = await allBriefings();
  const chosen = briefing.data.related.flatMap((slug) => all.find(({ id }) => id === slug) ?? []);
  const shared = new Map<BriefingRecord, number>();
  for (const { kind, id } of briefing.uses) {
    if (kind === 'source') continue;
    for (const place of await placesOf(kind, id)) {
      shared.set(place.briefing, (shared.get(place.briefing) ?? 0) + 1);
    }
  }
  const near = [...shared]
    .filter(([other]) => other !== briefing && !chosen.includes(other))
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .map(([other]) => other);
  return [...chosen, ...near].slice(0, 3);
}
