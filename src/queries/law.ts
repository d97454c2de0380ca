import { getCollection } from 'astro:content';
import { BUILD_DAY } from '../build/build-day.ts';
import type { Instrument } from '../lib/law/instrument.ts';
import { knownSince, nextEvent, standingOn, type Standing } from '../lib/law/state.ts';
import { claimsBySource } from './ledger.ts';
import type { LedgerClaim } from '../lib/claims/ledger.ts';
import { once } from './once.ts';

export interface LawRecord extends Instrument {
  id: string;
  /** How it stands on the build day; `undefined` where all its events lie ahead. */
  standing: Standing | undefined;
  /** The next known event after the build day. */
  next: ReturnType<typeof nextEvent>;
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

/** Claims that the record names, and those that rest on the documents of its events. */
export async function claimsOn(law: LawRecord): Promise<LedgerClaim[]> {
  const bySource = await claimsBySource();
  const documents = new Set(law.events.flatMap(({ sources }) => sources.map((c) => c.source)));
  const found = new Map<string, LedgerClaim>();
  for (const source of documents) {
    for (const claim of bySource.get(source) ?? []) {
      if (law.claims.length === 0 || law.claims.includes(claim.id)) found.set(claim.id, claim);
    }
  }
  return [...found.values()].sort((a, b) => b.when.localeCompare(a.when) || (a.id < b.id ? -1 : 1));
}

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
    candidates.map(async (law) => ({ law, claims: (await claimsOn(law)).length })),
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
