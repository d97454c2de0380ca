import type { Day } from '../lib/calendar.ts';
import { chipSchema } from '../lib/chips/chip.ts';
import { regimesOf } from '../lib/chips/regime.ts';
import { termSchema } from '../lib/glossary/term.ts';
import { instrumentSchema } from '../lib/law/instrument.ts';
import { paths } from '../lib/paths.ts';
import type { LexiconInput } from '../lib/search/lexicon.ts';
import { chipPlaces, linePlaces, modelPlaces } from '../lib/search/places.ts';
import { modelSchema, thresholdSchema } from '../lib/thresholds/threshold.ts';
import { readRecords } from './read-records.ts';

/**
 * Reads from the content what search must know of words: the glossary, the law, and the
 * chips, models and thresholds that the tools answer for.
 *
 * @param day - the day for which the answer on a chip is printed.
 */
export function readLexicon(
  content: string,
  day: Day,
): Required<Pick<LexiconInput, 'terms' | 'instruments' | 'places'>> {
  const laws = readRecords('law', instrumentSchema, content);
  const shorts = new Map(laws.map(({ id, short }) => [id, short]));
  return {
    terms: readRecords('glossary', termSchema, content).map((term) => ({
      ...term,
      url: paths.term(term.id),
    })),
    instruments: laws.map((law) => ({ ...law, url: paths.law(law.id) })),
    places: [
      ...chipPlaces(readRecords('chips', chipSchema, content), regimesOf(laws), day),
      ...modelPlaces(readRecords('models', modelSchema, content)),
      ...linePlaces(
        readRecords('thresholds', thresholdSchema, content),
        (law) => shorts.get(law) ?? law,
      ),
    ],
  };
}
