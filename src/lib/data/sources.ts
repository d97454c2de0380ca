import { z } from 'astro/zod';
import { daySchema } from '../dates.ts';
import { toCsl } from '../sources/csl.ts';
import { linkState, type Health } from '../sources/health.ts';
import { nameSchema, SOURCE_TYPES, sourceSchema, type Source } from '../sources/source.ts';
import { printName } from '../sources/reference.ts';
import type { Collection } from './collection.ts';
import { inOneCell } from './csv.ts';

const part = z.number().int();

/** A source as CSL-JSON, with what only this site knows of it under `custom`, as that format asks. */
export const sourceDataSchema = z.strictObject({
  id: z.string(),
  type: z.enum(SOURCE_TYPES),
  title: z.string(),
  author: z.array(nameSchema).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  authority: z.string().optional(),
  volume: z.string().optional(),
  page: z.string().optional(),
  section: z.string().optional(),
  number: z.string().optional(),
  issued: z
    .strictObject({
      'date-parts': z.tuple([
        z.union([z.tuple([part, part, part]), z.tuple([part, part]), z.tuple([part])]),
      ]),
    })
    .optional(),
  DOI: z.string().optional(),
  URL: z.url().optional(),
  archive_location: z.url().optional(),
  note: z.string().optional(),
  custom: z.strictObject({
    url: z.url(),
    seen: sourceSchema.shape.seen,
    extent: z.string().optional(),
    titleIs: sourceSchema.shape.titleIs,
    addressIs: z.enum(['original', 'carrier']),
    via: z.string().optional(),
    link: z.enum(['never-checked', 'answers', 'moved', 'refused', 'failed', 'dead']),
    linkChecked: daySchema.optional(),
    linkEnd: z.url().optional(),
  }),
});

export type SourceData = z.infer<typeof sourceDataSchema>;

/**
 * A source as others get it.
 *
 * @param url - the page of the record.
 * @param health - what is known of its link.
 */
export function sourceData(
  { id, ...source }: Source & { id: string },
  url: string,
  health: Health | undefined,
): SourceData {
  const link = linkState(health, source.URL);
  return {
    ...toCsl(id, source),
    custom: {
      url,
      seen: source.seen,
      ...(source.extent && { extent: source.extent }),
      titleIs: source.titleIs,
      addressIs: source.urlIs,
      ...(source.via && { via: source.via }),
      link,
      ...(link !== 'never-checked' && { linkChecked: health!.checked }),
      ...(link !== 'never-checked' && health!.final && { linkEnd: health!.final }),
    },
  } as SourceData;
}

const printIssued = ({ issued }: SourceData): string | undefined =>
  issued?.['date-parts'][0].map((number) => String(number).padStart(2, '0')).join('-');

export const sourcesCollection: Collection<SourceData> = {
  name: 'sources',
  title: 'Sources',
  about:
    'Every document that the site leans on, as CSL-JSON, which reference managers import as it is. What only this site knows of a document stands under "custom".',
  schema: sourceDataSchema as z.ZodType<SourceData>,
  isBareList: true,
  fields: {
    id: 'The permanent name of the source, and its citation key.',
    type: 'The kind of document, by CSL 1.0.2.',
    title: 'The title, or our own description in brackets.',
    author: 'Who wrote it. An organisation is one literal name.',
    'container-title': 'The newspaper, journal, register or site that it stands in.',
    publisher: 'Who published it, if that is not the container.',
    authority: 'The court.',
    volume: 'The volume of the register, code or reporter.',
    page: 'The page in the register or reporter.',
    section: 'The section of the code.',
    number: 'Its number, as printed.',
    issued: 'When it was published, as far as known; absent where it bears no date that was seen.',
    DOI: 'Digital object identifier.',
    URL: 'The address of the document, or of the page that carries it; custom.addressIs says which.',
    archive_location: 'The address of a public archive’s copy.',
    note: 'Through what it is cited if it was not read, and what a reader should know.',
    custom:
      'Whether it was read and how much of it, what its title and address are, and what is known of its link.',
  },
  columns: [
    ['id', ({ id }) => id],
    ['type', ({ type }) => type],
    ['title', ({ title }) => title],
    ['title_is', ({ custom }) => custom.titleIs],
    ['authors', ({ author = [] }) => inOneCell(author.map(printName))],
    ['container', (source) => source['container-title']],
    ['publisher', ({ publisher }) => publisher],
    ['issued', printIssued],
    ['number', ({ number }) => number],
    ['doi', ({ DOI }) => DOI],
    ['address', ({ URL }) => URL],
    ['address_is', ({ custom }) => custom.addressIs],
    ['seen', ({ custom }) => custom.seen],
    ['extent', ({ custom }) => custom.extent],
    ['via', ({ custom }) => custom.via],
    ['link', ({ custom }) => custom.link],
    ['link_checked', ({ custom }) => custom.linkChecked],
    ['archived', (source) => source.archive_location],
    ['note', ({ note }) => note],
    ['url', ({ custom }) => custom.url],
  ],
};
