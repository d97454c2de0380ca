/** Where the words of a drawing stand, so that they hide neither each other nor a mark. */

/** Width of the average character of Public Sans in em, a little generous. */
const CHARACTER = 0.56;

/** The width that lines of text take, in the size of their type. */
export function textWidth(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => line.length)) * CHARACTER;
}

/** Breaks a text at spaces into lines no wider than `width`, where words allow it. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth([longer]) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A label wanted at a place on a horizontal ruler. Lengths are in the size of the type. */
export interface WantedLabel {
  /** Where its mark stands. */
  x: number;
  lines: string[];
}

/** A label with its row, counted from the ruler outwards, and the side of its mark that it is on. */
export interface PlacedLabel extends WantedLabel {
  row: number;
  anchor: 'start' | 'end';
}

interface Room {
  /** How wide the drawing is. */
  width: number;
  /** How far apart labels of a row are. */
  gap: number;
  /** How far a label stands from its mark. */
  offset?: number;
}

/** A stem does not touch the words that it passes. */
const STEM = 0.3;

/**
 * Gives every label a row and a side, so that no label overlaps another, none is crossed
 * by the stem of a mark on its way to a row further out, and none leaves the drawing as
 * long as that can be had.
 *
 * Marks up to some place have their labels on the right, those beyond it on the left. Of
 * all such places the one is taken that needs the fewest rows. With all labels on the
 * right there always is an order of rows in which nothing meets.
 */
export function placeLabels(labels: readonly WantedLabel[], room: Room): PlacedLabel[] {
  const sorted = labels.toSorted((a, b) => a.x - b.x);
  let best: { placed: PlacedLabel[]; cost: number } | undefined;
  for (let turn = sorted.length; turn >= 0; turn -= 1) {
    const boxes = sorted.map((label, i) => boxOf(label, i < turn ? 'start' : 'end', room));
    const rows = rowsFor(boxes, room.gap);
    if (!rows) continue;
    const outside = boxes.reduce(
      (sum, { from, until }) => sum + Math.max(0, -from) + Math.max(0, until - room.width),
      0,
    );
    const cost = outside * 1000 + Math.max(...rows);
    if (best && best.cost <= cost) continue;
    best = {
      cost,
      placed: sorted.map((label, i) => ({ ...label, row: rows[i]!, anchor: boxes[i]!.anchor })),
    };
  }
  return best?.placed ?? [];
}

/** A mark with its label: from the mark to the end of the words, or the other way round. */
interface Box {
  x: number;
  from: number;
  until: number;
  anchor: 'start' | 'end';
  /** The words alone, with a little air. */
  words: [from: number, until: number];
}

function boxOf({ x, lines }: WantedLabel, anchor: Box['anchor'], { offset = 0.6 }: Room): Box {
  const long = offset + textWidth(lines);
  const air = Math.min(STEM, offset);
  return anchor === 'start'
    ? { x, from: x, until: x + long, anchor, words: [x + offset - air, x + long + air] }
    : { x, from: x - long, until: x, anchor, words: [x - long - air, x - offset + air] };
}

/** The lowest rows in which nothing meets, or `undefined` where two labels would each have to be the higher. */
function rowsFor(boxes: readonly Box[], gap: number): number[] | undefined {
  const crosses = ({ words: [from, until] }: Box, { x }: Box) => x > from && x < until;
  // A box stands further out than every mark whose stem would cross it.
  const under = boxes.map((box, i) =>
    boxes.flatMap((other, j) => (i !== j && crosses(box, other) ? [j] : [])),
  );
  const rows = new Map<number, number>();
  while (rows.size < boxes.length) {
    const free = boxes
      .map((_, i) => i)
      .filter((i) => !rows.has(i) && under[i]!.every((j) => rows.has(j)));
    if (free.length === 0) return undefined;
    for (const i of free) {
      const box = boxes[i]!;
      let row = Math.max(-1, ...under[i]!.map((j) => rows.get(j)!)) + 1;
      const meets = () =>
        [...rows].some(
          ([j, taken]) =>
            taken === row && box.from < boxes[j]!.until + gap && boxes[j]!.from - gap < box.until,
        );
      while (meets()) row += 1;
      rows.set(i, row);
    }
  }
  return boxes.map((_, i) => rows.get(i)!);
}

/** How wide lines may be, as shares of the drawing. */
const WRAPS = [0.49, 0.45, 0.4, 0.36, 0.32, 0.28, 0.24];

/** Labels, broken into lines so that all stay within the drawing and need the least height. */
export function placeTexts(
  texts: readonly { x: number; text: string }[],
  room: Room,
): PlacedLabel[] {
  let best: { placed: PlacedLabel[]; cost: number } | undefined;
  for (const share of WRAPS) {
    const placed = placeLabels(
      texts.map(({ x, text }) => ({ x, lines: wrapText(text, room.width * share) })),
      room,
    );
    const outside = placed.reduce((sum, label) => {
      const { from, until } = boxOf(label, label.anchor, room);
      return sum + Math.max(0, -from) + Math.max(0, until - room.width);
    }, 0);
    const cost = outside * 1000 + heightsOf(placed).reduce((sum, lines) => sum + lines + 0.3, 0);
    if (!best || cost < best.cost) best = { placed, cost };
  }
  return best?.placed ?? [];
}

/** How many lines of text each row has. */
export function heightsOf(placed: readonly PlacedLabel[]): number[] {
  const heights: number[] = [];
  for (const { row, lines } of placed) heights[row] = Math.max(heights[row] ?? 0, lines.length);
  return heights;
}

/** A point of a plane with its words. Across a share of the width from 0 to 1, down in the size of the type. */
export interface WantedPointLabel {
  x: number;
  y: number;
  text: string;
}

