import { firstDay, lastDay, printDate } from '../dates.ts';
import type { Problem } from './problem.ts';
import type { Path } from './record.ts';
import type { Shelf } from './shelf.ts';

/** What a timeline draws lies between its first and its last day. */
export function checkFigures({ entries }: Shelf): Problem[] {
  return [...entries.figures.values()].flatMap(({ value, placeOf }) => {
    if (value.kind !== 'timeline') return [];
    const span = `${printDate(value.from)} to ${printDate(value.until)}`;
    const outside = (path: Path, what: string, mend: string): Problem => ({
      rule: 'figure-dates',
      place: placeOf(path),
      what,
      mend,
    });
    if (value.until <= value.from) {
      return [
        outside(
          ['until'],
          `The figure ends on ${printDate(value.until)}, no later than it begins.`,
          `Write until: with a day after ${printDate(value.from)}.`,
        ),
      ];
    }
    return [
      ...value.bands.flatMap(({ label, from, until }, index) => {
        if (until < from) {
          return outside(
            ['bands', index, 'until'],
            `The band "${label}" ends before it begins.`,
            'Exchange from: and until:.',
          );
        }
        if (from >= value.from && until <= value.until) return [];
        const key = from < value.from ? 'from' : 'until';
        return outside(
          ['bands', index, key],
          `The band "${label}" reaches out of the figure, which spans ${span}.`,
          'Shorten the band, or widen from: and until: of the figure.',
        );
      }),
      ...value.marks.flatMap(({ label, date }, index) =>
        firstDay(date) >= value.from && lastDay(date) <= value.until
          ? []
          : outside(
              ['marks', index, 'date'],
              `The mark "${label}" lies outside the figure, which spans ${span}.`,
              'Move the mark, or widen from: and until: of the figure.',
            ),
      ),
    ];
  });
}
