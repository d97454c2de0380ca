/**
 * What the chart, its legend, the table and the result show, as text and paths. The build
 * prints it for the usual case and the browser for every other, so neither can differ.
 */
import {
  answerOf,
  foundOf,
  linesOf,
  percent,
  queriesOf,
  questionOf,
  seedsOf,
  trialName,
  type Line,
  type Scores,
  type Spread,
} from './experiment.ts';
import { measuredAt } from './measured.ts';
import type { LabResults } from './plan.ts';
import { CHART, bandPath, linePath, marksPath, xOf, yOf } from './plot.ts';
import { printCount, type Setting } from './setting.ts';
import { BUDGETS } from './trial.ts';

/** One line of the chart, its entry in the legend and its column of the table. */
export interface LineView {
  name: string;
  band: string;
  line: string;
  marks: string;
  /** What it reached with the number of queries that was chosen. */
  value: string;
  /** By budget: this run, and ten students. */
  cells: { found: string; ten: string }[];
}

/** A number of queries that is pointed out on the ruler. */
export interface Pointer {
  x: number;
  label: string;
  /** On which side of the pointer there is room for its label. */
  anchor: 'start' | 'end';
}

export interface View {
  lines: LineView[];
  /** Which line the map and the result are of. */
  focus: number;
  pointers: Pointer[];
  question: string;
  /** Nothing until the student in focus is trained. */
  answer: string | undefined;
  divergence: string;
  ten: string;
  seeds: string;
}

/** How many lines the page has places for. */
export const SLOTS = [0, 1, 2, 3] as const;

const NOT_MEASURED = 'not measured for this choice';

export function viewOf(
  setting: Setting,
  scores: Scores,
  results: Pick<LabResults, 'measured'>,
): View {
  const { lines, focus } = linesOf(setting);
  const seeds = seedsOf(setting);
  const queries = queriesOf(setting);
  const focused = lines[focus]!;
  const ten = measuredAt(results, focused, queries);
  const divergences = seeds.flatMap(
    (seed) => scores.get(trialName({ series: focused.series, queries, seed }))?.divergence ?? [],
  );
  return {
    lines: lines.map((line, slot) => lineView(line, slot)),
    focus,
    pointers: pointersOf(setting),
    question: questionOf(setting),
    answer: answerOf(setting, scores),
    divergence: divergences.length
      ? (divergences.reduce((a, b) => a + b, 0) / divergences.length).toFixed(3)
      : '',
    ten: ten ? printSpread(ten) + (focused.share === 'right' ? ', right half' : '') : NOT_MEASURED,
    seeds:
      seeds.length === 1 ? `seed ${seeds[0]}` : `seeds ${seeds[0]} to ${seeds.at(-1)}, their mean`,
  };

  function lineView(line: Line, slot: number): LineView {
    const found = BUDGETS.map((budget) => foundOf(line, budget, seeds, scores));
    const ten = BUDGETS.map((budget) => measuredAt(results, line, budget));
    const points = BUDGETS.flatMap((budget, i) =>
      found[i] ? [{ queries: budget, share: found[i].mean }] : [],
    );
    const value = foundOf(line, queries, seeds, scores);
    return {
      name: line.name,
      band: bandPath(
        BUDGETS.flatMap((budget, i) => (ten[i] ? [{ queries: budget, ...ten[i] }] : [])),
      ),
      line: linePath(points),
      marks: marksPath(points, slot),
      value: value ? percent(value.mean) : '…',
      cells: BUDGETS.map((_, i) => ({ found: printSpread(found[i]), ten: printSpread(ten[i]) })),
    };
  }
}

/** `90.5% (87.0 to 93.1)`; of one student, its share alone. */
export function printSpread(spread: Spread | undefined): string {
  if (!spread) return '';
  const range = printRange(spread);
  return percent(spread.mean, 1) + (range && ` (${range})`);
}

/** `87.0 to 93.1`, or nothing where all are equal. */
export function printRange({ low, high }: Spread): string {
  return low === high ? '' : `${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}`;
}

function pointersOf(setting: Setting): Pointer[] {
  const { panel, def, cap, accounts } = setting;
  const queries = queriesOf(setting);
  const isLimit = panel === 'defence' && def === 'limit';
  if (!isLimit) return [pointer(queries, `${printCount(queries)} queries`)];
  const all = pointer(queries, `${printCount(accounts)} account${accounts === 1 ? '' : 's'}`);
  return accounts === 1 ? [all] : [pointer(cap, '1 account'), all];
}

function pointer(queries: number, label: string): Pointer {
  const x = xOf(queries);
  return { x, label, anchor: x > CHART.width * 0.6 ? 'end' : 'start' };
}

/** The stroke of a pointer, from the axis up. */
export function pointerPath({ x }: Pointer): string {
  return `M${x} ${yOf(0)}V${yOf(1)}`;
}
