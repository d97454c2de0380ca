/** Places of the site that a code leads to and that are no pages of their own: an answer of a tool. */
import type { Day } from '../calendar.ts';
import { printDate } from '../calendar.ts';
import { figuresOf, type Chip } from '../chips/chip.ts';
import { headlineOf } from '../chips/print.ts';
import type { Regime } from '../chips/regime.ts';
import { judge } from '../chips/verdict.ts';
import { paths } from '../paths.ts';
import { OWN } from '../thresholds/compute.ts';
import type { Model, Threshold } from '../thresholds/threshold.ts';

/** What stands on the card of a place. */
export interface Place {
  /** The address under the base path, beginning with a slash. */
  url: string;
  title: string;
  kind: string;
  /** As of when its state holds, and for what, as printed. */
  date?: string;
  state?: string;
}

/** A place with the names under which it is to be found, the one to be printed first. */
export interface NamedPlace extends Place {
  names: string[];
}

type WithId<T> = T & { id: string };

/** The part of a name that people say alone: `H100` of `H100 SXM5 80GB`, `4090` of `GeForce RTX 4090`. */
const SAID_ALONE = /^(?:[A-Z]{1,4}\d{1,4}[A-Z]?|\d{3,4}[A-Z]?)$/;

/**
 * Each chip in the chip checker, with the answer for its export to China on a day. Where
 * several share a part of their names, the strongest is the one that is meant.
 */
export function chipPlaces(
  chips: readonly WithId<Chip>[],
  regimes: readonly Regime[],
  day: Day,
): NamedPlace[] {
  return chips
    .toSorted((a, b) => (b.tpp ?? 0) - (a.tpp ?? 0) || (a.id < b.id ? -1 : 1))
    .map((chip) => {
      const { id, name, short = name, vendor } = chip;
      const verdict = judge({ figures: figuresOf(chip), day, to: 'china' }, regimes);
      const isSure = verdict.kind !== 'open' && verdict.kind !== 'foreign';
      return {
        url: `${paths.chipChecker()}?chip=${id}`,
        title: `${vendor} ${name} under the chip rules`,
        kind: 'Chip',
        ...(isSure ? { state: headlineOf(verdict), date: `to China, ${printDate(day)}` } : {}),
        names: [
          ...new Set([short, name, ...[name, short].map((each) => `${vendor} ${each}`)]),
          ...name.split(' ').filter((part) => SAID_ALONE.test(part) && part !== short),
        ],
      };
    });
}

/** Each model with an estimate of its training compute, against the lines of the law. */
export function modelPlaces(models: readonly WithId<Model>[]): NamedPlace[] {
  return models.map(({ id, name, developer, published }) => {
    const series = name.replace(/[\s-]+(?:\d+B|\([^)]*\))$/, '');
    return {
      url: `${paths.computeThresholds()}?model=${id}`,
      title: `${name} against the compute thresholds`,
      kind: 'Model',
      date: printDate(published),
      names: [...new Set([series, name, `${developer} ${series}`])],
    };
  });
}

/** The lines that laws draw at each amount of training compute. */
export function linePlaces(
  thresholds: readonly Pick<Threshold, 'operations' | 'law'>[],
  shortOf: (law: string) => string,
): NamedPlace[] {
  const amounts = [...new Set(thresholds.map(({ operations }) => operations))];
  return amounts
    .toSorted((a, b) => a - b)
    .map((amount) => {
      const laws = thresholds.filter(({ operations }) => operations === amount);
      const power = amount.toExponential().replace('e+', '^').replace(/^1\^/, '10^');
      return {
        url: `${paths.computeThresholds()}?model=${OWN}&compute=${amount.toExponential().replace('+', '')}`,
        title: `Laws that draw a line here: ${[...new Set(laws.map(({ law }) => shortOf(law)))].join(', ')}`,
        kind: 'Compute threshold',
        names: [power],
      };
    })
    .filter(({ names: [name] }) => name!.startsWith('10^'));
}
