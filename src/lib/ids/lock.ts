import { z } from 'astro/zod';
import { daySchema, type Day } from '../dates.ts';

/** Kinds of thing whose ids are public: they are addresses, citation keys, or names in the data. */
export const ID_KINDS = [
  'briefing',
  'claim',
  'source',
  'term',
  'law',
  'topic',
  'figure',
  'chip',
] as const;

export type IdKind = (typeof ID_KINDS)[number];

/** An id that is no longer used, and never will be. */
export const retiredSchema = z.strictObject({
  on: daySchema,
  /** Why, in a sentence for readers. */
  reason: z.string().min(1),
  /** The id, of the same kind, of what stands in its place. */
  successor: z.string().min(1).optional(),
});

export type Retired = z.infer<typeof retiredSchema>;

const published = z.record(z.string(), daySchema).default({});
const retired = z.record(z.string(), retiredSchema).default({});

const ofEachKind = <T>(value: T): Record<IdKind, T> =>
  Object.fromEntries(ID_KINDS.map((kind) => [kind, value])) as Record<IdKind, T>;

/**
 * `content/ids.lock.yaml`: every id that was ever published, with the day, and
 * those that were retired since. An id stays in the first list for ever.
 */
export const lockSchema = z.strictObject({
  ...ofEachKind(published),
  retired: z.strictObject(ofEachKind(retired)).prefault({}),
});

export type Lock = z.infer<typeof lockSchema>;

/** Ids by kind, as the content has them. */
export type Ids = Readonly<Record<IdKind, ReadonlySet<string>>>;

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The lock with every id of the content in it; those that are new get the day. */
export function withNewIds(lock: Lock, ids: Ids, day: Day): { lock: Lock; added: string[] } {
  const added: string[] = [];
  const next = Object.fromEntries(
    ID_KINDS.map((kind) => {
      const known = { ...lock[kind] };
      for (const id of [...ids[kind]].toSorted()) {
        if (id in known) continue;
        known[id] = day;
        added.push(`${kind} ${id}`);
      }
      return [kind, sorted(known)];
    }),
  ) as Record<IdKind, Record<string, Day>>;
  const kept = Object.fromEntries(
    ID_KINDS.map((kind) => [kind, sorted(lock.retired[kind])]),
  ) as Lock['retired'];
  return { lock: { ...next, retired: kept }, added };
}
