/** The five experiments: which students each trains, and how the result is said. */
import type { Defence } from './api.ts';
import type { Score } from './map.ts';
import { printCount, type Setting } from './setting.ts';
import { BUDGETS, OPEN, nameOf, type Series, type Trial } from './trial.ts';

/** One line of the chart. */
export interface Line {
  name: string;
  series: Series;
  /** Which share is drawn. */
  share: 'agreement' | 'right' | 'left';
}

/** The most questions that a student is given. */
export const MOST_QUERIES = BUDGETS.at(-1)!;

/** What the API of the experiment on defences does. */
function defenceOf({ def, decimals, noise, keep }: Setting): Defence {
  switch (def) {
    case 'labels':
      return { kind: 'labels' };
    case 'round':
      return { kind: 'round', decimals };
    case 'noise':
      return { kind: 'noise', scale: noise, keepTop: keep === 'on' };
    case 'limit':
      return { kind: 'none' };
  }
}

/** The lines of an experiment, and which of them the map and the result are of. */
export function linesOf(setting: Setting): { lines: Line[]; focus: number } {
  const line = (
    name: string,
    change: Partial<Series>,
    share: Line['share'] = 'agreement',
  ): Line => ({
    name,
    series: { ...OPEN, ...change },
    share,
  });
  switch (setting.panel) {
    case 'answers':
      return {
        lines: [line('Labels only', { defence: { kind: 'labels' } }), line('Probabilities', {})],
        focus: setting.mode === 'labels' ? 0 : 1,
      };
    case 'temperature': {
      const { T, opt, alpha, t2 } = setting;
      const own = { optimiser: opt, alpha } as const;
      const plain = line('T = 1', { ...own, temperature: 1 });
      if (T === 1) return { lines: [plain], focus: 0 };
      const name = t2 === 'on' ? `T = ${T}` : `T = ${T}, without T²`;
      return {
        lines: [line(name, { ...own, temperature: T, scaled: t2 === 'on' }), plain],
        focus: 0,
      };
    }
    case 'size':
      return {
        lines: SIZES.map((hidden) => line(`${hidden} units`, { hidden })),
        focus: SIZES.indexOf(setting.H),
      };
    case 'half':
      return {
        lines: [
          line('Right half, asked', { half: true }, 'right'),
          line('Left half, never asked', { half: true }, 'left'),
        ],
        focus: 0,
      };
    case 'defence': {
      const open = line('Open answers', {});
      if (setting.def === 'limit') return { lines: [open], focus: 0 };
      const repeats = setting.def === 'noise' && setting.copier === 'averaging' ? REPEATS : 1;
      const defended = line(defenceName(setting), { defence: defenceOf(setting) });
      if (repeats === 1) return { lines: [defended, open], focus: 0 };
      const adapted = line(`${defended.name}, averaged`, { ...defended.series, repeats });
      return { lines: [defended, open, adapted], focus: 2 };
    }
  }
}

const SIZES = [2, 4, 8, 16] as const;

/** How many questions a copier that averages spends on a point. */
export const REPEATS = 4;

function defenceName({ def, decimals, noise, keep }: Setting): string {
  if (def === 'labels') return 'Labels only';
  if (def === 'round') return `Rounded to ${decimals} decimal${decimals === 1 ? '' : 's'}`;
  return `Noise ${noise}${keep === 'on' ? ', top class kept' : ''}`;
}

/** How many questions the student in focus asks: the budget, or what the accounts come to. */
export function queriesOf({ panel, def, n, cap, accounts }: Setting): number {
  return panel === 'defence' && def === 'limit' ? Math.min(cap * accounts, MOST_QUERIES) : n;
}

/** The seeds of the students that were asked for. */
export function seedsOf({ seed, students }: Setting): number[] {
  return Array.from({ length: students }, (_, i) => seed + i);
}

/** The students to train, those in focus first, then the lines from few questions to many. */
export function trialsOf(setting: Setting): Trial[] {
  const { lines, focus } = linesOf(setting);
  const seeds = seedsOf(setting);
  const wanted = [
    ...seeds.map((seed) => ({ series: lines[focus]!.series, queries: queriesOf(setting), seed })),
    ...BUDGETS.flatMap((queries) =>
      lines.flatMap(({ series }) => seeds.map((seed) => ({ series, queries, seed }))),
    ),
  ];
  return [...new Map(wanted.map((trial) => [trialName(trial), trial])).values()];
}

/** A trial in words, the same for equal trials. */
export function trialName({ series, queries, seed }: Trial): string {
  return `${nameOf(series)} n=${queries} seed=${seed}`;
}

/** Mean, lowest and highest of some shares. */
export interface Spread {
  mean: number;
  low: number;
  high: number;
}

export function spreadOf(shares: readonly number[]): Spread {
  return {
    mean: shares.reduce((a, b) => a + b, 0) / shares.length,
    low: Math.min(...shares),
    high: Math.max(...shares),
  };
}

/** What has been found of some trials, by their names. */
export type Scores = ReadonlyMap<string, Score>;

/** What is known of a line at a budget: the spread of the students that were asked for. */
export function foundOf(
  { series, share }: Pick<Line, 'series' | 'share'>,
  queries: number,
  seeds: readonly number[],
  scores: Scores,
): Spread | undefined {
  const shares = seeds.map((seed) => scores.get(trialName({ series, queries, seed }))?.[share]);
  return shares.every((each) => each !== undefined) ? spreadOf(shares) : undefined;
}

/** What was asked, in words: `64 queries, labels only`. */
export function questionOf(setting: Setting): string {
  const { panel, def, cap, accounts, n, H } = setting;
  const { lines, focus } = linesOf(setting);
  const name = lines[focus]!.name;
  if (panel === 'size') return `${printCount(n)} queries, a student of ${H} units a layer`;
  if (panel === 'half') return `${printCount(n)} queries, all from the right half`;
  if (panel === 'defence' && def === 'limit') {
    const product = cap * accounts;
    const most =
      product > MOST_QUERIES ? `, of which ${printCount(MOST_QUERIES)} are used here` : '';
    return `${printCount(cap)} each from ${printCount(accounts)} account${accounts === 1 ? '' : 's'}: ${printCount(product)} queries${most}`;
  }
  if (lines.length === 3) {
    return `${printCount(n)} queries, noise ${setting.noise}, ${REPEATS} for each point and averaged`;
  }
  return `${printCount(n)} queries, ${name.charAt(0) === 'T' ? name : name.charAt(0).toLowerCase() + name.slice(1)}`;
}

/** A share as the page prints it: `91%`, or with a tenth. */
export function percent(share: number, digits: 0 | 1 = 0): string {
  return `${(100 * share).toFixed(digits)}%`;
}

/** The result in words: `student agrees on 91% of the map`. */
export function answerOf(setting: Setting, scores: Scores): string | undefined {
  const { lines, focus } = linesOf(setting);
  const seeds = seedsOf(setting);
  const of = (line: Line) => foundOf(line, queriesOf(setting), seeds, scores);
  const found = of(lines[focus]!);
  if (!found) return undefined;
  const who =
    seeds.length === 1 ? 'The student agrees' : `${seeds.length} students agree, on average,`;
  if (setting.panel !== 'half') return `${who} on ${percent(found.mean)} of the map`;
  return `${who} on ${percent(found.mean)} of the half it asked about and ${percent(of(lines[1]!)!.mean)} of the other`;
}
