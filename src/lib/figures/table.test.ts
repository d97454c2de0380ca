import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureSchema, type FigureOf } from './figure.ts';
import type { Known } from './known.ts';
import { stepsOf } from './path.ts';
import { drawPlane } from './plane.ts';
import { borneOf, tableOf } from './table.ts';

const known: Known = {
  today: '2026-11-24',
  statusOf: () => 'confirmed',
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

const matrix = figureSchema.parse({
  kind: 'matrix',
  ...said,
  rowsAre: 'Country',
  columns: [
    { id: 'measure', label: 'Measure' },
    { id: 'since', label: 'Since' },
  ],
  rows: [
    {
      label: 'Japan',
      cells: {
        since: { text: 'Jul 2023', sources: [{ source: 'law-firm' }] },
        measure: { text: 'Licence', claim: 'japan-2023' },
      },
    },
  ],
});

test('a matrix has its cells in the order of the columns', () => {
  const table = tableOf(matrix, known);
  assert.deepEqual(table.columns, ['Country', 'Measure', 'Since']);
  assert.deepEqual(table.rows[0]?.cells, ['Japan', 'Licence', 'Jul 2023']);
});

test('what bears a figure out is gathered from its cells too', () => {
  assert.deepEqual(borneOf(matrix, tableOf(matrix, known)), {
    claims: ['japan-2023'],
    laws: [],
    sources: [{ source: 'law-firm' }],
  });
});

const path = figureSchema.parse({
  kind: 'path',
  ...said,
  steps: [
    { ask: 'Subject?', on: 'yes', else: { outcome: 'out' }, claim: 'a' },
    { ask: 'Letter?', on: 'no', else: { step: 3 }, claim: 'b' },
    { ask: 'Case by case?', on: 'yes', else: { outcome: 'denial' }, claim: 'c' },
  ],
  end: 'judged',
}) as FigureOf<'path'>;

test('a path says of each answer where it leads', () => {
  assert.deepEqual(
    tableOf(path, known).rows.map(({ cells }) => cells.slice(3)),
    [
      ['go to step 2', 'out'],
      ['go to step 3', 'go to step 3'],
      ['judged', 'denial'],
    ],
  );
  assert.deepEqual(
    stepsOf(path).map(({ on, off, isEnd }) => [on, off, isEnd]),
    [
      ['Yes', 'No', true],
      ['No', 'Yes', false],
      ['Yes', 'No', true],
    ],
  );
});

const plane = figureSchema.parse({
  kind: 'plane',
  ...said,
  x: { label: 'TPP', scale: 'log', from: 1000, until: 100000 },
  y: { label: 'Density', scale: 'log', from: 1, until: 100 },
  pointsAre: 'Chip',
  zones: [
    { label: '3A090.a', look: 'shade', x: { from: 10000 }, y: { until: 10 }, claim: 'entry' },
  ],
  groups: [{ id: 'dc', label: 'for data centres', shape: 'filled' }],
  points: [
    { label: 'H100', x: 10000, y: 10, claim: 'h100' },
    { label: 'H20', x: 1000, y: 1, marked: true, sources: [{ source: 'table' }] },
  ],
}) as FigureOf<'plane'>;

test('points and zones stand where the axes put them', () => {
  const { points, zones } = drawPlane(plane);
  assert.deepEqual(
    points.map(({ x, y }) => [x, y]),
    [
      [50, 15],
      [0, 30],
    ],
  );
  assert.deepEqual(zones, [{ look: 'shade', x: 50, y: 15, width: 50, height: 15 }]);
});

test('both a point and a zone name what bears them out', () => {
  assert.deepEqual(borneOf(plane, tableOf(plane, known)).claims, ['h100', 'entry']);
});
