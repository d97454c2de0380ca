import { getCollection } from 'astro:content';
import { BUILD_DAY } from '../build/build-day.ts';
import { spansOfClaim, type LedgerClaim } from '../lib/claims/ledger.ts';
import { lastDay } from '../lib/dates.ts';
import { FIRST_DAY, type Rule, type RuleClaim } from '../lib/law/in-force.ts';
import { JURISDICTIONS, type Instrument, type LawEvent } from '../lib/law/instrument.ts';
import { knownSince, nextEvent, standingOn, type Standing } from '../lib/law/state.ts';
import { allBriefings, type BriefingRecord } from './briefings.ts';
import { allClaims, claimOf, claimsBySource } from './ledger.ts';
import { once } from './once.ts';

export interface LawRecord extends Instrument {
  id: string;
  /** How it stands on the build day; `undefined` where all its events lie ahead. */
  standing: Standing | undefined;
  /** The next known event after the build day. */
  next: LawEvent | undefined;
}

/** Every instrument, the most lately begun first. Equal days keep the order of ids. */
export const allLaw = once(async (): Promise<LawRecord[]> => {
  const records = (await getCollection('law')).map(({ id, data }) => ({
    ...data,
    id,
    standing: standingOn(data, BUILD_DAY),
    next: nextEvent(data, BUILD_DAY),
  }));
  return records.sort(
    (a, b) => knownSince(b).localeCompare(knownSince(a)) || (a.id < b.id ? -1 : 1),
  );
});

/** The instruments by id. */
export const lawById = once(
  async (): Promise<ReadonlyMap<string, LawRecord>> =>
    new Map((await allLaw()).map((law) => [law.id, law])),
);

/** Instruments that amend each other one, by the id of the amended. */
const amendersById = once(async () => {
  const amenders = new Map<string, LawRecord[]>();
  for (const law of await allLaw()) {
    for (const id of law.amends) amenders.set(id, [...(amenders.get(id) ?? []), law]);
  }
  return amenders;
});

/** The instruments that amend one. */
export async function amendersOf(id: string): Promise<LawRecord[]> {
  return (await amendersById()).get(id) ?? [];
}

/** Claims with a bearing on an instrument, each list with the latest event first. */
export interface ClaimsOnLaw {
  /** Those that its record names. */
  about: LedgerClaim[];
  /** The others that rest on the documents of its events. */
  onDocuments: LedgerClaim[];
}

/** The claims about an instrument, and those that share its documents. */
export async function claimsOn(law: LawRecord): Promise<ClaimsOnLaw> {
  const bySource = await claimsBySource();
  const named = new Set(law.claims);
  const sharing = new Set([...documentsOf(law)].flatMap((source) => bySource.get(source) ?? []));
  const latestFirst = (claims: LedgerClaim[]): LedgerClaim[] =>
    claims.toSorted((a, b) => b.when.localeCompare(a.when) || (a.id < b.id ? -1 : 1));
  return {
    about: latestFirst(await Promise.all([...named].map(claimOf))),
    onDocuments: latestFirst([...sharing].filter(({ id }) => !named.has(id))),
  };
}

/** Ids of the documents of its events. */
function documentsOf({ events }: LawRecord): Set<string> {
  return new Set(events.flatMap(({ sources }) => sources.map(({ source }) => source)));
}

const lawsByClaim = once(async () => {
  const byClaim = new Map<string, LawRecord[]>();
  for (const law of await allLaw()) {
    for (const id of law.claims) byClaim.set(id, [...(byClaim.get(id) ?? []), law]);
  }
  return byClaim;
});

/** The instruments that a claim is about. */
export async function lawsOf(claim: string): Promise<LawRecord[]> {
  return (await lawsByClaim()).get(claim) ?? [];
}

/** A briefing that rests on an instrument, and the first place where it does. */
export interface RestingBriefing {
  briefing: BriefingRecord;
  /** Anchor of the block. */
  block: string | undefined;
}

