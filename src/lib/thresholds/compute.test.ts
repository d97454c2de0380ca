import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecords } from '../../build/read-records.ts';
import { instrumentSchema } from '../law/instrument.ts';
import { statesOf } from '../law/part-states.ts';
import {
  computeOf,
  isAbove,
  OWN,
  readAsked,
  readCompute,
  stateAt,
  writeAsked,
  type Amount,
  type Written,
} from './compute.ts';
import { printAmount, printCompute, sayCompute } from './print.ts';
import { thresholdSchema } from './threshold.ts';

const thresholds = readRecords('thresholds', thresholdSchema);
const laws = readRecords('law', instrumentSchema);
const line = (id: string) => thresholds.find((each) => each.id === id)!;
const lawOf = (id: string) => laws.find((law) => law.id === line(id).law)!;

test('six operations for each parameter and token', () => {
  assert.equal(computeOf(405e9, 15.6e12), 3.7908e25);
});

/** Regulation (EU) 2024/1689, Article 51: "greater than"; 4E091: "or more". */
const LINES: [id: string, below: number, at: boolean, above: number][] = [
  ['eu-gpai-indicator', 9.99e22, false, 1.01e23],
  ['eu-systemic-risk', 9.99e24, false, 1.01e25],
  ['us-eo-14110-reporting', 9.99e25, false, 1.01e26],
  ['us-4e091-weights', 9.99e25, true, 1.01e26],
  ['us-ca-frontier-model', 9.99e25, false, 1.01e26],
  ['us-ny-frontier-model', 9.99e25, false, 1.01e26],
  ['kr-risk-management', 9.99e25, true, 1.01e26],
];

for (const [id, below, at, above] of LINES) {
  test(`${id}: below the line, on it and above it`, () => {
    const results = [below, line(id).operations, above].map((value) =>
      isAbove({ low: value, high: value }, line(id)),
    );
    assert.deepEqual(results, [false, at, true]);
  });
}

test('every line that content draws has its boundaries here', () => {
  assert.deepEqual(
    LINES.map(([id]) => id).sort(),
    thresholds.map(({ id }) => id),
  );
});

test('on a line of which no source says whether it counts, nothing is said', () => {
  const unclear = { operations: 1e26, comparison: 'not-stated' } as const;
  const results = [9e25, 1e26, 2e26].map((value) => isAbove({ low: value, high: value }, unclear));
  assert.deepEqual(results, [false, undefined, true]);
});

test('an estimate that spans a line is not put on a side of it', () => {
  assert.equal(isAbove({ low: 8.2e24, high: 4.4e25 }, line('eu-systemic-risk')), undefined);
  assert.equal(isAbove({ low: 1.1e25, high: 4.4e25 }, line('eu-systemic-risk')), true);
});

const COMPUTE: [text: string, result: number | undefined | RegExp][] = [
  ['', undefined],
  ['3.8e25', 3.8e25],
  ['3.8E+25', 3.8e25],
  ['3.8 × 10^25', 3.8e25],
  ['3.8x10^25 FLOP', 3.8e25],
  ['10²⁵', 1e25],
  ['10^23 operations', 1e23],
  ['38000000000000000000000000', 3.8e25],
  ['1,000,000,000,000,000,000', 1e18],
  ['-1e25', /never negative/],
  ['0', /more than zero/],
  ['3,8e25', /Write a point for decimals: 3\.8e25/],
  ['1026', /Is 10\^26 meant\? Write 1e26\./],
  ['1e99', /from 10\^15 to 10\^35/],
  ['5', /from 10\^15 to 10\^35/],
  ['lots', /Write a number of operations/],
  ['1e', /Write a number of operations/],
  ['1e9999', /from 10\^15 to 10\^35/],
];

for (const [text, result] of COMPUTE) {
  test(`"${text}" as training compute`, () => {
    const { value, problem } = readCompute(text);
    if (result instanceof RegExp) assert.match(problem ?? '', result);
    else assert.equal(value, result);
  });
}

