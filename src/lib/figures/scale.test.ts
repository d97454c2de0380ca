import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dayRuler,
  dayScale,
  pieces,
  printValue,
  strokes,
  valueRuler,
  valueScale,
} from './scale.ts';

test('a day stands at its share of the ruler, and days beyond it at its ends', () => {
  const x = dayScale('2026-01-01', '2026-04-11');
  assert.deepEqual(
    ['2025-12-01', '2026-01-01', '2026-02-20', '2026-04-11', '2027-01-01'].map(x),
    [0, 0, 50, 100, 100],
  );
});

const rulers = [
  { says: 'weeks', until: '2026-01-25', long: ['5 Jan', '12 Jan', '19 Jan'] },
  { says: 'months', until: '2026-04-15', long: ['2026', 'Feb', 'Mar', 'Apr'] },
  { says: 'quarters', until: '2027-02-01', long: ['2026', 'Apr', 'Jul', 'Oct', '2027'] },
  { says: 'years', until: '2029-06-01', long: ['2026', '2027', '2028', '2029'] },
];

for (const { says, until, long } of rulers) {
  test(`a ruler to ${until} is marked in ${says}`, () => {
    assert.deepEqual(
      dayRuler('2026-01-01', until).long.map(({ text }) => text),
      long,
    );
  });
}

const log = { label: 'Compute', scale: 'log', from: 1e22, until: 1e26 } as const;

test('each power of ten takes as much room on a logarithmic axis', () => {
  assert.deepEqual([1e22, 1e23, 1e24, 1e25, 1e26].map(valueScale(log)), [0, 25, 50, 75, 100]);
});

test('a logarithmic axis is marked in powers of ten, a linear one in round numbers', () => {
  assert.deepEqual(
    valueRuler(log).long.map(({ text }) => text),
    ['10^22', '10^23', '10^24', '10^25', '10^26'],
  );
  assert.deepEqual(
    valueRuler({ label: 'Exchanges', scale: 'linear', from: 0, until: 3e7 }).long.map(
      ({ text }) => text,
    ),
    ['0', '10 million', '20 million', '30 million'],
  );
});

test('of ticks that would run into each other on a phone the later one waits for room', () => {
  const ruler = valueRuler({
    label: 'TPP',
    scale: 'log',
    from: 1000,
    until: 80000,
    ticks: [1600, 2400, 4800],
  });
  assert.deepEqual(
    ruler.long.map(({ isTight }) => isTight ?? false),
    [false, true, false],
  );
});

const values = [
  [1e25, '10^25'],
  [3.4e25, '3.4 × 10^25'],
  [4800, '4,800'],
  [5.92, '5.92'],
  [0, '0'],
] as const;

for (const [value, printed] of values) {
  test(`${value} is printed ${printed}`, () => assert.equal(printValue(value), printed));
}

test('exponents are set apart from the words around them', () => {
  assert.deepEqual(pieces('more than 10^25 operations'), [
    { text: 'more than 10', raised: false },
    { text: '25', raised: true },
    { text: ' operations', raised: false },
  ]);
});

test('strokes are written as moves from one to the next', () => {
  assert.equal(strokes([0, 10, 25.5], 8, -4), 'M0 8v-4m100 4v-4m155 4v-4');
});
