import { getCollection } from 'astro:content';
import { BUILD_DAY } from '../build/build-day.ts';
import { statusOn } from '../lib/claims/ledger.ts';
import type { Figure } from '../lib/figures/figure.ts';
import type { Known } from '../lib/figures/known.ts';
import { borneOf, tableOf } from '../lib/figures/table.ts';
import { lawById } from './law.ts';
import { ledger } from './ledger.ts';
import { once } from './once.ts';

/** A figure with its id. */
export type FigureRecord = Figure & { id: string };

/** Every figure by id, in the order of ids. */
export const figures = once(async (): Promise<ReadonlyMap<string, FigureRecord>> => {
  const entries = (await getCollection('figures')).map(({ id, data }) => ({ id, ...data }));
  return new Map(entries.sort((a, b) => (a.id < b.id ? -1 : 1)).map((entry) => [entry.id, entry]));
});

/** The data of a figure. The desk has seen to it that it exists. */
export async function figureOf(id: string): Promise<FigureRecord> {
  return of(await figures(), 'figure', id);
}

/** What figures may ask of the rest of the site, as it stands on the build day. */
export const known = once(async (): Promise<Known> => {
  const claims = await ledger();
  const records = await lawById();
  return {
    today: BUILD_DAY,
    statusOf: (claim) => statusOn(of(claims, 'claim', claim), BUILD_DAY),
    lawOf: (id) => of(records, 'law record', id),
    laws: () => [...records.values()],
  };
});

const byClaim = once(async (): Promise<ReadonlyMap<string, FigureRecord[]>> => {
  const about = await known();
  const found = new Map<string, FigureRecord[]>();
  for (const figure of (await figures()).values()) {
    for (const claim of borneOf(figure, tableOf(figure, about)).claims) {
      const drawn = found.get(claim);
      if (drawn) drawn.push(figure);
      else found.set(claim, [figure]);
    }
  }
  return found;
});

/** The figures that draw a claim, in the order of ids. */
export async function figuresOf(claim: string): Promise<readonly FigureRecord[]> {
  return (await byClaim()).get(claim) ?? [];
}

function of<T>(records: ReadonlyMap<string, T>, kind: string, id: string): T {
  const record = records.get(id);
  if (!record) throw new Error(`no ${kind} is called "${id}"`);
  return record;
}
