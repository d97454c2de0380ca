import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureSchema, type FigureKind, type FigureOf } from './figure.ts';
import type { Known } from './known.ts';
import { drawBands, drawBars, drawDots, tableOfBands, tableOfBars } from './rows.ts';

const known: Known = {
  today: '2026-11-24',
  statusOf: (claim) => (claim === 'letter' ? 'alleged' : 'confirmed'),
  lawOf: () => {
    throw new Error('no law here');
  },
  laws: () => [],
};

const said = {
  title: 'A figure',
  caption: 'Its point.',
  description: 'Its shape.',
  topics: ['export-controls'],
  checked: '2026-11-23',
};

function figure<K extends FigureKind>(kind: K, data: object): FigureOf<K> {
  return figureSchema.parse({ kind, ...said, ...data }) as FigureOf<K>;
}

const bands = (spans: object[]) =>
  figure('bands', {
    from: '2024-11-24',
    rows: [{ label: 'Rule', spans: spans.map((span) => ({ claim: 'rule', ...span })) }],
  });

test('a band in force reaches the build day; one that has ended is of another look', () => {
  assert.deepEqual(drawBands(bands([{ from: '2025-11-24' }]), known).rows[0]?.marks, [
    { shape: 'band', look: 'in-force', from: 50, until: 100 },
  ]);
  const [ended] = drawBands(bands([{ from: '2025-11-24', until: '2026-05-25' }]), known).rows[0]!
    .marks;
  assert.equal(ended?.look, 'ended');
});

test('a band whose first day is known to the year only shows that year as not found', () => {
  assert.deepEqual(
    drawBands(bands([{ from: '2025' }]), known).rows[0]?.marks.map(({ look }) => look),
    ['unknown', 'in-force'],
  );
});

test('a band of a day can still be seen', () => {
  const [mark] = drawBands(bands([{ from: '2025-06-12', until: '2025-06-13' }]), known).rows[0]!
    .marks;
  assert.ok(mark?.shape === 'band' && mark.until - mark.from >= 0.5);
});

test('the build day is marked, with its date, unless the ruler ends before it', () => {
  const { head, lines } = drawBands(bands([{ from: '2025' }]), known);
  assert.ok(head.texts.some(({ text }) => text === 'today, 24 Nov 2026'));
  assert.equal(lines.today, 100);
  const past = drawBands({ ...bands([{ from: '2025' }]), until: '2026-01-01' }, known);
  assert.equal(past.lines.today, undefined);
});

test('the key says what occurs and nothing else', () => {
  const { key } = drawBands(bands([{ from: '2025-11-24', state: 'suspended' }]), known);
  assert.deepEqual(
    key.map(({ text }) => text),
    ['suspended'],
  );
});

test('the table of bands keeps the precision of dates', () => {
  assert.deepEqual(
    tableOfBands(bands([{ from: '2025-06', until: '2026' }]), known).rows[0]?.cells,
    ['Rule', '2025-06', '2026', 'in force', ''],
  );
});

const bars = figure('bars', {
  unit: 'exchanges',
  rows: [
    { label: 'One', value: 28_800_000, text: 'about 28.8 million', claim: 'letter' },
    { label: 'Other', value: 150_000, claim: 'report' },
  ],
});

test('bars begin at nought, end in proportion and are drawn as solid as their claims', () => {
  const { rows, key } = drawBars(bars, known);
  assert.deepEqual(rows[0]?.marks, [{ shape: 'bar', look: 'alleged', from: 0, until: 96 }]);
  assert.deepEqual(rows[1]?.marks, [{ shape: 'bar', look: 'confirmed', from: 0, until: 0.5 }]);
  assert.deepEqual(
    key.map(({ text }) => text),
    ['confirmed', 'alleged'],
  );
});

test('the table of bars gives the number and the words', () => {
  assert.deepEqual(
    tableOfBars(bars).rows.map(({ cells }) => cells),
    [
      ['One', '28800000', 'about 28.8 million'],
      ['Other', '150000', '150,000'],
    ],
  );
});

test('a dot stands within its range', () => {
  const { rows } = drawDots(
    figure('dots', {
      axis: { label: 'Gain', from: 0, until: 4 },
      references: [{ value: 1, label: 'no effect' }],
      rows: [{ label: 'Trial', value: 1.4, low: 0.74, high: 2.62, claim: 'trial' }],
    }),
    known,
  );
  assert.deepEqual(rows[0]?.marks, [
    { shape: 'range', look: 'confirmed', from: 18.5, until: 65.5 },
    { shape: 'dot', look: 'confirmed', at: 35 },
  ]);
  assert.equal(rows[0]?.value, '1.4');
});

const refused = [
  {
    says: 'a row that nothing bears out',
    kind: 'bars',
    data: { unit: 'x', rows: [{ label: 'A', value: 1 }] },
  },
  {
    says: 'a logarithmic axis from nought',
    kind: 'dots',
    data: {
      axis: { label: 'x', scale: 'log', from: 0, until: 1 },
      rows: [{ label: 'A', value: 1, claim: 'c' }],
    },
  },
  {
    says: 'a cell for a column that is not there',
    kind: 'matrix',
    data: {
      rowsAre: 'Row',
      columns: [{ id: 'a', label: 'A' }],
      rows: [{ label: 'R', claim: 'c', cells: { a: 'x', b: 'y' } }],
    },
  },
  {
    says: 'a column without a cell',
    kind: 'matrix',
    data: {
      rowsAre: 'Row',
      columns: [{ id: 'a', label: 'A' }],
      rows: [{ label: 'R', claim: 'c', cells: {} }],
    },
  },
  {
    says: 'a path that leads back',
    kind: 'path',
    data: {
      steps: [
        { ask: 'One?', on: 'yes', else: { outcome: 'out' }, claim: 'c' },
        { ask: 'Two?', on: 'yes', else: { step: 1 }, claim: 'c' },
      ],
      end: 'End',
    },
  },
];

for (const { says, kind, data } of refused) {
  test(`refused: ${says}`, () => {
    assert.equal(figureSchema.safeParse({ kind, ...said, ...data }).success, false);
  });
}
