/**
 * A ruler of weeks or months with bands and moments. Broad: the ruler lies, labels are
 * stacked above it; across in percentages, down in em. Narrow: the ruler stands, a line
 * of text beside each mark; all in tenths of an em.
 */
import type { Status } from '../claims/claim.ts';
import { daysBetween, lastDay, printDate } from '../dates.ts';
import type { FigureOf } from './figure.ts';
import type { FigureTable, Known } from './known.ts';
import { heightsOf, placeTexts, textWidth, wrapText } from './labels.ts';
import { dayRuler, dayScale, tenth, type Ruler } from './scale.ts';

export interface TimelineDrawing {
  ruler: Ruler;
  broad: {
    height: number;
    /** Where the ruler lies. */
    axis: number;
    bands: {
      label: string;
      x: number;
      width: number;
      y: number;
      /** Where its words begin or end: within it, or beside it where they have no room. */
      textX: number;
      anchor: 'start' | 'end';
      status: Status;
    }[];
    marks: {
      lines: string[];
      x: number;
      /** The base line of its first line of text. */
      y: number;
      /** Where its stem stands: on the ruler, or on a band that lies under it. */
      foot: number;
      anchor: 'start' | 'end';
      status: Status;
    }[];
  };
  narrow: {
    height: number;
    /** Where the words of the marks begin. */
    textX: number;
    bands: { x: number; y: number; height: number; status: Status }[];
    marks: { lines: string[]; y: number; textY: number; status: Status; isBand: boolean }[];
    /** In tens, as `strokesDown` wants them. */
    ticks: { long: number[]; short: number[] };
  };
}

/** The narrowest lying ruler: labels that keep apart here do so in every wider one. */
const BROAD = 41;
/** How wide a standing ruler is, in tenths of an em: a phone of 320 pixels. */
export const NARROW = 212;
const BAND_X = 22;
const BAND_STEP = 10;
const LINE = 1.35;
const BAND = 1.8;

export function drawTimeline(figure: FigureOf<'timeline'>, known: Known): TimelineDrawing {
  const { from, until } = figure;
  const scale = dayScale(from, until);
  // Marks at the very ends stay within the drawing.
  const x = (day: string) => tenth(1 + scale(day) * 0.98);
  const own = dayRuler(from, until);
  const inset = (at: number) => tenth(1 + at * 0.98);
  const ruler: Ruler = {
    long: own.long.map(({ at, text }) => ({ at: inset(at), text })),
    short: own.short.map(inset),
  };
  const statusOf = (claim: string): Status => known.statusOf(claim) ?? 'reported';
  const marks = figure.marks
    .map((mark) => ({
      ...mark,
      day: lastDay(mark.date),
      status: statusOf(mark.claim),
      text: `${withoutYear(mark.date, figure)}: ${mark.label}`,
    }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
  const bands = figure.bands.map((band) => ({
    ...band,
    x: x(band.from),
    width: tenth(x(band.until) - x(band.from)),
    status: statusOf(band.claim),
  }));
  return { ruler, broad: broad(), narrow: narrow() };

  function broad(): TimelineDrawing['broad'] {
    const placed = placeTexts(
      marks.map(({ day, text }) => ({ x: (x(day) / 100) * BROAD, text })),
      { width: BROAD, gap: 0.8 },
    );
    const heights = heightsOf(placed).map((lines) => lines * LINE + 0.4);
    const total = heights.reduce((sum, height) => sum + height, 0);
    const bandsTop = total + 0.6;
    const axis = tenth(bandsTop + bands.length * BAND + 0.2);
    return {
      axis,
      height: tenth(axis + 2.4),
      bands: bands.map(({ label, x: at, width, status }, i) => ({
        label,
        x: at,
        width,
        y: tenth(bandsTop + i * BAND),
        ...besideBand(label, at, width),
        status,
      })),
      marks: placed.map(({ row, lines, anchor }, i) => {
        const below = heights.slice(0, row).reduce((sum, height) => sum + height, 0);
        return {
          lines,
          x: x(marks[i]!.day),
          y: tenth(total - below - (heights[row]! - 0.4) + 1),
          foot: footOf(x(marks[i]!.day), bandsTop, axis),
          anchor,
          status: marks[i]!.status,
        };
      }),
    };
  }

  function besideBand(label: string, at: number, width: number) {
    const long = ((textWidth([label]) + 1.2) / BROAD) * 100;
    if (long <= width) return { textX: at, anchor: 'start' as const };
    const hasRoomBefore = at > 100 - at - width;
    return hasRoomBefore
      ? { textX: at, anchor: 'end' as const }
      : { textX: tenth(at + width), anchor: 'start' as const };
  }

  /** A stem does not pass through the words of a band. */
  function footOf(at: number, bandsTop: number, axis: number): number {
    const under = bands.findIndex((band) => at >= band.x && at <= band.x + band.width);
    return under === -1 ? axis : tenth(bandsTop + under * BAND);
  }

  function narrow(): TimelineDrawing['narrow'] {
    const textX = BAND_X + BAND_STEP * bands.length + 24;
    const entries = [
      ...bands.map(({ label, from: first, until: last, status }) => ({
        day: first,
        text: `${withoutYear(first, figure)} to ${withoutYear(last, figure)}: ${label}`,
        status,
        isBand: true,
      })),
      ...marks.map(({ day, text, status }) => ({ day, text, status, isBand: false })),
    ]
      .toSorted((a, b) => a.day.localeCompare(b.day))
      .map((entry) => ({ ...entry, lines: wrapText(entry.text, (NARROW - textX) / 10) }));
    const tall = (lines: readonly string[]) => 10 * (lines.length * LINE + 0.5);
    const length = Math.max(
      120,
      entries.reduce((sum, { lines }) => sum + tall(lines), 0),
    );
    const y = (at: number) => Math.round(8 + (at / 100) * length);
    let free = 0;
    const down = entries.map(({ day, lines, status, isBand }) => {
      const at = y(scale(day));
      const textY = Math.round(Math.max(at, free));
      free = textY + tall(lines);
      return { lines, y: at, textY, status, isBand };
    });
    return {
      height: Math.round(Math.max(y(100) + 8, free)),
      textX,
      bands: bands.map(({ from: first, until: last, status }, i) => ({
        x: BAND_X + i * BAND_STEP,
        y: y(scale(first)),
        height: y(scale(last)) - y(scale(first)),
        status,
      })),
      marks: down,
      ticks: {
        long: own.long.map(({ at }) => y(at) / 10),
        short: own.short.map((at) => y(at) / 10),
      },
    };
  }
}

/** `12 Jun`, or with its year where the ruler spans more than one. */
function withoutYear(date: string, { from, until }: { from: string; until: string }): string {
  const printed = printDate(date);
  return from.slice(0, 4) === until.slice(0, 4) ? printed.replace(/ \d{4}$/, '') : printed;
}

export function tableOfTimeline(figure: FigureOf<'timeline'>): FigureTable {
  return {
    columns: ['From', 'Until', 'What', 'Days'],
    rows: [
      ...figure.bands.map(({ label, from, until, claim }) => ({
        cells: [from, until, label, String(daysBetween(from, until))],
        claim,
        sources: [],
      })),
      ...figure.marks.map(({ label, date, claim }) => ({
        cells: [date, '', label, ''],
        claim,
        sources: [],
      })),
    ],
  };
}
