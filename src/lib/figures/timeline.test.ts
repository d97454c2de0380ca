import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureSchema, type FigureOf } from './figure.ts';
import type { Known } from './known.ts';
import { drawTimeline, tableOfTimeline } from './timeline.ts';

const known: Known = {
  today: '2026-11-24',
  statusOf: () => 'confirmed',
  lawOf: () => {
    throw new Error('no law here');
  },
  laws: () => [],
};

const figure = figureSchema.parse({
  kind: 'timeline',
  title: 'A figure',
  caption: 'Its point.',
  description: 'Its shape.',
  topics: ['export-controls'],
  checked: '2026-11-23',
  from: '2026-06-08',
  until: '2026-07-02',
  bands: [
    { label: 'Licence needed', from: '2026-06-12', until: '2026-06-30', claim: 'letter' },
    { label: 'Eased for named bodies', from: '2026-06-26', until: '2026-06-30', claim: 'easing' },
  ],
  marks: [
    { date: '2026-06-13', label: 'A report', claim: 'report' },
    { date: '2026-06-12', label: 'The letter', claim: 'letter' },
    { date: '2026-07-01', label: 'Back', claim: 'back' },
  ],
}) as FigureOf<'timeline'>;

const { broad, narrow } = drawTimeline(figure, known);

test('marks are drawn in the order of days, whatever the order in the file', () => {
  assert.deepEqual(
    broad.marks.map(({ lines }) => lines[0]),
    ['12 Jun: The letter', '13 Jun: A report', '1 Jul: Back'],
  );
});

test('a stem stands on the band under it, or on the ruler', () => {
  const [letter, , back] = broad.marks;
  assert.equal(letter!.foot, broad.bands[0]!.y);
  assert.equal(back!.foot, broad.axis);
});

test('the words of a band that is too short for them stand beside it', () => {
  const [long, short] = broad.bands;
  assert.deepEqual([long!.anchor, long!.textX], ['start', long!.x]);
  assert.deepEqual([short!.anchor, short!.textX], ['end', short!.x]);
});

test('where the ruler stands, lines of text keep apart and bands have words too', () => {
  assert.equal(narrow.marks.filter(({ isBand }) => isBand).length, 2);
  narrow.marks.slice(1).forEach((mark, i) => {
    const above = narrow.marks[i]!;
    assert.ok(mark.textY >= above.textY + 13 * above.lines.length, mark.lines.join(' '));
  });
  assert.ok(narrow.height >= narrow.marks.at(-1)!.textY);
});

test('the table counts the days of a band', () => {
  assert.deepEqual(tableOfTimeline(figure).rows[0]?.cells, [
    '2026-06-12',
    '2026-06-30',
    'Licence needed',
    '18',
  ]);
});
