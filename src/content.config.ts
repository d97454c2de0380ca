import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { briefingSchema } from './lib/briefings/briefing.ts';
import { chipSchema } from './lib/chips/chip.ts';
import { claimSchema } from './lib/claims/claim.ts';
import { figureSchema } from './lib/figures/figure.ts';
import { termSchema } from './lib/glossary/term.ts';
import { instrumentSchema } from './lib/law/instrument.ts';
import { sourceSchema } from './lib/sources/source.ts';
import { modelSchema, thresholdSchema } from './lib/thresholds/threshold.ts';
import { topicSchema } from './lib/topics/topic.ts';
import { versionSchema } from './lib/versions/version.ts';

/** The id of an entry is its file name; the folder of a claim is no part of it. */
const fileName = ({ entry }: { entry: string }): string =>
  entry.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

const yamlIn = (folder: string) =>
  glob({ base: `./content/${folder}`, pattern: '**/*.yaml', generateId: fileName });

export const collections = {
  briefings: defineCollection({
    loader: glob({ base: './content/briefings', pattern: '*.mdx', generateId: fileName }),
    schema: briefingSchema,
  }),
  claims: defineCollection({ loader: yamlIn('claims'), schema: claimSchema }),
  sources: defineCollection({ loader: yamlIn('sources'), schema: sourceSchema }),
  glossary: defineCollection({ loader: yamlIn('glossary'), schema: termSchema }),
  topics: defineCollection({ loader: yamlIn('topics'), schema: topicSchema }),
  figures: defineCollection({ loader: yamlIn('figures'), schema: figureSchema }),
  chips: defineCollection({ loader: yamlIn('chips'), schema: chipSchema }),
  thresholds: defineCollection({ loader: yamlIn('thresholds'), schema: thresholdSchema }),
  models: defineCollection({ loader: yamlIn('models'), schema: modelSchema }),
  versions: defineCollection({
    loader: glob({
      base: './content/versions',
      pattern: '*/*.yaml',
      generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
    }),
    schema: versionSchema,
  }),
  law: defineCollection({ loader: yamlIn('law'), schema: instrumentSchema }),
};
