import type { Day } from '../calendar.ts';
import { holdsOn, leavesOf } from '../law/limit.ts';
import { OWN } from './figures.ts';
import { detailOf, join, printMissing } from './print.ts';
import { changeDays, countsOn, type Regime } from './regime.ts';
import { judge, type Verdict } from './verdict.ts';

/** Where the plane stands in a drawing. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What the plane shows: TPP from left to right, TPP per mm² upwards, both logarithmic. */
export const TPP_RANGE = [1000, 80_000] as const;
export const DENSITY_RANGE = [1, 50] as const;

const share = (value: number, [low, high]: readonly [number, number]): number =>
  Math.log(value / low) / Math.log(high / low);

/** Where a TPP stands. Values beyond the plane stand on its edge. */
export function xOf(tpp: number, { left, right }: Frame): number {
  return left + (right - left) * Math.min(1, Math.max(0, share(tpp, TPP_RANGE)));
}

/** Where a density stands. Values beyond the plane stand on its edge. */
export function yOf(density: number, { top, bottom }: Frame): number {
  return bottom - (bottom - top) * Math.min(1, Math.max(0, share(density, DENSITY_RANGE)));
}

/** A rectangle of the plane in which the rules say the same, in TPP and density. */
export interface Cell {
  tpp: readonly [number, number];
  density: readonly [number, number];
}

/** All cells with one answer. */
export interface Zone {
  kind: Verdict['kind'];
  /** Whether applications meet a presumption of denial whatever else the chip is. */
  isDenied: boolean;
  label: string;
  cells: Cell[];
}

/** The zones between two days. */
export interface ZonePlan {
  from: Day;
  /** The first day on which they no longer hold. */
  until: Day | undefined;
  /** Short names of the rules that draw them. */
  rules: string[];
  zones: Zone[];
}

/**
 * The zones that the rules of a day draw for a chip for data centres, of a maker that no
 * letter binds, to China. Found by asking for a chip in each cell between the lines.
 */
export function zonesOn(day: Day, regimes: readonly Regime[]): Zone[] {
  const linesOf = (field: string, [low, high]: readonly [number, number]): number[] => {
    const values = regimes
      .filter((regime) => countsOn(regime, day))
      .flatMap(({ limits }) => limits.filter((limit) => holdsOn(limit, day)))
      .flatMap(({ when }) => leavesOf(when))
      .flatMap((leaf) =>
        leaf.field === field && typeof leaf.value === 'number' ? leaf.value : [],
      );
    return [...new Set([low, ...values.filter((value) => value > low && value < high), high])].sort(
      (a, b) => a - b,
    );
  };
  const tppLines = linesOf('tpp', TPP_RANGE);
  const densityLines = linesOf('performance_density', DENSITY_RANGE);
  const zones = new Map<string, Zone>();
  for (const [i, tpp] of tppLines.slice(0, -1).entries()) {
    for (const [j, density] of densityLines.slice(0, -1).entries()) {
      const cell: Cell = { tpp: [tpp, tppLines[i + 1]!], density: [density, densityLines[j + 1]!] };
      const verdict = judge(
        {
          figures: {
            chip: OWN,
            vendor: 'another',
            origin: 'US-designed',
            datacenter: true,
            tpp,
            // A hair above the line, so that the quotient is not a hair below it.
            dieAreaMm2: tpp / density / (1 + 1e-9),
          },
          day,
          to: 'china',
        },
        regimes,
      );
      if (verdict.kind === 'free' || verdict.kind === 'before') continue;
      const label = labelOf(verdict);
      const zone = zones.get(label);
      if (zone) zone.cells.push(cell);
      else {
        const isDenied = verdict.reviews.every(({ row }) => row.policy === 'denial');
        zones.set(label, {
          kind: verdict.kind,
          isDenied: verdict.kind === 'needed' && isDenied,
          label,
          cells: [cell],
        });
      }
    }
  }
  return [...zones.values()];
}

/** "3A090.a: presumption of denial": the entry without its limbs, and what follows. */
function labelOf(verdict: Verdict): string {
  const entry = verdict.deciding[0]!.needing[0]!.replace(/(3A090\.[ab])\.\d$/, '$1');
  if (verdict.kind === 'open') return `${entry}: depends on ${printMissing(verdict.missing)}`;
  if (verdict.kind === 'exception') {
    const names = new Set(verdict.exempts.map(({ row }) => row.exception));
    return `${entry}: licence, or exception ${join([...names], 'or')}`;
  }
  const policies = new Set(verdict.reviews.map(({ row }) => row.policy));
  return policies.size > 1
    ? `${entry}: review depends on the memory bandwidth`
    : `${entry}: ${detailOf(verdict).replace(/^.*; /, '')}`;
}

/** Every plan of zones up to a last day, one after another. Days with the same zones are joined. */
export function zonePlans(regimes: readonly Regime[], last: Day): ZonePlan[] {
  const plans: ZonePlan[] = [];
  for (const day of changeDays(regimes).filter((each) => each <= last)) {
    const zones = zonesOn(day, regimes);
    const before = plans.at(-1);
    if (before && JSON.stringify(before.zones) === JSON.stringify(zones)) continue;
    if (before) before.until = day;
    const rules = regimes
      .filter((regime) => countsOn(regime, day))
      .filter(({ limits }) =>
        limits.some(
          (limit) =>
            holdsOn(limit, day) &&
            !limit.binds &&
            leavesOf(limit.when).some(({ field }) => field === 'tpp'),
        ),
      )
      .map(({ short }) => short);
    plans.push({ from: day, until: undefined, rules, zones });
  }
  return plans;
}
