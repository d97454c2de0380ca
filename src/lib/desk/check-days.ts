import { firstDay, printDate, type Day, type PartialDate } from '../dates.ts';
import type { Problem } from './problem.ts';
import type { Path, RecordFile } from './record.ts';
import type { Shelf } from './shelf.ts';

/** A date that must have come: its place, and what is dated so. */
type Dated = readonly [path: Path, date: PartialDate, what: string];

/**
 * Nothing that has happened is dated after the build day: publication, evidence,
 * checks. Events of law and of claims may lie ahead. A month or a year counts
 * from its first day, since a date in it may have come.
 */
export function checkDays({ entries }: Shelf, day: Day): Problem[] {
  const ahead = ({ placeOf }: Pick<RecordFile, 'placeOf'>, dates: readonly Dated[]): Problem[] =>
    dates
      .filter(([, date]) => firstDay(date) > day)
      .map(([path, date, what]) => ({
        rule: 'dated-ahead',
        place: placeOf(path),
        what: `${what} is dated ${printDate(date)}, after the build day ${printDate(day)}.`,
        mend: 'Write a day that has come, or build with BUILD_DAY set to a later one.',
      }));

  return [
    ...[...entries.briefings.values()].flatMap((briefing) =>
      ahead(briefing, [
        [['published'], briefing.value.published, 'The publication'],
        [['checked'], briefing.value.checked, 'The check'],
      ]),
    ),
    ...[...entries.claims.values()].flatMap((claim) =>
      ahead(claim, [
        ...claim.value.history.map(({ date }, index): Dated => [
          ['history', index, 'date'],
          date,
          'The evidence',
        ]),
        [['checked'], claim.value.checked, 'The check'],
      ]),
    ),
    ...[...entries.sources.values()].flatMap((source) =>
      source.value.issued === 'undated'
        ? []
        : ahead(source, [[['issued'], source.value.issued, 'The source']]),
    ),
    ...[...entries.law.values()].flatMap((law) =>
      ahead(law, [[['looked'], law.value.looked, 'The last look']]),
    ),
    ...[...entries.chips.values()].flatMap((chip) =>
      chip.value.released === undefined
        ? []
        : ahead(chip, [[['released'], chip.value.released, 'The release']]),
    ),
    ...[...entries.models.values()].flatMap((model) =>
      ahead(model, [[['published'], model.value.published, 'The model']]),
    ),
  ];
}
