import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  labelRect,
  overlap,
  placeLabels,
  placePointLabels,
  placeTexts,
  textWidth,
  wrapText,
  type PlacedLabel,
} from './labels.ts';

const room = { width: 41, gap: 0.8 };

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

const spanOf = ({ x, lines, anchor }: PlacedLabel): [number, number] =>
  anchor === 'start' ? [x, x + 0.6 + textWidth(lines)] : [x - 0.6 - textWidth(lines), x];

/** What is wrong with an arrangement, in words. */
function faults(placed: readonly PlacedLabel[]): string[] {
  return placed.flatMap((a) => {
    const [from, until] = spanOf(a);
    return placed.flatMap((b) => {
      if (a === b) return [];
      const [bFrom, bUntil] = spanOf(b);
      const found: string[] = [];
      if (a.row === b.row && from < bUntil && bFrom < until)
        found.push(`${a.lines} over ${b.lines}`);
      const away = Math.abs(b.x - a.x) > 0.3; // Nearer than that the stems are one.
      if (b.row > a.row && away && b.x > from && b.x < until) {
        found.push(`the stem of ${b.lines} crosses ${a.lines}`);
      }
      return found;
    });
  });
}

test('a lone label stands in the first row, to the right of its mark', () => {
  const [label] = placeLabels([{ x: 3, lines: ['a letter'] }], room);
  assert.deepEqual([label?.row, label?.anchor], [0, 'start']);
});

test('a label near the right edge stands to the left of its mark', () => {
  assert.equal(placeLabels([{ x: 40, lines: ['back on'] }], room)[0]?.anchor, 'end');
});

test('labels whose marks stand close together take different rows', () => {
  const placed = placeLabels(
    [
      { x: 6, lines: ['12 Jun: the letter'] },
      { x: 7, lines: ['13 Jun: a report'] },
      { x: 34, lines: ['30 Jun: withdrawn'] },
    ],
    room,
  );
  assert.deepEqual(faults(placed), []);
  assert.notEqual(placed[0]!.row, placed[1]!.row);
});

test('of 300 crowded rulers none has labels that overlap, or a stem through words', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = numbers(seed);
    const texts = Array.from({ length: 3 + (seed % 10) }, () => ({
      x: random.next().value * 41,
      text: 'a word or two more than fit '
        .slice(0, 6 + Math.floor(random.next().value * 22))
        .trim(),
    }));
    const placed = placeTexts(texts, room);
    assert.equal(placed.length, texts.length);
    assert.deepEqual(faults(placed), [], `seed ${seed}`);
  }
});

test('marks of one day have their labels one above the other', () => {
  const placed = placeLabels(
    [
      { x: 10, lines: ['first'] },
      { x: 10, lines: ['second'] },
    ],
    room,
  );
  assert.notEqual(placed[0]!.row, placed[1]!.row);
});

test('text is broken at spaces, and a word that is too long stays whole', () => {
  assert.deepEqual(wrapText('one two three', 4), ['one two', 'three']);
  assert.deepEqual(wrapText('semiconductors', 4), ['semiconductors']);
});

const WIDTHS = [18.5, 24, 39, 68];

test('of 60 crowded planes none has words over words or over a point, at any width', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = numbers(seed);
    const points = Array.from({ length: 25 }, (_, i) => ({
      x: 0.05 + random.next().value * 0.9,
      y: 1 + random.next().value * 28,
      text: `Chip ${i}`,
    }));
    const places = placePointLabels(points, { widths: WIDTHS, height: 30, broad: 2 });
    WIDTHS.forEach((width, w) => {
      const shown = points.flatMap((point, i) => {
        const place = places[i];
        return place && place.from <= w ? [{ point, rect: labelRect(point, place, width) }] : [];
      });
      for (const { point, rect } of shown) {
        const words = shown.filter((other) => other.point !== point && overlap(rect, other.rect));
        assert.deepEqual(words, [], `seed ${seed}, ${width} em, ${point.text}`);
        const covered = points.filter(
          ({ x, y }) =>
            x * width > rect.left && x * width < rect.right && y > rect.top && y < rect.bottom,
        );
        assert.deepEqual(covered, [], `seed ${seed}, ${width} em, ${point.text}`);
      }
    });
  }
});

test('words keep clear of other words of the drawing', () => {
  const taken = { left: 5, right: 30, top: 8, bottom: 12 };
  const point = { x: 0.2, y: 10, text: 'H20' };
  const [place] = placePointLabels([{ ...point, x: 0.15 }], {
    widths: [20],
    height: 20,
    taken: () => [taken],
  });
  assert.ok(place && !overlap(labelRect({ ...point, x: 0.15 }, place, 20), taken));
});
