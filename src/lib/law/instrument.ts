import { z } from 'astro/zod';
import { daySchema, partialDateSchema } from '../dates.ts';
import { citationSchema } from '../sources/source.ts';
import { topicIdSchema } from '../topics/topic.ts';

/** Whose law it is. `multilateral` covers Wassenaar and other regimes of many states. */
export const JURISDICTIONS = [
  'us',
  'eu',
  'uk',
  'nl',
  'jp',
  'kr',
  'tw',
  'cn',
  'multilateral',
] as const;

/** What an instrument controls. */
export const ITEMS = [
  'chips',
  'memory',
  'equipment',
  'weights',
  'model-access',
  'cloud',
  'technology',
  'models',
  'minerals',
] as const;

export const INSTRUMENT_KINDS = [
  'statute',
  'rule',
  'order',
  'letter',
  'bill',
  'guidance',
  'treaty',
  'arrangement',
  'list',
  'programme',
] as const;

/** What can happen to an instrument or a part of it. `unknown`: what followed was not found. */
export const LAW_EVENTS = [
  'proposed',
  'published',
  'in-force',
  'amended',
  'suspended',
  'not-enforced',
  'lifted',
  'rescinded',
  'expired',
  'unknown',
] as const;

/** One comparison, or several joined. A null field makes a leaf unknown, never false. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { field: string; op: '>=' | '>' | '<=' | '<' | '=='; value: number | boolean | string };

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({
      field: z.string(),
      op: z.enum(['>=', '>', '<=', '<', '==']),
      value: z.union([z.number(), z.boolean(), z.string()]),
    }),
  ]),
);

/** Groups of destinations that the requirements for chips tell apart. */
export const DESTINATIONS = [
  'china',
  'macau',
  'd5',
  'd1-d4',
  'headquartered',
  'elsewhere',
] as const;

export type Destination = (typeof DESTINATIONS)[number];

/** How applications for a licence are reviewed, as far as that is known. */
export const REVIEW_POLICIES = [
  'denial',
  'approval',
  'case-by-case',
  'sources-differ',
  'not-established',
  'not-published',
] as const;

export type ReviewPolicy = (typeof REVIEW_POLICIES)[number];

/** What follows for an item that meets one of the entries, between two days. */
const consequence = {
  /** Entries of limits, of this or another instrument, exactly as written there. */
  entries: z.array(z.string().min(1)).min(1),
  to: z.array(z.enum(DESTINATIONS)).min(1),
  from: daySchema,
  /** The first day on which it no longer held. */
  until: daySchema.optional(),
  sources: z.array(citationSchema).min(1),
  note: z.string().min(1).optional(),
};

/** `content/law/<id>.yaml`: one instrument. */
export const instrumentSchema = z.strictObject({
  /** What it is called in official papers, or a description where it has no title. */
  title: z.string().min(1),
  /** What people call it, in at most some sixty characters, for boards and bands. */
  short: z.string().min(1).max(64),
  kind: z.enum(INSTRUMENT_KINDS),
  jurisdiction: z.enum(JURISDICTIONS),
  /** Who made it. */
  issuer: z.string().min(1),
  identifiers: z
    .array(
      z.strictObject({
        scheme: z.enum(['eccn', 'cfr', 'fr', 'usc', 'pl', 'bill', 'eu', 'eo', 'docket', 'other']),
        /** As printed: "3A090", "15 CFR 744.23", "90 FR 4544", "2021/821". */
        value: z.string().min(1),
      }),
    )
    .default([]),
  topics: z.array(topicIdSchema).min(1),
  items: z.array(z.enum(ITEMS)).min(1),
  /** Destinations or persons it bears on, as readers know them: "China", "Country Group D:5". */
  places: z.array(z.string().min(1)).default([]),
  /** What it does, in one sentence, tense-neutral: "Requires a licence for ...". */
  does: z.string().min(1).max(400),
  /** What happened to it, oldest first. Events after the build day are known changes to come. */
  events: z
    .array(
      z.strictObject({
        date: partialDateSchema,
        event: z.enum(LAW_EVENTS),
        /** The part it concerns, if not the whole: "model weights (4E091)". */
        part: z.string().min(1).optional(),
        sources: z.array(citationSchema).min(1),
        note: z.string().min(1).optional(),
      }),
    )
    .min(1),
  /** Ids of instruments that this one amends. */
  amends: z.array(z.string()).default([]),
  /** Ids of claims about it: those that name it, and what else is to stand first on its page. */
  claims: z.array(z.string()).default([]),
  /** Address of the official text. */
  official: z.url({ protocol: /^https?$/ }).optional(),
  /** Conditions that a computer can test, in force between two days. */
  limits: z
    .array(
      z.strictObject({
        /** The entry met when the condition holds: "3A090.a.1". */
        entry: z.string().min(1),
        when: conditionSchema,
        /** The companies that it binds, where it binds no others, as makers of chips are written. */
        binds: z.array(z.string().min(1)).min(1).optional(),
        /** How well the condition itself is known, where that falls short of confirmed. */
        evidence: z.enum(['confirmed', 'reported']).default('confirmed'),
        from: daySchema,
        until: daySchema.optional(),
        sources: z.array(citationSchema).min(1),
        note: z.string().min(1).optional(),
      }),
    )
    .default([]),
  /** Destinations for which an entry needs a licence. */
  requires: z.array(z.strictObject(consequence)).default([]),
  /** Licence exceptions that can stand in for a licence. */
  exempts: z
    .array(
      z.strictObject({
        /** What the exception is called: "NAC". */
        exception: z.string().min(1),
        ...consequence,
      }),
    )
    .default([]),
  /** How applications for licences are reviewed. */
  reviews: z.array(z.strictObject({ policy: z.enum(REVIEW_POLICIES), ...consequence })).default([]),
  /** The last day on which its state was looked up. */
  looked: daySchema,
  /** What is not known about its state, for the reader. */
  unknown: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
});

export type Instrument = z.infer<typeof instrumentSchema>;
export type LawEvent = Instrument['events'][number];
