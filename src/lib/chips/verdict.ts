import type { Day } from '../calendar.ts';
import type { Destination, Instrument } from '../law/instrument.ts';
import {
  comparisonsOf,
  conditionOf,
  evaluate,
  holdsOn,
  outcomeOf,
  type Comparison,
  type Facts,
  type Limit,
  type Outcome,
  type Truth,
} from '../law/limit.ts';
import { factsOf, type ChipFigures } from './figures.ts';
import { countsOn, stateOn, type Regime } from './regime.ts';

/** What is asked: which rule applied to this chip, on this day, to this destination. */
export interface Question {
  figures: ChipFigures;
  day: Day;
  to: Destination;
}

/** A limit with the comparisons made. */
export interface TestedLimit {
  limit: Limit;
  comparisons: Comparison[];
  result: Truth;
}

/** What one instrument says of the chip on the day. */
export interface Finding {
  regime: Regime;
  /** Its state on the day, in words. */
  state: string;
  /** The first day of that state. */
  since: Day;
  /** Whether it is in force. One that is only on paper is shown and not counted. */
  isCounted: boolean;
  tested: TestedLimit[];
  outcome: Outcome;
  /** Whether a licence is needed for the destination, by the entries that may be met. */
  needs: Truth;
  /** The entries that may be met and need one. */
  needing: string[];
  /** Whether an exception stands open for all of them; unknown where for some only. */
  exempt: Truth;
  /** Whether the conditions of all of them are known from reports only. */
  isReported: boolean;
}

type Row<Kind extends 'requires' | 'exempts' | 'reviews'> = Instrument[Kind][number];

/** A row of the law on what follows, with the instrument that it stands in. */
export interface Following<Kind extends 'requires' | 'exempts' | 'reviews'> {
  regime: Regime;
  row: Row<Kind>;
}

export interface Verdict {
  /**
   * `before`: no rule yet. `needed`: a licence. `exception`: a licence, or an exception in
   * its place. `open`: cannot be said. `free`: none by these rules. `foreign`: designed in
   * China, and governed mainly by other rules.
   */
  kind: 'before' | 'needed' | 'exception' | 'open' | 'free' | 'foreign';
  /** Whether the condition that decides it is only reported. */
  isReported: boolean;
  findings: Finding[];
  /** The findings that the answer rests on. */
  deciding: Finding[];
  requires: Following<'requires'>[];
  exempts: Following<'exempts'>[];
  reviews: Following<'reviews'>[];
  /** Fields without which it cannot be said. */
  missing: string[];
}

/** Whether the maker is one of those that a limit binds, as one comparison. */
function boundness({ binds }: Limit, facts: Facts): Comparison[] {
  if (!binds) return [];
  const given = facts['vendor'];
  const leaf = { field: 'vendor', op: '==' as const, value: binds.join(', ') };
  return [{ leaf, given, result: given === undefined ? undefined : binds.includes(String(given)) }];
}

/** The answer of the instruments to a question. Pure: it knows no clock and no page. */
export function judge({ figures, day, to }: Question, regimes: readonly Regime[]): Verdict {
  const facts = factsOf(figures);
  // A density is a TPP over a die area: say which of them is wanting.
  const wanting = (field: string): string[] =>
    field === 'performance_density'
      ? [
          ...(figures.tpp === undefined ? ['tpp'] : []),
          ...(figures.dieAreaMm2 === undefined ? ['die_area_mm2'] : []),
        ]
      : [field];
  const rows = <Kind extends 'requires' | 'exempts' | 'reviews'>(
    kind: Kind,
    entries: readonly string[],
  ): Following<Kind>[] =>
    regimes.flatMap((regime) =>
      (regime[kind] as Row<Kind>[])
        .filter(
          (row) =>
            holdsOn(row, day) &&
            row.to.includes(to) &&
            row.entries.some((entry) => entries.includes(entry)),
        )
        .map((row) => ({ regime, row })),
    );

  const findings = regimes.flatMap((regime): Finding[] => {
    const limits = regime.limits.filter((limit) => holdsOn(limit, day));
    const state = stateOn(regime, day);
    if (limits.length === 0 || !state) return [];
    const found = outcomeOf(limits, facts);
    const outcome = { ...found, missing: [...new Set(found.missing.flatMap(wanting))] };
    const needing = outcome.entries.flatMap((entry) =>
      entry !== undefined && rows('requires', [entry]).length > 0 ? [entry] : [],
    );
    const exempted = needing.map((entry) => rows('exempts', [entry]).length > 0);
    return [
      {
        regime,
        state: state.state,
        since: state.from,
        isCounted: countsOn(regime, day),
        tested: limits.map((limit) => ({
          limit,
          comparisons: [...boundness(limit, facts), ...comparisonsOf(limit.when, facts)],
          result: evaluate(conditionOf(limit), facts),
        })),
        outcome,
        needing,
        exempt:
          exempted.includes(true) && exempted.includes(false) ? undefined : exempted.includes(true),
        isReported: limits
          .filter(({ entry }) => needing.includes(entry))
          .every(({ evidence }) => evidence === 'reported'),
        needs:
          needing.length === 0 ? false : needing.length === outcome.entries.length || undefined,
      },
    ];
  });

  const counted = findings.filter(({ isCounted }) => isCounted);
  const sure = counted.filter(({ needs }) => needs === true);
  const unsure = counted.filter(({ needs }) => needs === undefined);
  // What no exception covers. Where that is nothing for sure, what may yet be met counts too.
  const binding = sure.filter(({ exempt }) => exempt !== true);
  const pending =
    sure.length > 0 && binding.length === 0 ? unsure.filter(({ exempt }) => exempt !== true) : [];
  const deciding = sure.length > 0 ? [...sure, ...pending] : unsure;
  const needing = deciding.flatMap((finding) => finding.needing);
  // What only reviews applications is asked too, unless letters alone ask for the licence.
  const isListed = deciding.some(({ tested }) => tested.some(({ limit }) => !limit.binds));
  const reviewing = counted.filter(({ regime }) => isListed && regime.requires.length === 0);
  const possible = [...deciding, ...reviewing].flatMap(({ outcome }) =>
    outcome.entries.filter((entry) => entry !== undefined),
  );
  const kind =
    findings.length === 0
      ? 'before'
      : figures.origin === 'PRC-designed'
        ? 'foreign'
        : deciding.length === 0
          ? 'free'
          : sure.length === 0
            ? 'open'
            : binding.length + pending.length === 0
              ? 'exception'
              : 'needed';
  const isUndecided = binding.every(({ exempt }) => exempt === undefined);
  const wanted =
    kind === 'open' ? unsure : kind === 'needed' && isUndecided ? [...binding, ...pending] : [];

  return {
    kind,
    isReported: binding.length > 0 && binding.every(({ isReported }) => isReported),
    findings,
    deciding,
    requires: rows('requires', needing),
    exempts: rows('exempts', needing),
    reviews: needing.length > 0 ? rows('reviews', possible) : [],
    missing: [...new Set(wanted.flatMap(({ outcome }) => outcome.missing))],
  };
}
