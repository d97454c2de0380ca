/** Points and zones on two axes. Across in percentages, down in em. */
import type { Axis, FigureOf } from './figure.ts';
import { NOTE, type FigureTable } from './known.ts';
import { overlap, placePointLabels, textWidth, type PointLabel, type Rect } from './labels.ts';
import { printValue, tenth, valueRuler, valueScale, type Ruler, type Tick } from './scale.ts';

export interface DrawnZone {
  look: 'shade' | 'hatch';
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DrawnPoint {
  label: string;
  x: number;
  y: number;
  shape: 'filled' | 'hollow' | 'square';
  isMarked: boolean;
  /** Where its words stand, or `null` where they have no room: the table has them. */
  place: PointLabel | null;
}

export interface PlaneDrawing {
  height: number;
  x: Ruler & { title: string };
  y: { long: Tick[]; short: number[]; title: string };
  zones: DrawnZone[];
  zoneLabels: {
    text: string;
    look: 'shade' | 'hatch';
    x: number;
    y: number;
    anchor: 'start' | 'end';
  }[];
  points: DrawnPoint[];
}

/** How tall the plane is, in the size of its type. */
const HEIGHT = 30;
/**
 * Widths of the plane for which its words are placed, in the size of the type: phones of
 * 320 and 390 pixels, and the narrowest, usual and widest page. The style sheet shows
 * words that need the second or third only there.
 */
const WIDTHS = [18.5, 24, 39, 48, 58, 68] as const;
const BROAD = 2;

const titleOf = ({ label, unit }: Axis) => (unit ? `${label} (${unit})` : label);

export function drawPlane(figure: FigureOf<'plane'>): PlaneDrawing {
  const x = valueScale(figure.x);
  const upwards = valueScale(figure.y);
  const y = (value: number) => tenth(HEIGHT * (1 - upwards(value) / 100));
  const rulerY = valueRuler(figure.y);
  const down = (at: number) => tenth(HEIGHT * (1 - at / 100));
  const zones = figure.zones.map((zone) => ({ ...zone, ...rectangleOf(zone, figure, x, y) }));
  const spots = figure.points.map((point) => ({
    x: x(point.x) / 100,
    y: y(point.y),
    text: point.label,
  }));
  const zoneLabels = zones.flatMap((zone) => {
    const text = zone.label;
    return text === undefined ? [] : [{ text, look: zone.look, ...cornerOf(zone, text, spots) }];
  });
  const places = placePointLabels(spots, {
    widths: WIDTHS,
    height: HEIGHT,
    broad: BROAD,
    taken: (width) => zoneLabels.map((label) => wordsAt(label, label.text, width)),
  });
  return {
    height: HEIGHT,
    x: { ...valueRuler(figure.x), title: titleOf(figure.x) },
    y: {
      long: rulerY.long.map(({ at, text }) => ({ at: down(at), text })),
      short: rulerY.short.map(down),
      title: titleOf(figure.y),
    },
    zones: zones.map(({ look, x: left, y: top, width, height }) => ({
      look,
      x: left,
      y: top,
      width,
      height,
    })),
    zoneLabels,
    points: figure.points.map((point, i) => ({
      label: point.label,
      x: tenth(spots[i]!.x * 100),
      y: spots[i]!.y,
      shape: groupOf(figure, point.group).shape,
      isMarked: point.marked ?? false,
      place: places[i]!,
    })),
  };
}

function groupOf({ groups }: FigureOf<'plane'>, id: string | undefined) {
  return groups.find((group) => group.id === id) ?? groups[0]!;
}

function rectangleOf(
  zone: FigureOf<'plane'>['zones'][number],
  figure: FigureOf<'plane'>,
  x: (value: number) => number,
  y: (value: number) => number,
): Omit<DrawnZone, 'look'> {
  const left = x(zone.x.from ?? figure.x.from);
  const top = y(zone.y.until ?? figure.y.until);
  return {
    x: left,
    y: top,
    width: tenth(x(zone.x.until ?? figure.x.until) - left),
    height: tenth(y(zone.y.from ?? figure.y.from) - top),
  };
}

interface Corner {
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

/** The corner of a zone in which its words hide the fewest points. */
function cornerOf(
  zone: DrawnZone,
  text: string,
  spots: readonly { x: number; y: number }[],
): Corner {
  const bottom = tenth(zone.y + zone.height - 0.9);
  const top = tenth(zone.y + 0.9);
  const right = tenth(zone.x + zone.width);
  const corners: Corner[] = [
    { x: right, y: bottom, anchor: 'end' },
    { x: zone.x, y: bottom, anchor: 'start' },
    { x: right, y: top, anchor: 'end' },
    { x: zone.x, y: top, anchor: 'start' },
  ];
  const hidden = (corner: Corner) =>
    WIDTHS.reduce((sum, width) => {
      const words = wordsAt(corner, text, width);
      const over = spots.filter((spot) =>
        overlap(words, {
          left: spot.x * width - 1,
          right: spot.x * width + 1,
          top: spot.y - 1,
          bottom: spot.y + 1,
        }),
      );
      return sum + over.length + (words.left < 0 || words.right > width ? 1 : 0);
    }, 0);
  return corners.toSorted((a, b) => hidden(a) - hidden(b))[0]!;
}

/** Words of a zone stand a little within its edge. */
export const ZONE_INSET = 0.7;

function wordsAt({ x, y, anchor }: Corner, text: string, width: number): Rect {
  const long = textWidth([text]);
  const at = (x / 100) * width;
  const left = anchor === 'start' ? at + ZONE_INSET : at - ZONE_INSET - long;
  return { left, right: left + long, top: y - 0.7, bottom: y + 0.7 };
}

export function tableOfPlane(figure: FigureOf<'plane'>): FigureTable {
  const hasGroups = figure.groups.length > 1;
  return {
    columns: [
      figure.pointsAre,
      ...(hasGroups ? ['Kind'] : []),
      titleOf(figure.x),
      titleOf(figure.y),
      NOTE,
    ],
    rows: figure.points.map((point) => ({
      cells: [
        point.label,
        ...(hasGroups ? [groupOf(figure, point.group).label] : []),
        printValue(point.x),
        printValue(point.y),
        point.note ?? '',
      ],
      claim: point.claim,
      sources: point.sources,
    })),
  };
}
