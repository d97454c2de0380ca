import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeLabels, textWidth } from './labels.ts';

const room = { width: 600, size: 13, gap: 8 };

test('labels whose marks stand close together take different rows', () => {
  const placed = placeLabels(
    [
      { x: 100, text: '12 Jun: the letter' },
      { x: 120, text: '13 Jun: a report' },
      { x: 500, text: '30 Jun: withdrawn' },
    ],
    room,
  );
  for (const [i, a] of placed.entries()) {
    for (const b of placed.slice(i + 1)) {
      const span = (label: typeof a) =>
        label.anchor === 'start'
          ? [label.x, label.x + textWidth(label.text, 13)]
          : [label.x - textWidth(label.text, 13), label.x];
      const [aFrom, aUntil] = span(a);
      const [bFrom, bUntil] = span(b);
      const apart = aUntil! <= bFrom! || bUntil! <= aFrom!;
      assert.ok(a.row !== b.row || apart, `${a.text} and ${b.text}`);
    }
  }
});

test('a label near the right edge stands to the left of its mark', () => {
  const [label] = placeLabels([{ x: 590, text: '1 Jul: back on' }], room);
  assert.equal(label?.anchor, 'end');
});

test('a lone label stands in the first row', () => {
  assert.equal(placeLabels([{ x: 10, text: 'x' }], room)[0]?.row, 0);
});
