import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecords } from '../../build/read-records.ts';
import { instrumentSchema } from '../law/instrument.ts';
import { xOf, yOf, zonePlans, zonesOn } from './plane.ts';
import { regimesOf } from './regime.ts';

const regimes = regimesOf(readRecords('law', instrumentSchema));
const frame = { left: 0, right: 100, top: 0, bottom: 100 };
const zoneAt = (day: string, tpp: number, density: number): string | undefined =>
  zonesOn(day, regimes).find(({ cells }) =>
    cells.some(
      (cell) =>
        cell.tpp[0] <= tpp &&
        tpp < cell.tpp[1] &&
        cell.density[0] <= density &&
        density < cell.density[1],
    ),
  )?.label;

test('both scales are logarithmic and end at the frame', () => {
  assert.equal(xOf(1000, frame), 0);
  assert.equal(xOf(80_000, frame), 100);
  assert.ok(Math.abs(xOf(Math.sqrt(1000 * 80_000), frame) - 50) < 1e-9);
  assert.equal(yOf(1, frame), 100);
  assert.equal(yOf(500, frame), 0);
});

const ZONES: [day: string, tpp: number, density: number, label: string | undefined][] = [
  ['2022-09-01', 5000, 6, undefined],
  ['2022-10-21', 4799, 6, undefined],
  ['2022-10-21', 4800, 6, '3A090 (2022 text): depends on the interconnect bandwidth'],
  ['2023-11-17', 4800, 1, '3A090.a: presumption of denial'],
  ['2023-11-17', 1600, 5.92, '3A090.a: presumption of denial'],
  ['2023-11-17', 2400, 1.6, '3A090.b: licence, or exception NAC'],
  ['2023-11-17', 2399, 1.6, undefined],
  ['2023-11-17', 1600, 3.2, '3A090.b: licence, or exception NAC'],
  ['2025-05-16', 30_000, 20, '3A090.a: presumption of denial'],
  ['2026-01-15', 20_999, 20, '3A090.a: review depends on the memory bandwidth'],
  ['2026-01-15', 21_000, 20, '3A090.a: presumption of denial'],
];

for (const [day, tpp, density, label] of ZONES) {
  test(`on ${day} TPP ${tpp} at density ${density}: ${label ?? 'no zone'}`, () => {
    assert.equal(zoneAt(day, tpp, density), label);
  });
}

test('the zones change on the days on which the rules did, and on no others', () => {
  assert.deepEqual(
    zonePlans(regimes, '2026-11-23').map(({ from }) => from),
    ['2022-08-26', '2022-10-21', '2023-11-17', '2026-01-15'],
  );
});
