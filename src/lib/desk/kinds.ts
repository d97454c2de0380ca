import { z } from 'astro/zod';
import { blockListSchema } from '../briefings/block-list.ts';
import { briefingSchema } from '../briefings/briefing.ts';
import { chipSchema } from '../chips/chip.ts';
import { claimSchema } from '../claims/claim.ts';
import { figureSchema } from '../figures/figure.ts';
import { termSchema } from '../glossary/term.ts';
import { instrumentSchema } from '../law/instrument.ts';
import { sourceSchema } from '../sources/source.ts';
import { modelSchema, thresholdSchema } from '../thresholds/threshold.ts';
import { topicSchema } from '../topics/topic.ts';
import type { RuleName } from './rules.ts';

/** The kinds of record that content/ holds: where each lies, what it is called, what it must say. */
export const KINDS = {
  briefings: {
    folder: 'content/briefings',
    ending: '.mdx',
    one: 'briefing',
    schema: briefingSchema,
    unknown: 'briefing-unknown',
  },
  blocks: {
    folder: 'content/briefings',
    ending: '.blocks.yaml',
    one: 'list of blocks',
    schema: blockListSchema,
  },
  claims: {
    folder: 'content/claims',
    ending: '.yaml',
    one: 'claim',
    schema: claimSchema,
    unknown: 'claim-unknown',
  },
  sources: {
    folder: 'content/sources',
    ending: '.yaml',
    one: 'source',
    schema: sourceSchema,
    unknown: 'cite-unknown-source',
  },
  glossary: {
    folder: 'content/glossary',
    ending: '.yaml',
    one: 'term',
    schema: termSchema,
    unknown: 'term-unknown',
  },
  law: {
    folder: 'content/law',
    ending: '.yaml',
    one: 'instrument',
    schema: instrumentSchema,
    unknown: 'law-unknown',
  },
  figures: {
    folder: 'content/figures',
    ending: '.yaml',
    one: 'figure',
    schema: figureSchema,
    unknown: 'figure-unknown',
  },
  topics: {
    folder: 'content/topics',
    ending: '.yaml',
    one: 'topic',
    schema: topicSchema,
    unknown: 'topic-missing',
  },
  chips: {
    folder: 'content/chips',
    ending: '.yaml',
    one: 'chip',
    schema: chipSchema,
    unknown: 'chip-unknown',
  },
  thresholds: {
    folder: 'content/thresholds',
    ending: '.yaml',
    one: 'line of compute',
    schema: thresholdSchema,
  },
  models: {
    folder: 'content/models',
    ending: '.yaml',
    one: 'model',
    schema: modelSchema,
  },
} as const satisfies Record<
  string,
  { folder: string; ending: string; one: string; schema: z.ZodType; unknown?: RuleName }
>;

export type Kind = keyof typeof KINDS;

/** The kinds whose records others name by their ids. */
export type NamedKind = {
  [K in Kind]: (typeof KINDS)[K] extends { unknown: RuleName } ? K : never;
}[Kind];

/** What a record of each kind says once its schema has passed it. */
export type Values = { [K in Kind]: z.output<(typeof KINDS)[K]['schema']> };

export const KIND_NAMES = Object.keys(KINDS) as Kind[];
