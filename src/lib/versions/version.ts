import { z } from 'astro/zod';
import { STATUSES } from '../claims/claim.ts';
import { daySchema, partialDateSchema } from '../dates.ts';
import { idSchema } from '../ids.ts';
import { citationSchema, sourceSchema } from '../sources/source.ts';

/** How much a change matters to a reader. A spelling mistake is editorial. */
export const LEVELS = ['substantive', 'correction', 'editorial'] as const;

export type Level = (typeof LEVELS)[number];

/** What each level means, in the words that readers see. */
export const LEVEL_MEANING: Readonly<Record<Level, string>> = {
  substantive: 'What the briefing says has changed or grown.',
  correction: 'Something was wrong and has been put right.',
  editorial: 'Wording, spelling or layout; what is said is the same.',
};

/** A claim that the text states, as the ledger had it on the day of the version. */
const frozenClaimSchema = z.strictObject({
  id: idSchema,
  statement: z.string().min(1),
  who: z.array(z.string().min(1)).min(1),
  status: z.enum(STATUSES),
  /** The date of the evidence that gave it this status. */
  since: partialDateSchema,
  /** Why it had this status. */
  note: z.string().min(1).optional(),
  sources: z.array(citationSchema).min(1),
});

/** A source of the text, in the order of its notes. */
const frozenSourceSchema = z.strictObject({
  id: idSchema,
  /** Anchors of the blocks that lean on it. */
  usedIn: z.array(z.string()),
  record: sourceSchema,
});

/**
 * `content/versions/<slug>/<n>.yaml`: a briefing as it was published, for ever.
 *
 * Old records are never rewritten, so this schema, and those it is made of, may
 * only gain keys that can be left out.
 */
export const versionSchema = z.strictObject({
  /** The briefing's slug. */
  briefing: idSchema,
  /** Counted from 1. */
  version: z.number().int().positive(),
  /** The day on which it was frozen. */
  published: daySchema,
  level: z.enum(LEVELS),
  /** What changed, in a sentence or two for the reader. */
  note: z.string().min(1),
  /** Of a correction: what was wrong, in which version it first stood, and what is right. */
  correction: z
    .strictObject({
      wrong: z.string().min(1),
      since: z.number().int().positive(),
      right: z.string().min(1),
    })
    .optional(),
  /** Who published it and in which language, as it is cited. */
  publisher: z.string().min(1),
  language: z.string().min(1),
  title: z.string().min(1),
  summary: z.string().min(1),
  kind: z.string().min(1),
  topics: z.array(z.string()).min(1),
  /** The last day on which the text was compared with its sources. */
  checked: daySchema,
  claims: z.array(frozenClaimSchema),
  sources: z.array(frozenSourceSchema),
  /** Ids of the figures that are drawn in the text. */
  figures: z.array(idSchema),
  /** The text as HTML: block ids as anchors, addresses within the site from its root, figures as SVG. */
  text: z.string().min(1),
});

export type Version = z.infer<typeof versionSchema>;

/** What a version says beside the circumstances of its publication. */
export type Substance = Omit<
  Version,
  'version' | 'published' | 'level' | 'note' | 'correction' | 'publisher' | 'language'
>;

/** Whether two versions say the same, to the last sign. */
export function saysTheSame(a: Substance, b: Substance): boolean {
  return JSON.stringify(substanceOf(a)) === JSON.stringify(substanceOf(b));
}

/** The substance alone, its keys in one order. */
function substanceOf(version: Substance): Substance {
  const { briefing, title, summary, kind, topics, checked, claims, sources, figures, text } =
    version;
  return { briefing, title, summary, kind, topics, checked, claims, sources, figures, text };
}

/** The newest version of each briefing with its older ones, oldest first, by slug. */
export function byBriefing<T extends Pick<Version, 'briefing' | 'version'>>(
  versions: readonly T[],
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const version of versions.toSorted((a, b) => a.version - b.version)) {
    found.set(version.briefing, [...(found.get(version.briefing) ?? []), version]);
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
