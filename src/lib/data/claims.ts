import { z } from 'astro/zod';
import { claimSchema, STATUSES } from '../claims/claim.ts';
import { entryOn, type LedgerClaim } from '../claims/ledger.ts';
import { partialDateSchema, type Day } from '../dates.ts';
import type { Collection } from './collection.ts';
import { inOneCell } from './csv.ts';

/** A claim as others get it: the record, with its address and its standing on the day of the file. */
export const claimDataSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  /** Its status on the day of the file; `null` where it was not yet made. */
  status: z.enum(STATUSES).nullable(),
  since: partialDateSchema.nullable(),
  ...claimSchema.shape,
});

export type ClaimData = z.infer<typeof claimDataSchema>;

/** A claim with its standing on a day. */
export function claimData(claim: LedgerClaim, url: string, day: Day): ClaimData {
  const { id, ...record } = claim;
  const entry = entryOn(claim, day);
  return { id, url, status: entry?.status ?? null, since: entry?.date ?? null, ...record };
}

export const claimsCollection: Collection<ClaimData> = {
  name: 'claims',
  title: 'Claims',
  about:
    'Checkable statements on AI export controls, dual-use risk and model distillation: who says each, how solid it is, since when, and on what it rests.',
  schema: claimDataSchema as z.ZodType<ClaimData>,
  fields: {
    id: 'The permanent name of the claim. It is never used for another.',
    url: 'The page of the claim.',
    status: 'How solid the statement is, as worded, on the day of the file.',
    since: 'Since when it has had this status: the day on which the evidence became public.',
    statement: 'The statement, in one sentence.',
    topics: 'Subjects of the site. The first is the one under which the claim is filed.',
    who: 'Who says it.',
    citing: 'Whom they cite, where that is not a document.',
    basis: 'What the statement rests on.',
    when: 'When the event happened, to year, month or day.',
    history:
      'Its standing over time, the oldest entry first, each with the sources that bear it out.',
    caveats: 'What a careful reader should know before repeating it.',
    relations: 'Other claims that bear on it, by id.',
    places: 'Jurisdictions that it is about.',
    checked: 'The last day on which it was compared with its sources.',
    review: 'The day by which it should be looked at again.',
  },
  columns: [
    ['id', ({ id }) => id],
    ['statement', ({ statement }) => statement],
    ['status', ({ status }) => status ?? undefined],
    ['since', ({ since }) => since ?? undefined],
    ['who', ({ who }) => inOneCell(who)],
    ['citing', ({ citing }) => citing],
    ['basis', ({ basis }) => basis],
    ['when', ({ when }) => when],
    ['topics', ({ topics }) => inOneCell(topics)],
    ['places', ({ places }) => inOneCell(places)],
    ['checked', ({ checked }) => checked],
    [
      'sources',
      ({ history }) => inOneCell((history.at(-1)?.sources ?? []).map(({ source }) => source)),
    ],
    ['contradicts', ({ relations }) => inOneCell(relations.contradicts)],
    ['answers', ({ relations }) => inOneCell(relations.answers)],
    ['url', ({ url }) => url],
  ],
};
