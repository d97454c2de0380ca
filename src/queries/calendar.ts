import { BUILD_DAY } from '../build/build-day.ts';
import type { Calendar, CalendarEntry } from '../lib/calendar/ics.ts';
import { datesAhead, type LawDate } from '../lib/calendar/law-dates.ts';
import { printDate } from '../lib/dates.ts';
import { JURISDICTIONS, type Instrument } from '../lib/law/instrument.ts';
import { JURISDICTION_NAMES } from '../lib/law/words.ts';
import { paths } from '../lib/paths.ts';
import { referenceText } from '../lib/sources/reference.ts';
import { allLaw } from './law.ts';
import { once } from './once.ts';
import { sourceOf } from './sources.ts';

/** The site as calendars name it. */
interface CalendarSite {
  name: string;
  url: string;
  fullAddress: (address: string) => string;
}

/** Every known legal date after the build day, the earliest first. */
export const lawDates = once(async (): Promise<LawDate[]> => datesAhead(await allLaw(), BUILD_DAY));

/** The jurisdictions that have dates ahead, in the order of lists. */
export async function jurisdictionsAhead(): Promise<Instrument['jurisdiction'][]> {
  const dates = await lawDates();
  return JURISDICTIONS.filter((id) => dates.some(({ jurisdiction }) => jurisdiction === id));
}

async function entryOf(date: LawDate, site: CalendarSite): Promise<CalendarEntry> {
  const sources = await Promise.all(
    date.sources.map(async ({ source, pinpoint }) => {
      const record = await sourceOf(source);
      const where = pinpoint ? `, ${pinpoint}` : '';
      return `Source: ${referenceText(record)}${where}. ${site.fullAddress(paths.source(source))}`;
    }),
  );
  const isDay = date.first === date.last;
  return {
    uid: `${date.key}@${new URL(site.url).hostname}`,
    title: isDay ? date.title : `${date.title} (${printDate(date.date)}, day not known)`,
    description: [
      ...(date.note ? [date.note] : []),
      ...sources,
      `State looked up on ${printDate(date.looked)}. Not legal advice.`,
    ].join('\n'),
    url: site.fullAddress(paths.law(date.law)),
    first: date.first,
    last: date.last,
    stamped: date.looked,
    categories: [JURISDICTION_NAMES[date.jurisdiction]],
  };
}

/** The calendar of all dates, or of those of one jurisdiction. */
export async function calendarOf(
  jurisdiction: Instrument['jurisdiction'] | undefined,
  site: CalendarSite,
): Promise<Calendar> {
  const dates = (await lawDates()).filter(
    (date) => jurisdiction === undefined || date.jurisdiction === jurisdiction,
  );
  const where = jurisdiction === undefined ? '' : `, ${JURISDICTION_NAMES[jurisdiction]}`;
  return {
    name: `${site.name}: legal dates${where}`,
    description: 'Known legal dates ahead, each with its source.',
    product: `-//${site.name}//Legal dates//EN`,
    url: site.fullAddress(
      jurisdiction === undefined ? paths.calendar() : paths.calendarOf(jurisdiction),
    ),
    entries: await Promise.all(dates.map((date) => entryOf(date, site))),
  };
}
