import { z } from 'astro/zod';
import { partialDateSchema, type Day } from '../dates.ts';
import { instrumentSchema, LAW_EVENTS, type Instrument } from '../law/instrument.ts';
import { LEGAL_STATES, nextEvent, standingOn } from '../law/state.ts';
import { recordOf, type Collection } from './collection.ts';
import { inOneCell } from './csv.ts';

const partStateSchema = z.strictObject({
  part: z.string(),
  state: z.enum(LEGAL_STATES),
  since: partialDateSchema,
});

/** An instrument as others get it: the record, with its address and its state on the day of the file. */
export const lawDataSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  state: z.enum(LEGAL_STATES).nullable(),
  since: partialDateSchema.nullable(),
  parts: z.array(partStateSchema),
  next: z.strictObject({ date: partialDateSchema, event: z.enum(LAW_EVENTS) }).nullable(),
  ...instrumentSchema.shape,
});

export type LawData = z.infer<typeof lawDataSchema>;

/** An instrument with its state on a day. */
export function lawData(law: Instrument & { id: string }, url: string, day: Day): LawData {
  const standing = standingOn(law, day);
  const next = nextEvent(law, day);
  return {
    id: law.id,
    url,
    state: standing?.state ?? null,
    since: standing?.event.date ?? null,
    parts: (standing?.parts ?? []).map(({ part, state, event }) => ({
      part: part ?? 'the whole',
      state,
      since: event.date,
    })),
    next: next ? { date: next.date, event: next.event } : null,
    ...recordOf(instrumentSchema, law),
  };
}

export const lawCollection: Collection<LawData> = {
  name: 'law',
  title: 'Law',
  about:
    'Instruments that control AI chips, models and access to them: rules, orders, letters, bills, guidance and treaties, with their dated events and their state on the day of the file.',
  schema: lawDataSchema as z.ZodType<LawData>,
  fields: {
    id: 'The permanent name of the record. It is never used for another.',
    url: 'The page of the record.',
    state:
      'The state of the whole on the day of the file, from its events; null before anything was known.',
    since: 'The day of the event that brought about this state.',
    parts: 'The states of its parts, where they differ from the whole.',
    next: 'The next known event after the day of the file.',
    title: 'What it is called in official papers, or a description where it has no title.',
    short: 'What people call it.',
    kind: 'What kind of instrument it is.',
    jurisdiction: 'Whose law it is.',
    issuer: 'Who made it.',
    identifiers: 'Its numbers, as printed, each with the scheme to which it belongs.',
    topics: 'Subjects of the site under which it is filed.',
    items: 'What it controls.',
    places: 'Destinations or persons on which it bears.',
    does: 'What it does, in one sentence. This is a summary: the official text rules.',
    events: 'What happened to it or to a part of it, the oldest first, each with its sources.',
    amends: 'Records of the instruments that it amends.',
    claims: 'Claims about it, by id. Others may rest on the same documents.',
    official: 'The address of the official text.',
    limits: 'Conditions that a computer can test, each in force between two days.',
    requires: 'Destinations for which an item that meets an entry needs a licence.',
    exempts: 'Licence exceptions that can stand in for a licence.',
    reviews: 'How applications for licences are reviewed, as far as that is known.',
    looked: 'The last day on which its state was looked up.',
    unknown: 'What is not known about its state.',
    note: 'What else a reader should know.',
  },
  columns: [
    ['id', ({ id }) => id],
    ['short', ({ short }) => short],
    ['title', ({ title }) => title],
    ['kind', ({ kind }) => kind],
    ['jurisdiction', ({ jurisdiction }) => jurisdiction],
    ['issuer', ({ issuer }) => issuer],
    ['identifiers', ({ identifiers }) => inOneCell(identifiers.map(({ value }) => value))],
    ['state', ({ state }) => state ?? undefined],
    ['since', ({ since }) => since ?? undefined],
    ['next_date', ({ next }) => next?.date],
    ['next_event', ({ next }) => next?.event],
    ['items', ({ items }) => inOneCell(items)],
    ['places', ({ places }) => inOneCell(places)],
    ['does', ({ does }) => does],
    ['unknown', ({ unknown }) => unknown],
    ['looked', ({ looked }) => looked],
    ['official', ({ official }) => official],
    ['url', ({ url }) => url],
  ],
};
