import type { Condition } from '../law/instrument.ts';
import { closest } from './closest.ts';
import type { Problem } from './problem.ts';
import type { Entry, Path } from './record.ts';
import type { Shelf } from './shelf.ts';
import { unknownId } from './unknown-id.ts';

/** The density of a chip is the quotient of its figures: whoever mends one must mend the other. */
function checkDensity({ value, placeOf }: Entry<'chips'>): Problem[] {
  const { tpp, dieAreaMm2, density } = value;
  const problem = (at: string, what: string, mend: string): Problem[] => [
    { rule: 'chip-density', place: placeOf([at]), what, mend },
  ];
  if (tpp === undefined || dieAreaMm2 === undefined) {
    return density === undefined
      ? []
      : problem(
          'density',
          'A density is given, but not both of the figures of which it is made.',
          `Add ${tpp === undefined ? 'tpp:' : 'dieAreaMm2:'}, or take density: out.`,
        );
  }
  const quotient = tpp / dieAreaMm2;
  const sum = `${tpp} over ${dieAreaMm2} mm² is ${quotient.toFixed(2)}`;
  if (density === undefined) {
    return problem(
      'dieAreaMm2',
      `${sum}, and no density is given.`,
      `Add density: ${quotient.toFixed(2)}.`,
    );
  }
  // The last digit may have been rounded either way.
  if (Math.abs(quotient - density) < 0.011) return [];
  return problem(
    'density',
    `${sum}, not ${density}.`,
    `Write density: ${quotient.toFixed(2)}, or correct tpp: or dieAreaMm2:.`,
  );
}

/** The comparisons of a condition, with the way to each. */
function* leavesIn(
  condition: Condition,
  path: Path,
): Generator<{ leaf: Extract<Condition, { field: string }>; path: Path }> {
  if ('field' in condition) yield { leaf: condition, path };
  else {
    const [key, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
    for (const [index, part] of parts.entries()) yield* leavesIn(part, [...path, key, index]);
  }
}

/**
 * What the conditions of a law name is there: a chip or a maker with a slip of the
 * pen would be met by nothing, and the checker would answer "no licence needed".
 */
function checkConditions(shelf: Shelf): Problem[] {
  const { files, entries } = shelf;
  const makers = new Set([...entries.chips.values()].map(({ value }) => value.vendor));
  // Makers of chips that cannot be read are not known, so nothing is said of any.
  const isWhole = entries.chips.size === files.chips.size;
  return [...entries.law.values()].flatMap(({ value, placeOf }) =>
    value.limits.flatMap(({ when, binds }, index) => {
      const limit = ['limits', index];
      const chips = [...leavesIn(when, [...limit, 'when'])].flatMap(({ leaf, path }) =>
        leaf.field === 'chip' && !files.chips.has(String(leaf.value))
          ? unknownId(
              {
                kind: 'chips',
                written: String(leaf.value),
                place: placeOf([...path, 'value']),
                write: (id) => `value: ${id}`,
              },
              files.chips.keys(),
            )
          : [],
      );
      const bound = (isWhole ? (binds ?? []) : []).flatMap((maker, item): Problem[] => {
        if (makers.has(maker)) return [];
        const meant = closest(maker, makers);
        return [
          {
            rule: 'maker-unknown',
            place: placeOf([...limit, 'binds', item]),
            what: `No chip of content/chips is by "${maker}".`,
            mend: meant ? `Write ${meant}.` : 'Write the maker as vendor: of its chips has it.',
          },
        ];
      });
      return [...chips, ...bound];
    }),
  );
}

/** What follows from an entry names one that some limit defines. */
function checkEntries({ entries }: Shelf): Problem[] {
  const laws = [...entries.law.values()];
  const known = new Set(laws.flatMap(({ value }) => value.limits.map(({ entry }) => entry)));
  return laws.flatMap(({ value, placeOf }) =>
    (['requires', 'exempts', 'reviews'] as const).flatMap((key) =>
      value[key].flatMap((row, index) =>
        row.entries.flatMap((entry, item): Problem[] => {
          if (known.has(entry)) return [];
          const meant = closest(entry, known);
          return [
            {
              rule: 'entry-unknown',
              place: placeOf([key, index, 'entries', item]),
              what: `No limit has the entry "${entry}".`,
              mend: meant ? `Write ${meant}.` : 'Write the entry as entry: of its limit has it.',
            },
          ];
        }),
      ),
    ),
  );
}

/** Whether chips, and the conditions and consequences of the law on them, fit together. */
export function checkChips(shelf: Shelf): Problem[] {
  return [
    ...[...shelf.entries.chips.values()].flatMap(checkDensity),
    ...checkConditions(shelf),
    ...checkEntries(shelf),
  ];
}
