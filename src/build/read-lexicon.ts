import { termSchema } from '../lib/glossary/term.ts';
import { instrumentSchema } from '../lib/law/instrument.ts';
import { paths } from '../lib/paths.ts';
import type { LexiconInput } from '../lib/search/lexicon.ts';
import { readRecords } from './read-records.ts';

/** Reads from the content what search must know of words: the glossary and the law. */
export function readLexicon(content: string): Pick<LexiconInput, 'terms' | 'instruments'> {
  return {
    terms: readRecords('glossary', termSchema, content).map((term) => ({
      ...term,
      url: paths.term(term.id),
    })),
    instruments: readRecords('law', instrumentSchema, content).map((instrument) => ({
      ...instrument,
      url: paths.law(instrument.id),
    })),
  };
}
