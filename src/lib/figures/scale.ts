/** Scales and rulers. Positions are percentages of the width, to one decimal. */
import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { utcDay, utcMonday, utcMonth, utcYear, type CountableTimeInterval } from 'd3-time';
import { daysBetween, printDate, type Day } from '../dates.ts';
import type { Axis } from './figure.ts';
import { textWidth } from './labels.ts';

/** A mark of a ruler with its words. */
export interface Tick {
  at: number;
  text: string;
  /** Whether its words have room in a broad drawing only. */
  isTight?: boolean;
}

/** The ticks of an axis: long ones, some of them with words, and short ones between. */
export interface Ruler {
  long: Tick[];
  short: number[];
}

/** To one decimal: a tenth of a percent is less than a pixel of a narrow drawing. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

/** Where a day stands between two others, held within them. */
export function dayScale(from: Day, until: Day): (day: Day) => number {
  const scale = scaleUtc([dateOf(from), dateOf(until)], [0, 100]).clamp(true);
  return (day) => tenth(scale(dateOf(day)));
}

/** Where a value stands on an axis, held within it. */
export function valueScale({ scale, from, until }: Axis): (value: number) => number {
  const position = (scale === 'log' ? scaleLog : scaleLinear)([from, until], [0, 100]).clamp(true);
  return (value) => tenth(position(value));
}

interface RulerKind {
  /** The longest ruler, in days, that is marked in this way. */
  days: number;
  short: CountableTimeInterval;
  long: CountableTimeInterval;
  print: (date: Date) => string;
}

const shortDay = (date: Date) => printDate(dayOf(date)).replace(/ \d{4}$/, '');
const yearOf = (date: Date) => String(date.getUTCFullYear());
const monthOrYear = (date: Date) =>
  date.getUTCMonth() === 0 ? yearOf(date) : printDate(dayOf(date).slice(0, 7)).slice(0, 3);

/** How long rulers are marked: enough words to read it, few enough for a phone. */
const RULER_KINDS: readonly RulerKind[] = [
  { days: 45, short: utcDay, long: utcMonday, print: shortDay },
  { days: 240, short: utcMonday, long: utcMonth, print: monthOrYear },
  {
    days: 600,
    short: utcMonth,
    long: utcMonth.every(3)! as CountableTimeInterval,
    print: monthOrYear,
  },
  { days: 3000, short: utcMonth, long: utcYear, print: yearOf },
  {
    days: Infinity,
    short: utcYear,
    long: utcYear.every(5)! as CountableTimeInterval,
    print: yearOf,
  },
];

/** The ruler of a span of days. */
export function dayRuler(from: Day, until: Day): Ruler {
  const kind = RULER_KINDS.find(({ days }) => daysBetween(from, until) <= days)!;
  const x = dayScale(from, until);
  const range = (interval: CountableTimeInterval) =>
    interval.range(interval.ceil(dateOf(from)), new Date(dateOf(until).getTime() + 1));
  const long = range(kind.long).map((date) => ({ at: x(dayOf(date)), text: kind.print(date) }));
  const taken = new Set(long.map(({ at }) => at));
  return {
    long,
    short: range(kind.short)
      .map((date) => x(dayOf(date)))
      .filter((at) => !taken.has(at)),
  };
}

/** How much of the narrowest drawing the numbers of an axis may take up, in em. */
const ROOM = 17.5;

/** The ruler of an axis of values. */
export function valueRuler(axis: Axis): Ruler {
  const x = valueScale(axis);
  const values = axis.ticks ?? roundValues(axis);
  const long = values.map((value) => ({ at: x(value), text: printTick(value, axis) }));
  return { long: withRoom(long), short: between(axis) };
}

/** The narrowest ruler, in the size of its type: that of a plane on a phone of 320 pixels. */
const NARROWEST = 18.5;

/** Marks the ticks whose words would run into those before them in the narrowest drawing. */
function withRoom(ticks: readonly Tick[]): Tick[] {
  let free = -Infinity;
  return ticks.map((tick) => {
    const middle = (tick.at / 100) * NARROWEST;
    const half = textWidth([tick.text.replace('^', '')]) / 2;
    if (middle - half < free) return { ...tick, isTight: true };
    free = middle + half + 0.4;
    return tick;
  });
}

/** As many round values as a phone has room for. */
function roundValues(axis: Axis): number[] {
  const { scale, from, until } = axis;
  const fits = (values: readonly number[]) =>
    textWidth([values.map((value) => printTick(value, axis).replace('^', '')).join('')]) < ROOM;
  if (scale === 'linear') {
    const linear = scaleLinear([from, until], [0, 100]);
    return [6, 5, 4, 3, 2].map((count) => linear.ticks(count)).find(fits) ?? [from, until];
  }
  const powers = powersWithin(from, until);
  if (powers.length < 3) return scaleLog([from, until], [0, 100]).ticks(4);
  let every = 1;
  const chosen = () => powers.filter((_, i) => i % every === 0);
  while (!fits(chosen())) every += 1;
  return chosen();
}

function powersWithin(from: number, until: number): number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(until) + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(`1e${first + i}`));
}

/** The short ticks: two to nine times each power on a short logarithmic axis, each power on a long one. */
function between(axis: Axis): number[] {
  const { scale, from, until } = axis;
  if (scale === 'linear') return [];
  const x = valueScale(axis);
  const decades = Math.log10(until / from);
  const values =
    decades > 8
      ? powersWithin(from, until)
      : powersWithin(from / 10, until).flatMap((power) =>
          [1, 2, 3, 4, 5, 6, 7, 8, 9].map((times) => times * power),
        );
  return values.filter((value) => value >= from && value <= until).map(x);
}

/** A number of a ruler: a power of ten on a logarithmic one, in millions on a linear one. */
function printTick(value: number, { scale, until }: Axis): string {
  if (scale === 'linear' && until >= 1e6) {
    return value === 0 ? '0' : `${printValue(value / 1e6)} million`;
  }
  return printValue(value);
}

/** A value: powers of ten from a million up as `10^6`, others with thousands marked. */
export function printValue(value: number): string {
  const exponent = Math.log10(value);
  if (exponent >= 6 && Math.abs(exponent - Math.round(exponent)) < 1e-9) {
    return `10^${Math.round(exponent)}`;
  }
  if (exponent >= 12) {
    const power = Math.floor(exponent);
    return `${tenth(value / 10 ** power)} × 10^${power}`;
  }
  return value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
}

/**
 * The strokes of a ruler that is drawn a thousand wide and stretched to its place, as
 * moves from one to the next: short, and alike from year to year.
 */
export function strokes(at: readonly number[], top: number, length: number): string {
  let x = 0;
  return at
    .map((position, i) => {
      const dx = Math.round(10 * position) - x;
      x += dx;
      return i === 0 ? `M${dx} ${top}v${length}` : `m${dx} ${-length}v${length}`;
    })
    .join('');
}

/** The same for a ruler that stands, a thousand tall. */
export function strokesDown(at: readonly number[], left: number, length: number): string {
  let y = 0;
  return at
    .map((position, i) => {
      const dy = Math.round(10 * position) - y;
      y += dy;
      return i === 0 ? `M${left} ${dy}h${length}` : `m${-length} ${dy}h${length}`;
    })
    .join('');
}

/** A text in pieces, the exponents apart: `10^25 operations` gives `10`, raised `25`, ` operations`. */
export function pieces(text: string): { text: string; raised: boolean }[] {
  return text
    .split(/\^(\d+)/)
    .map((piece, i) => ({ text: piece, raised: i % 2 === 1 }))
    .filter(({ text: piece }) => piece !== '');
}
