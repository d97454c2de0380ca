import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GRID, RADIUS, answerKey, askedPoints, score } from './map.ts';
import { freshNetwork } from './network.ts';
import { mulberry32 } from './random.ts';
import { CELLS, classPaths, differencePath, regionsOf } from './regions.ts';

test('the grid is 41 by 41 cut to the disc', () => {
  // The points with whole coordinates in a circle of radius 20 are 1,257.
  assert.equal(GRID.length, 1257);
  assert.ok(GRID.every(([x, y]) => x * x + y * y <= RADIUS * RADIUS + 1e-9));
});

test('questions lie in the disc, and in its right half when only that is asked about', () => {
  const isRight: boolean[] = [];
  for (const half of [false, true]) {
    const points = askedPoints(500, 1, half);
    for (let i = 0; i < points.length; i += 2) {
      assert.ok(Math.hypot(points[2 * (i / 2)]!, points[i + 1]!) <= RADIUS);
    }
    isRight.push(points.filter((_, i) => i % 2 === 0).every((x) => x >= 0));
  }
  assert.deepEqual(isRight, [false, true]);
});

const teacher = freshNetwork([2, 8, 8, 3], mulberry32(9));
const other = freshNetwork([2, 8, 8, 3], mulberry32(10));

test('a network agrees with itself everywhere and diverges nowhere', () => {
  const found = score(teacher, answerKey(teacher));
  assert.deepEqual([found.agreement, found.right, found.left], [1, 1, 1]);
  assert.ok(Math.abs(found.divergence) < 1e-12);
  assert.ok(score(other, answerKey(teacher)).divergence > 0.01);
});

/** The area of bars such as `M1 2h3v1h-3z`. */
const areaOf = (path: string): number =>
  [...path.matchAll(/h(\d+)v(\d+)/g)].reduce((sum, [, h, v]) => sum + Number(h) * Number(v), 0);

test('the classes cover the map once, and networks differ where they do', () => {
  const [mine, yours] = [regionsOf(teacher), regionsOf(other)];
  const covered = classPaths(mine).map(areaOf);
  const whole = covered.reduce((a, b) => a + b, 0);
  assert.ok(whole > (Math.PI / 4) * CELLS * CELLS && whole <= CELLS * CELLS);
  assert.equal(differencePath(mine, mine), '');
  const differing = areaOf(differencePath(mine, yours)) / whole;
  const { agreement } = score(other, answerKey(teacher));
  assert.ok(Math.abs(1 - agreement - differing) < 0.03, `${differing} and ${1 - agreement}`);
});
