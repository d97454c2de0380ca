import { textWidth } from './labels.ts';

/** A point of a picture with the words that belong to it. Units: those of the drawing. */
export interface WantedPoint {
  x: number;
  y: number;
  text: string;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A point with the place of its words. */
export interface PlacedPoint extends WantedPoint {
  textX: number;
  /** The baseline. */
  textY: number;
  anchor: 'start' | 'middle' | 'end';
  /** Whether the words stand so far off that a line must lead to them. */
  hasLeader: boolean;
  /** The room that the words take. */
  box: Box;
}

const RADIUS = 6;
/** Short words of capitals and digits run wider than words on average do. */
const ROOMY = 1.12;
const DISTANCES = [10, 15, 21, 28, 37, 48, 61, 76, 94, 115, 140];
const ANGLES = 24;
/** Beyond this distance words need a line from their point. */
const NEAR = 16;

/**
 * Gives every point a place for its words so that none overlaps other words, a point
 * or the edge. Points in a crowd are served first, and words stand as near as they can,
 * to the right rather than elsewhere.
 *
 * @throws where a point has no place at all, for a picture with words on top of each
 *   other is worse than none.
 */
export function placePoints(
  points: readonly WantedPoint[],
  { bounds, size, taken = [] }: { bounds: Box; size: number; taken?: readonly Box[] },
): PlacedPoint[] {
  const crowd = (point: WantedPoint) =>
    points.filter((other) => Math.hypot(other.x - point.x, other.y - point.y) < 80).length;
  const order = points.toSorted((a, b) => crowd(b) - crowd(a) || a.x - b.x || a.y - b.y);
  const placed = new Map<WantedPoint, PlacedPoint>();
  for (const point of order) {
    const others = points.filter((other) => other !== point);
    const best = candidates(point, size)
      .filter(({ box }) => inside(box, bounds))
      .filter(({ box }) => !taken.some((other) => overlap(box, other, 1)))
      .filter(({ box }) => ![...placed.values()].some((other) => overlap(box, other.box, 2)))
      .filter(({ box }) => !others.some((other) => overlap(box, around(other), 1)))
      .map((candidate) => ({
        candidate,
        cost:
          candidate.cost +
          (candidate.hasLeader ? 60 * crossings(candidate, others, [...placed.values()]) : 0),
      }))
      .sort((a, b) => a.cost - b.cost)[0];
    if (!best) throw new Error(`no place for the words "${point.text}"`);
    placed.set(point, best.candidate);
  }
  return points.map((point) => placed.get(point)!);
}

interface Candidate extends PlacedPoint {
  cost: number;
}

function candidates(point: WantedPoint, size: number): Candidate[] {
  const width = textWidth([point.text]) * size * ROOMY;
  return DISTANCES.flatMap((distance) =>
    Array.from({ length: ANGLES }, (_, i) => {
      const angle = (2 * Math.PI * i) / ANGLES;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const anchor = cos > 0.35 ? 'start' : cos < -0.35 ? 'end' : 'middle';
      const textX = point.x + distance * cos;
      const middle = point.y + distance * sin + (anchor === 'middle' ? (sin * size) / 2 : 0);
      const left =
        anchor === 'start' ? textX : anchor === 'end' ? textX - width : textX - width / 2;
      const box = { left, right: left + width, top: middle - size / 2, bottom: middle + size / 2 };
      return {
        ...point,
        textX,
        textY: middle + size * 0.35,
        anchor,
        box,
        hasLeader: distance > NEAR,
        cost: distance + 4 * (1 - cos) + 2 * Math.abs(sin),
      } as const;
    }),
  );
}

/** How many points and words a leader runs through. */
function crossings(
  { x, y, box }: Candidate,
  others: readonly WantedPoint[],
  placed: readonly PlacedPoint[],
): number {
  const to = { x: Math.min(Math.max(x, box.left), box.right), y: (box.top + box.bottom) / 2 };
  const steps = Array.from({ length: 24 }, (_, i) => {
    const share = (i + 1) / 25;
    return { x: x + (to.x - x) * share, y: y + (to.y - y) * share };
  });
  const hits = (area: Box) =>
    steps.some(
      (at) => at.x > area.left && at.x < area.right && at.y > area.top && at.y < area.bottom,
    );
  return (
    others.filter((other) => hits(around(other))).length +
    placed.filter((other) => hits(other.box)).length
  );
}

const around = ({ x, y }: { x: number; y: number }): Box => ({
  left: x - RADIUS,
  right: x + RADIUS,
  top: y - RADIUS,
  bottom: y + RADIUS,
});

const inside = (box: Box, bounds: Box): boolean =>
  box.left >= bounds.left &&
  box.right <= bounds.right &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;

/** Whether two boxes come closer than a gap. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return (
    a.left < b.right + gap &&
    b.left < a.right + gap &&
    a.top < b.bottom + gap &&
    b.top < a.bottom + gap
  );
}
