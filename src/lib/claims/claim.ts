import { z } from 'astro/zod';
import { daySchema, partialDateSchema } from '../dates.ts';
import { citationSchema } from '../sources/source.ts';
import { topicIdSchema } from '../topics/topic.ts';

/**
 * The evidence scale: how solid a statement is, as worded, on a day. It is never
 * mixed with legal state, which belongs to an instrument.
 */
export const STATUSES = ['confirmed', 'reported', 'alleged', 'disputed', 'withdrawn'] as const;

export type Status = (typeof STATUSES)[number];

/** What each status means, in the words that readers see. */
export const STATUS_MEANING: Readonly<Record<Status, string>> = {
  confirmed:
    'The document or the act was seen, or the parties concerned agree. A study’s result names who measured it.',
  reported: 'A named outlet says so, and nothing on record bears it out.',
  alleged: 'One party’s word, about itself or about another, that nobody else has borne out.',
  disputed: 'Two parties contradict each other on this very statement.',
  withdrawn: 'Its source took it back.',
};

/** What a statement rests on. */
export const BASES = [
  'document',
  'on-record',
  'named-outlet',
  'anonymous',
  'own-inference',
] as const;

export type Basis = (typeof BASES)[number];

/** The bases in the words that readers see. */
export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  document: 'a document',
  'on-record': 'a statement on the record',
  'named-outlet': 'a named outlet’s reporting',
  anonymous: 'people not named',
  'own-inference': 'our own inference',
};

/** One change in what could be known. */
export const historyEntrySchema = z.strictObject({
  /** The day on which this evidence became public, to the precision known. */
  date: partialDateSchema,
  status: z.enum(STATUSES),
  /**
   * The day on which it was entered here, where a version had been published since the
   * evidence: its readers were told something else until then.
   */
  entered: daySchema.optional(),
  /** What bears the status out. */
  sources: z.array(citationSchema).min(1, 'a status needs at least one source'),
  /** Why it has this status, in one or two sentences, for the reader. */
  note: z.string().min(1).optional(),
});

/** Claims that bear on this one. Ids of other claims. */
export const relationsSchema = z.strictObject({
  /** The very same statement, denied. Mutual: both records show it. */
  contradicts: z.array(z.string()).default([]),
  /** This claim is a narrower denial of, or a reply to, those. */
  answers: z.array(z.string()).default([]),
  /** This claim replaces those, which were so and no longer are. */
  supersedes: z.array(z.string()).default([]),
  /** This claim stands only if those do. */
  dependsOn: z.array(z.string()).default([]),
});

/** `content/claims/<topic>/<id>.yaml`: one checkable statement. The first topic is its folder. */
export const claimSchema = z.strictObject({
  /** One sentence with its full stop, worded so that it keeps its status. */
  statement: z.string().min(10).max(400),
  topics: z.array(topicIdSchema).min(1).max(3),
  /** Who says it: names of parties, outlets or authors as readers know them. */
  who: z.array(z.string().min(1)).min(1),
  /** Whom they cite, where that is not a document: "one person familiar with the matter, not named". */
  citing: z.string().min(1).optional(),
  basis: z.enum(BASES),
  /** When the event happened, to year, month or day. Not when it became known. */
  when: partialDateSchema,
  /** Standing over time, oldest first. One entry unless a dated source bears out a change. */
  history: z.array(historyEntrySchema).min(1),
  /** What a careful reader must know before repeating it. */
  caveats: z.array(z.string().min(1)).default([]),
  relations: relationsSchema.prefault({}),
  /** Jurisdictions it is about, for the timeline. */
  places: z
    .array(z.enum(['us', 'eu', 'uk', 'nl', 'jp', 'kr', 'cn', 'tw', 'multilateral', 'other']))
    .default([]),
  /** The last day on which the statement was compared with its sources. */
  checked: daySchema,
  /** The day by which it should be looked at again, if one is known. */
  review: daySchema.optional(),
});

export type Claim = z.infer<typeof claimSchema>;
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type Relations = z.infer<typeof relationsSchema>;