/** The briefings that make a claim about an instrument or cite its documents, those that do so most often first. */
export async function briefingsOnLaw(law: LawRecord): Promise<RestingBriefing[]> {
  const documents = documentsOf(law);
  const named = new Set(law.claims);
  return (await allBriefings())
    .map((briefing) => ({
      briefing,
      uses: briefing.uses.filter(
        ({ kind, id }) =>
          (kind === 'claim' && named.has(id)) || (kind === 'source' && documents.has(id)),
      ),
    }))
    .filter(({ uses }) => uses.length > 0)
    .sort((a, b) => b.uses.length - a.uses.length || (a.briefing.id < b.briefing.id ? -1 : 1))
    .map(({ briefing, uses }) => ({ briefing, block: uses[0]!.block }));
}

/** Every instrument as a tool asks after it, by jurisdiction and then the latest first. */
export const rules = once(async (): Promise<Rule[]> =>
  (await allLaw())
    .map(({ id, short, jurisdiction, items, events, amends }) => ({
      id,
      short,
      jurisdiction,
      items,
      events: events.map(({ date, event, part }) => ({ date, event, part })),
      amends,
    }))
    .sort((a, b) => JURISDICTIONS.indexOf(a.jurisdiction) - JURISDICTIONS.indexOf(b.jurisdiction)),
);

/** The claims about any instrument or on its documents, with the instruments of each, the latest event first. */
export const claimsOfRules = once(async (): Promise<RuleClaim[]> => {
  const rulesByClaim = new Map<string, string[]>();
  for (const law of await allLaw()) {
    const { about, onDocuments } = await claimsOn(law);
    for (const { id } of [...about, ...onDocuments]) {
      rulesByClaim.set(id, [...(rulesByClaim.get(id) ?? []), law.id]);
    }
  }
  return (await allClaims()).flatMap((claim) => {
    const own = rulesByClaim.get(claim.id);
    if (!own) return [];
    const { id, statement, who, when } = claim;
    return [{ id, statement, who: who.join(', '), when, spans: spansOfClaim(claim), rules: own }];
  });
});

/** The years that bands of law are drawn over: from 2018 to the last change that is known. */
export const yearsOfLaw = once(async (): Promise<{ from: Date; until: Date }> => {
  const last = (await allLaw())
    .flatMap(({ events }) => events.map(({ date }) => lastDay(date)))
    .toSorted()
    .at(-1)!;
  const year = Number((last > BUILD_DAY ? last : BUILD_DAY).slice(0, 4));
  return { from: new Date(`${FIRST_DAY}T00:00:00Z`), until: new Date(Date.UTC(year + 1, 0)) };
});

/** How many instruments the front page shows. */
const BOARD_ROWS = 7;

/**
 * The instruments of the front page's board: of those on chips, weights and access
 * to models, the ones that most claims of the ledger rest on, those in force first
 * and the rest by their last change. Nothing on the board is chosen by hand.
 */
export async function boardOfLaw(rows = BOARD_ROWS): Promise<LawRecord[]> {
  const items = new Set(['chips', 'weights', 'model-access', 'cloud']);
  const candidates = (await allLaw()).filter(
    ({ kind, items: own, standing }) =>
      standing &&
      ['rule', 'order', 'letter', 'bill'].includes(kind) &&
      own.some((item) => items.has(item)),
  );
  const weighed = await Promise.all(
    candidates.map(async (law) => {
      const { about, onDocuments } = await claimsOn(law);
      return { law, claims: about.length + onDocuments.length };
    }),
  );
  const inForce = ({ standing }: LawRecord) => Number(standing!.state.startsWith('in force'));
  return weighed
    .toSorted((a, b) => b.claims - a.claims || (a.law.id < b.law.id ? -1 : 1))
    .slice(0, rows)
    .map(({ law }) => law)
    .toSorted(
      (a, b) =>
        inForce(b) - inForce(a) || b.standing!.event.date.localeCompare(a.standing!.event.date),
    );
}
