import type { Day } from '../dates.ts';

/** An entry of a calendar that takes whole days. */
export interface CalendarEntry {
  uid: string;
  title: string;
  description: string;
  url: string;
  /** The first and the last day. */
  first: Day;
  last: Day;
  /** The day on which it was last looked at: an unchanged entry says the same in every build. */
  stamped: Day;
  categories: readonly string[];
}

export interface Calendar {
  name: string;
  description: string;
  /** Who makes it, as `PRODID` wants it. */
  product: string;
  url: string;
  entries: readonly CalendarEntry[];
}

/** A text as a value: RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r?\n/g, '\\n');
}

const MOST_OCTETS = 75;

/** A line broken after at most 75 octets, never within a character: RFC 5545, 3.1. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const compact = (day: Day): string => day.replaceAll('-', '');

function dayAfter(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A calendar as iCalendar (RFC 5545). */
export function printIcs({ name, description, product, url, entries }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escaped(product)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${escaped(entry.uid)}`,
      `DTSTAMP:${compact(entry.stamped)}T000000Z`,
      `LAST-MODIFIED:${compact(entry.stamped)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(entry.first)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(entry.last))}`,
      `SUMMARY:${escaped(entry.title)}`,
      `DESCRIPTION:${escaped(entry.description)}`,
      `URL:${entry.url}`,
      `CATEGORIES:${entry.categories.map(escaped).join(',')}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