/** Words beside a point: where they begin, end or are centred, from the point, in the size of the type. */
export interface PointLabel {
  dx: number;
  /** Of the middle of the line. */
  dy: number;
  anchor: 'start' | 'middle' | 'end';
  /** Words so far from the point that a line leads to it. */
  led: boolean;
  /** The narrowest drawing in which they have room: an index into the widths given. */
  from: number;
}

export interface Rect {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const HALF_LINE = 0.6;
const RADIUS = 0.45;

const NEAR: readonly [dx: number, dy: number, anchor: PointLabel['anchor']][] = [
  [0.65, 0, 'start'],
  [-0.65, 0, 'end'],
  [0.4, -0.9, 'start'],
  [0.4, 0.9, 'start'],
  [-0.4, -0.9, 'end'],
  [-0.4, 0.9, 'end'],
  [0, -1.1, 'middle'],
  [0, 1.1, 'middle'],
];

/** Near places first, then rings further out, from which a line leads back. */
const PLACES: readonly (readonly [number, number, PointLabel['anchor'], boolean])[] = [
  ...NEAR.map(([dx, dy, anchor]) => [dx, dy, anchor, false] as const),
  ...[1.5, 2.2, 3, 4, 5, 6.5, 8].flatMap((distance) =>
    [0.5, 1.2, -0.5, -1.2, 1.9, -1.9].flatMap((slope) => {
      const dy = slope > 0 ? distance : -distance;
      const dx = Math.abs(distance / slope) * 0.8;
      return [[dx, dy, 'start', true] as const, [-dx, dy, 'end', true] as const];
    }),
  ),
];

interface PointRoom {
  /** From the narrowest to the widest drawing; words keep clear in each. */
  widths: readonly number[];
  height: number;
  /** The first of the widths in which all words should have room. */
  broad?: number;
  /** Other words of the drawing, at each width. */
  taken?: (width: number) => readonly Rect[];
}

/**
 * Places the words of points so that they overlap neither each other nor any point, in a
 * drawing of any width from the narrowest given. Words that have no room in the narrowest
 * are placed for the next one. `null` where there is no room up to the broad one.
 */
export function placePointLabels(
  points: readonly WantedPointLabel[],
  { widths, height, broad = widths.length - 1, taken = () => [] }: PointRoom,
): (PointLabel | null)[] {
  const placed = new Map<number, PointLabel>();
  const obstacles = widths.map((width) => [
    ...taken(width),
    ...points.map(({ x, y }) => around(x * width, y, RADIUS, RADIUS)),
  ]);
  // The most crowded choose first.
  const order = points
    .map((point, i) => ({
      i,
      crowd: points.reduce((sum, other) => sum + nearness(point, other), 0),
    }))
    .sort((a, b) => b.crowd - a.crowd || a.i - b.i)
    .map(({ i }) => i);
  for (let from = 0; from <= broad; from += 1) {
    for (const i of order) {
      if (placed.has(i)) continue;
      const label = findPlace(i, from);
      if (label) placed.set(i, label);
    }
  }
  return points.map((_, i) => placed.get(i) ?? null);

  function findPlace(i: number, from: number): PointLabel | undefined {
    for (const [dx, dy, anchor, led] of PLACES) {
      const label = { dx, dy, anchor, led, from };
      const isFree = widths.every((width, w) => w < from || isFreeAt(i, label, width, w));
      if (isFree) return label;
    }
    return undefined;
  }

  function isFreeAt(i: number, label: PointLabel, width: number, w: number): boolean {
    const box = labelRect(points[i]!, label, width);
    if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) return false;
    if (obstacles[w]!.some((other) => overlap(box, other))) return false;
    const own = leaderOf(points[i]!, label, width);
    for (const [j, other] of placed) {
      if (other.from > w) continue;
      const otherBox = labelRect(points[j]!, other, width);
      if (overlap(box, otherBox)) return false;
      const line = leaderOf(points[j]!, other, width);
      if (line && crossesRect(line, box)) return false;
      if (own && crossesRect(own, otherBox)) return false;
    }
    return (
      !own ||
      points.every((p, j) => j === i || !crossesRect(own, around(p.x * width, p.y, 0.3, 0.3)))
    );
  }
}

function nearness(a: WantedPointLabel, b: WantedPointLabel): number {
  return a === b ? 0 : 1 / (0.1 + Math.hypot((a.x - b.x) * 40, a.y - b.y));
}

const around = (x: number, y: number, halfWidth: number, halfHeight: number): Rect => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
});

/** The place that a point's words take in a drawing of a width. */
export function labelRect(
  { x, y, text }: WantedPointLabel,
  { dx, dy, anchor }: PointLabel,
  width: number,
): Rect {
  const long = textWidth([text]);
  const at = x * width + dx;
  const left = anchor === 'start' ? at : anchor === 'end' ? at - long : at - long / 2;
  return { left, right: left + long, top: y + dy - HALF_LINE, bottom: y + dy + HALF_LINE };
}

type Line = [x1: number, y1: number, x2: number, y2: number];

function leaderOf(
  { x, y }: WantedPointLabel,
  { dx, dy, led }: PointLabel,
  width: number,
): Line | undefined {
  return led ? [x * width, y, x * width + dx, y + dy] : undefined;
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line passes through a rectangle, seen at points along it. */
function crossesRect([x1, y1, x2, y2]: Line, rect: Rect): boolean {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 0.15);
  for (let i = 0; i <= steps; i += 1) {
    const x = x1 + ((x2 - x1) * i) / steps;
    const y = y1 + ((y2 - y1) * i) / steps;
    if (x > rect.left && x < rect.right && y > rect.top && y < rect.bottom) return true;
  }
  return false;
}
