import { z } from 'astro/zod';
import { partialDateSchema } from '../dates.ts';

/** CSL 1.0.2 item types that the site uses. */
export const SOURCE_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'dataset',
  'document',
  'legal_case',
  'legislation',
  'paper-conference',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'standard',
  'treaty',
  'webpage',
] as const;

/** A name in CSL form: a person in two parts, or an organisation as one literal. */
export const nameSchema = z.union([
  z.strictObject({ literal: z.string().min(1) }),
  z.strictObject({ family: z.string().min(1), given: z.string().min(1) }),
]);

/** `content/sources/<id>.yaml`: one citable document. Field names are those of CSL-JSON. */
export const sourceSchema = z.strictObject({
  /** CSL item type, which decides how a reference is worded. */
  type: z.enum(SOURCE_TYPES),
  /** Title as printed, or a description of the document; `titleIs` says which. */
  title: z.string().min(1),
  /**
   * `as-seen`: read on the document or on a page that names it. `inferred`: taken from its address.
   * `descriptive`: our own words, never printed in quotation marks or italics as a title.
   */
  titleIs: z.enum(['as-seen', 'inferred', 'descriptive']),
  /** Who wrote it, in CSL names. */
  author: z.array(nameSchema).min(1),
  /** The newspaper, journal, register or site that it stands in. */
  'container-title': z.string().min(1).optional(),
  /** Who published it, if that is not the container. */
  publisher: z.string().min(1).optional(),
  /** When it was published, or `undated` where the document bears no date that was seen. */
  issued: z.union([z.literal('undated'), partialDateSchema]),
  /** Register citation, document number, docket: as printed on the document. */
  number: z.string().min(1).optional(),
  /** Digital object identifier without the resolver's address. */
  DOI: z.string().min(1).optional(),
  /** Address of the document, or of the page that carries it; `urlIs` says which. */
  URL: z.url({ protocol: /^https?$/ }).optional(),
  /** `carrier`: the address is that of another page which reports the document. */
  urlIs: z.enum(['original', 'carrier']).default('original'),
  /** `read`: this document was read. `second-hand`: only a page that reports it was read. */
  seen: z.enum(['read', 'second-hand']),
  /** How much of it was read: "opening, about 2,000 characters", "whole". */
  extent: z.string().min(1).optional(),
  /** Through what it is cited when it was not read: the address, or the name and address, of that page. */
  via: z.string().min(1).optional(),
  /** What a reader should know before leaning on it. */
  note: z.string().min(1).optional(),
  /** A public archive's copy. */
  archived: z.url({ protocol: /^https?$/ }).optional(),
});

export type Source = z.infer<typeof sourceSchema>;
export type Name = z.infer<typeof nameSchema>;

/** A place in a source: which document, and where in it. */
export const citationSchema = z.strictObject({
  /** Id of a file in `content/sources`. */
  source: z.string().min(1),
  /** Section, page, paragraph or heading: "§ 744.22(b)", "p. 3", "second paragraph". */
  pinpoint: z.string().min(1).optional(),
});

export type Citation = z.infer<typeof citationSchema>;
