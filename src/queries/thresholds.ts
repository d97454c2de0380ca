import { getCollection } from 'astro:content';
import { BUILD_DAY } from '../build/build-day.ts';
import { statusOn } from '../lib/claims/ledger.ts';
import type { Amount } from '../lib/thresholds/compute.ts';
import type { Line, SaidClaim } from '../lib/thresholds/print.ts';
import { statesOf } from '../lib/law/part-states.ts';
import type { Model } from '../lib/thresholds/threshold.ts';
import { sourceLabel } from './chips.ts';
import { lawById } from './law.ts';
import { claimOf } from './ledger.ts';
import { once } from './once.ts';

async function said(id: string): Promise<SaidClaim> {
  const claim = await claimOf(id);
  return {
    id,
    statement: claim.statement,
    status: statusOn(claim, BUILD_DAY) ?? claim.history.at(-1)!.status,
  };
}

/** Every line that a law draws in training compute, the lowest first. */
export const computeLines = once(async (): Promise<Line[]> => {
  const laws = await lawById();
  const lines = await Promise.all(
    (await getCollection('thresholds')).map(async ({ id, data }): Promise<Line> => {
      const law = laws.get(data.law);
      if (!law) throw new Error(`no instrument is called "${data.law}"`);
      return {
        id,
        title: data.title,
        operations: data.operations,
        comparison: data.comparison,
        counts: data.counts,
        note: data.note,
        law: { id: law.id, short: law.short },
        spans: statesOf(law, data.part),
        claim: await said(data.claim),
        duties: await Promise.all(data.duties.map(said)),
        sources: await Promise.all(
          data.sources.map(async ({ source, pinpoint }) => ({
            id: source,
            label: await sourceLabel(source),
            pinpoint,
          })),
        ),
      };
    }),
  );
  return lines.sort((a, b) => a.operations - b.operations || (a.id < b.id ? -1 : 1));
});

export interface ModelRecord extends Model {
  id: string;
  amount: Amount;
}

/** Models with an estimate of their training compute, the least first. */
export const knownModels = once(async (): Promise<ModelRecord[]> => {
  const models = (await getCollection('models')).map(({ id, data }) => ({
    ...data,
    id,
    amount: data.range ?? { low: data.operations, high: data.operations },
  }));
  return models.sort((a, b) => a.operations - b.operations || (a.id < b.id ? -1 : 1));
});
