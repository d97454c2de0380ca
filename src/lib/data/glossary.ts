import { z } from 'astro/zod';
import { termSchema, type Term } from '../glossary/term.ts';
import type { Collection } from './collection.ts';
import { inOneCell } from './csv.ts';

/** A term as others get it: the record with its address. */
export const termDataSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  ...termSchema.shape,
});

export type TermData = z.infer<typeof termDataSchema>;

/** A term with its address. */
export function termData({ id, ...term }: Term & { id: string }, url: string): TermData {
  return { id, url, ...term };
}

export const glossaryCollection: Collection<TermData> = {
  name: 'glossary',
  title: 'Glossary',
  about:
    'The terms of export control, dual-use risk and distillation, with the names that people use for them and, where they differ, the definitions of each regime.',
  schema: termDataSchema as z.ZodType<TermData>,
  fields: {
    id: 'The permanent name of the term. It is never used for another.',
    url: 'The page of the term.',
    term: 'The term as it stands in running text.',
    abbreviation: 'Its abbreviation.',
    definition: 'What it means.',
    also: 'Other spellings, long forms and synonyms that experts use.',
    lay: 'Words that readers use and experts do not.',
    regimes: 'Definitions by regime, where the term differs between them.',
    sources: 'What the definition rests on.',
    topics: 'Subjects of the site under which it is filed.',
    related: 'Terms to read with it, by id.',
    note: 'What else a reader should know.',
  },
  columns: [
    ['id', ({ id }) => id],
    ['term', ({ term }) => term],
    ['abbreviation', ({ abbreviation }) => abbreviation],
    ['definition', ({ definition }) => definition],
    ['also', ({ also }) => inOneCell(also)],
    ['lay', ({ lay }) => inOneCell(lay)],
    ['topics', ({ topics }) => inOneCell(topics)],
    ['sources', ({ sources }) => inOneCell(sources.map(({ source }) => source))],
    ['url', ({ url }) => url],
  ],
};