const known = {
  models: new Map<string, Amount>([['gpt-4', { low: 8.2e24, high: 4.4e25 }]]),
  today: '2026-11-23',
  last: '2027-01-01',
};
const read = (written: Written) => readAsked(written, known);

test('parameters and tokens ask for each other, and give way to a figure for compute', () => {
  assert.match(read({ model: OWN, parameters: '405' }).problems.tokens ?? '', /need the tokens/);
  assert.match(read({ model: OWN, tokens: '15' }).problems.parameters ?? '', /need the parameters/);
  assert.match(read({ model: OWN }).problems.compute ?? '', /Write the compute/);
  assert.equal(read({ model: OWN, parameters: '1', tokens: '1' }).amount?.low, 6e21);
  assert.equal(
    read({ model: OWN, compute: '1e25', parameters: '1', tokens: '1' }).amount?.low,
    1e25,
  );
  assert.match(
    read({ model: OWN, parameters: '1,5', tokens: '1' }).problems.parameters ?? '',
    /1\.5/,
  );
  assert.match(
    read({ model: OWN, parameters: '9e9', tokens: '1' }).problems.parameters ?? '',
    /no model/,
  );
});

test('days and models that are not known are named beside their fields', () => {
  assert.match(read({ model: 'skynet' }).problems.model ?? '', /"skynet"/);
  assert.match(read({ model: 'gpt-4', day: '2022-12-31' }).problems.day ?? '', /begins on/);
  assert.match(
    read({ model: 'gpt-4', day: '2027-01-02' }).problems.day ?? '',
    /No change is on record/,
  );
  assert.match(read({ model: 'gpt-4', day: 'soon' }).problems.day ?? '', /no day of the calendar/);
  assert.equal(read({ model: 'gpt-4' }).day, '2026-11-23');
});

test('the address holds what was asked and nothing that is moot', () => {
  assert.equal(
    writeAsked({ model: 'gpt-4', day: '2026-01-01', tokens: '5' }),
    'model=gpt-4&day=2026-01-01',
  );
});

test('amounts are printed as powers of ten', () => {
  assert.equal(printCompute(3.8e25), '3.8 × 10<sup>25</sup>');
  assert.equal(printCompute(1e26), '10<sup>26</sup>');
  assert.equal(sayCompute(3.79e25), '3.79 × 10^25');
  assert.equal(
    printAmount({ low: 8.2e24, high: 4.4e25 }, sayCompute),
    '8.2 × 10^24 to 4.4 × 10^25',
  );
});

/** States of the lines on days that matter. */
const STATES: [id: string, day: string, state: string | undefined][] = [
  ['eu-systemic-risk', '2024-07-11', undefined],
  ['eu-systemic-risk', '2025-08-01', 'not yet applying'],
  ['eu-systemic-risk', '2025-08-02', 'in force'],
  ['eu-gpai-indicator', '2025-07-17', undefined],
  ['eu-gpai-indicator', '2025-07-18', 'in force'],
  ['us-eo-14110-reporting', '2025-01-19', 'in force'],
  ['us-eo-14110-reporting', '2025-01-20', 'rescinded'],
  ['us-4e091-weights', '2025-05-12', 'published'],
  ['us-4e091-weights', '2026-11-23', 'not enforced'],
  ['us-ca-frontier-model', '2025-12-31', 'published'],
  ['us-ca-frontier-model', '2026-01-01', 'in force'],
  ['us-ny-frontier-model', '2026-12-31', 'published'],
  ['us-ny-frontier-model', '2027-01-01', 'in force'],
  ['kr-risk-management', '2026-01-22', 'in force'],
];

for (const [id, day, state] of STATES) {
  test(`${id} on ${day}: ${state ?? 'not yet known'}`, () => {
    const found = stateAt(statesOf(lawOf(id), line(id).part), day)?.state;
    assert.equal(found?.replace(' in part', ''), state);
  });
}
