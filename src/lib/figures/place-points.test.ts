import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlap, placePoints, type WantedPoint } from './place-points.ts';

const bounds = { left: 0, top: 0, right: 400, bottom: 300 };

/** A crowd that is the same each time. */
const crowd: WantedPoint[] = Array.from({ length: 24 }, (_, i) => ({
  x: 120 + ((i * 37) % 130),
  y: 90 + ((i * 53) % 110),
  text: `Chip ${i}`,
}));

test('words of a crowd stand clear of each other, of the points and of the edge', () => {
  const placed = placePoints(crowd, { bounds, size: 11 });
  for (const [i, a] of placed.entries()) {
    assert.ok(
      a.box.left >= 0 && a.box.right <= 400 && a.box.top >= 0 && a.box.bottom <= 300,
      a.text,
    );
    for (const b of placed.slice(i + 1))
      assert.ok(!overlap(a.box, b.box), `${a.text} on ${b.text}`);
    for (const point of crowd) {
      const dot = { left: point.x - 5, right: point.x + 5, top: point.y - 5, bottom: point.y + 5 };
      assert.ok(
        point.text === a.text || !overlap(a.box, dot),
        `${a.text} on the point ${point.text}`,
      );
    }
  }
});

test('a point by itself has its words close to its right', () => {
  const [only] = placePoints([{ x: 100, y: 100, text: 'H20' }], { bounds, size: 11 });
  assert.equal(only?.anchor, 'start');
  assert.equal(only.hasLeader, false);
  assert.ok(only.textX > 100 && only.textX < 115);
});

test('words keep clear of room that is taken', () => {
  const taken = [{ left: 100, top: 80, right: 400, bottom: 120 }];
  const [only] = placePoints([{ x: 100, y: 100, text: 'H20' }], { bounds, size: 11, taken });
  assert.ok(only && !overlap(only.box, taken[0]!));
});

test('the order of the points changes nothing', () => {
  const there = placePoints(crowd, { bounds, size: 11 });
  const back = placePoints(crowd.toReversed(), { bounds, size: 11 });
  const by = (a: WantedPoint, b: WantedPoint) => (a.text < b.text ? -1 : 1);
  assert.deepEqual(there.toSorted(by), back.toSorted(by));
});

test('no room is an error, not words on words', () => {
  const narrow = { left: 90, top: 90, right: 110, bottom: 110 };
  assert.throws(
    () => placePoints([{ x: 100, y: 100, text: 'A long name' }], { bounds: narrow, size: 11 }),
    /no place for the words "A long name"/,
  );
});
