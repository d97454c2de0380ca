import { z } from 'astro/zod';
import { blockListSchema } from '../briefings/block-list.ts';
import { briefingSchema } from '../briefings/briefing.ts';
import { claimSchema } from '../claims/claim.ts';
import { figureSchema } from '../figures/figure.ts';
import { termSchema } from '../glossary/term.ts';
import { instrumentSchema } from '../law/instrument.ts';
import { sourceSchema } from '../sources/source.ts';
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
    unknown: 'briefing-unknown',
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
} as const satisfies Record<
  string,
  { folder: string; ending: string; one: string; schema: z.ZodType; unknown: RuleName }
>;

export type Kind = keyof typeof KINDS;

/** What a record of each kind says once its schema has passed it. */
export type Values = { [K in Kind]: z.output<(typeof KINDS)[K]['schema']> };

export const KIND_NAMES = Object.keys(KINDS) as Kind[];
