import { getCollection } from 'astro:content';
import type { LedgerClaim } from '../lib/claims/ledger.ts';
import { lastDay } from '../lib/dates.ts';
import { once } from './once.ts';

/** Every claim, the latest event first. Equal days keep the order of their ids. */
export const allClaims = once(async (): Promise<LedgerClaim[]> => {
  const claims = (await getCollection('claims')).map(({ id, data }) => ({ id, ...data }));
  return claims.sort(
    (a, b) => lastDay(b.when).localeCompare(lastDay(a.when)) || (a.id < b.id ? -1 : 1),
  );
});

/** The ledger by id. */
export const ledger = once(
  async (): Promise<ReadonlyMap<string, LedgerClaim>> =>
    new Map((await allClaims()).map((claim) => [claim.id, claim])),
);

/** The claim of an id. The desk has seen to it that it exists. */
export async function claimOf(id: string): Promise<LedgerClaim> {
  const claim = (await ledger()).get(id);
  if (!claim) throw new Error(`no claim is called "${id}"`);
  return claim;
}

/** Ids of the claims that lean on each source. */
export const claimsBySource = once(async (): Promise<ReadonlyMap<string, LedgerClaim[]>> => {
  const bySource = new Map<string, LedgerClaim[]>();
  for (const claim of await allClaims()) {
    const cited = claim.history.flatMap(({ sources }) => sources.map(({ source }) => source));
    for (const source of new Set(cited)) {
      const claims = bySource.get(source);
      if (claims) claims.push(claim);
      else bySource.set(source, [claim]);
    }
  }
  return bySource;
});

/** The claims whose own records say that they answer, or replace, another. */
const repliesById = once(async () => {
  const answers = new Map<string, string[]>();
  const supersedes = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, key: string, id: string) =>
    to.set(key, [...(to.get(key) ?? []), id]);
  for (const { id, relations } of await allClaims()) {
    for (const other of relations.answers) add(answers, other, id);
    for (const other of relations.supersedes) add(supersedes, other, id);
  }
  return { answers, supersedes };
});

/** Ids of the claims that answer a claim, and of those that replace it. */
export async function repliesTo(id: string): Promise<{ answers: string[]; supersedes: string[] }> {
  const { answers, supersedes } = await repliesById();
  return { answers: answers.get(id) ?? [], supersedes: supersedes.get(id) ?? [] };
}
