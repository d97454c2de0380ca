import { sayCompute } from '../thresholds/print.ts';
import { closest } from './closest.ts';
import type { Problem } from './problem.ts';
import type { Entry } from './record.ts';
import type { Shelf } from './shelf.ts';

/** The part that draws a line is one of which the law's events tell: its state is the line's. */
function checkPart({ value, placeOf }: Entry<'thresholds'>, { entries }: Shelf): Problem[] {
  const law = entries.law.get(value.law);
  if (!law || value.part === undefined) return [];
  const parts = new Set(law.value.events.flatMap(({ part }) => part ?? []));
  if (parts.has(value.part)) return [];
  const meant = closest(value.part, parts);
  return [
    {
      rule: 'threshold-part',
      place: placeOf(['part']),
      what: `No event of "${law.id}" concerns a part "${value.part}".`,
      mend: meant
        ? `Write part: ${meant}.`
        : `Leave part: out, or name one of the parts in ${law.file}.`,
    },
  ];
}

/** An estimate lies within its own range. */
function checkRange({ value, placeOf }: Entry<'models'>): Problem[] {
  const { operations, range } = value;
  if (!range || (range.low <= operations && operations <= range.high)) return [];
  const isTurned = range.low > range.high;
  return [
    {
      rule: 'model-range',
      place: placeOf(isTurned ? ['range'] : ['operations']),
      what: isTurned
        ? `The range begins at ${sayCompute(range.low)}, above its end.`
        : `${sayCompute(operations)} lies outside the range of ${sayCompute(range.low)} to ${sayCompute(range.high)}.`,
      mend: isTurned
        ? 'Exchange low: and high:.'
        : 'Correct operations:, or the ends of the range, from the source.',
    },
  ];
}

/** Whether lines of compute and estimates of it agree with the law and with themselves. */
export function checkThresholds(shelf: Shelf): Problem[] {
  const { thresholds, models } = shelf.entries;
  return [
    ...[...thresholds.values()].flatMap((threshold) => checkPart(threshold, shelf)),
    ...[...models.values()].flatMap(checkRange),
  ];
}
