import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instrumentSchema } from '../law/instrument.ts';
import { foldLine, printIcs } from './ics.ts';
import { datesAhead } from './law-dates.ts';

const SOURCES = [{ source: 'gazette' }];

const law = {
  id: 'model-rule',
  ...instrumentSchema.parse({
    title: 'A rule on models',
    short: 'Rule on models',
    kind: 'rule',
    jurisdiction: 'us',
    issuer: 'The department',
    topics: ['export-controls'],
    items: ['models'],
    does: 'Requires a licence.',
    looked: '2026-11-23',
    events: [
      { date: '2026-06-01', event: 'in-force', sources: SOURCES },
      { date: '2026-11-24', event: 'amended', sources: SOURCES },
      { date: '2027-02', event: 'in-force', part: 'open weights', sources: SOURCES },
      { date: '2027-01-01', event: 'expired', sources: SOURCES, note: 'Unless renewed.' },
    ],
  }),
};

test('dates after the day are told, the earliest first; those of the day itself are past', () => {
  assert.deepEqual(
    datesAhead([law], '2026-11-24').map(({ key, title, first, last }) => [key, title, first, last]),
    [
      ['model-rule-expired', 'Rule on models: expires', '2027-01-01', '2027-01-01'],
      [
        'model-rule-in-force-open-weights',
        'Rule on models: open weights: takes effect',
        '2027-02-01',
        '2027-02-28',
      ],
    ],
  );
});

test('a key stays when the date moves, and two events of a kind have two keys', () => {
  const twice = { ...law, events: [...law.events, { ...law.events[2]!, date: '2028-03-01' }] };
  assert.deepEqual(
    datesAhead([twice], '2026-11-24').map(({ key }) => key),
    [
      'model-rule-expired',
      'model-rule-in-force-open-weights',
      'model-rule-in-force-open-weights-2',
    ],
  );
});

test('lines are folded at 75 octets and never within a character', () => {
  const line = `SUMMARY:${'é’'.repeat(60)}`;
  const folded = foldLine(line).split('\r\n');
  for (const each of folded) assert.ok(new TextEncoder().encode(each).length <= 75);
  assert.equal(folded.map((each, i) => (i === 0 ? each : each.slice(1))).join(''), line);
});

test('a calendar has what RFC 5545 asks for, and a month takes all its days', () => {
  const ics = printIcs({
    name: 'Legal dates',
    description: 'Known dates.',
    product: '-//Weights & Measures//Legal dates//EN',
    url: 'https://example.org/calendar.ics',
    entries: [
      {
        uid: 'a@example.org',
        title: 'One, two; three',
        description: 'First.\nSecond.',
        url: 'https://example.org/law/a/',
        first: '2027-02-01',
        last: '2027-02-28',
        stamped: '2026-11-23',
        categories: ['United States'],
      },
    ],
  });
  assert.match(ics, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
  assert.match(ics, /DTSTAMP:20261123T000000Z\r\n/);
  assert.match(ics, /DTSTART;VALUE=DATE:20270201\r\nDTEND;VALUE=DATE:20270301\r\n/);
  assert.match(ics, /SUMMARY:One\\, two\\; three\r\nDESCRIPTION:First\.\\nSecond\.\r\n/);
  assert.match(ics, /END:VEVENT\r\nEND:VCALENDAR\r\n$/);
  assert.equal(ics.replaceAll('\r\n', '').includes('\n'), false);
});
