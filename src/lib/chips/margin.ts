import { holdsOn, leavesOf } from '../law/limit.ts';
import { factsOf, type ChipFigures } from './figures.ts';
import { countsOn, type Regime } from './regime.ts';
import { judge, type Question, type Verdict } from './verdict.ts';

/** How far a chip is from one line of a rule in force, and what crossing it would do. */
export interface Margin {
  /** The field as conditions name it. */
  field: string;
  line: number;
  /** The chip's own figure; `undefined` where it is not known. */
  given: number | undefined;
  /** Short names of the rules that draw this line. */
  rules: string[];
  /** The answer with this one figure moved across the line and the rest as they are. */
  across: Verdict | undefined;
}

/** A step that no rule of the law could tell from the line itself. */
const NUDGE = 1e-9;

/** Every numeric line of the rules in force on the day, the nearest first. */
export function marginsOf(question: Question, regimes: readonly Regime[]): Margin[] {
  const facts = factsOf(question.figures);
  const margins = new Map<string, Margin>();
  for (const regime of regimes) {
    if (!countsOn(regime, question.day)) continue;
    const leaves = regime.limits
      .filter((limit) => holdsOn(limit, question.day))
      .flatMap(({ when }) => leavesOf(when));
    for (const { field, value } of leaves) {
      if (typeof value !== 'number') continue;
      const known = margins.get(`${field} ${value}`);
      if (known) {
        if (!known.rules.includes(regime.short)) known.rules.push(regime.short);
        continue;
      }
      const given = facts[field] as number | undefined;
      const figures =
        given === undefined
          ? undefined
          : moved(question.figures, field, value * (given >= value ? 1 - NUDGE : 1 + NUDGE));
      margins.set(`${field} ${value}`, {
        field,
        line: value,
        given,
        rules: [regime.short],
        across: figures && judge({ ...question, figures }, regimes),
      });
    }
  }
  const distance = ({ given, line }: Margin) =>
    given === undefined ? Infinity : Math.abs(Math.log((given || NUDGE) / line));
  return [...margins.values()].sort((a, b) => distance(a) - distance(b) || a.line - b.line);
}

/**
 * The figures with one of them at a value. With the TPP the density moves, for the die
 * stays as it is; a density is reached by another die; a sum by the memory.
 */
function moved(figures: ChipFigures, field: string, value: number): ChipFigures | undefined {
  switch (field) {
    case 'tpp':
      return { ...figures, tpp: value };
    case 'performance_density':
      return { ...figures, dieAreaMm2: figures.tpp! / value };
    case 'memory_bandwidth_gb_s':
      return { ...figures, memoryBandwidthGbS: value };
    case 'interconnect_gb_s':
      return { ...figures, interconnectGbS: value };
    case 'memory_plus_io_gb_s': {
      const memory = value - figures.interconnectGbS!;
      return memory > 0 ? { ...figures, memoryBandwidthGbS: memory } : undefined;
    }
    default:
      return undefined;
  }
}
