import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { termSchema } from '../lib/glossary/term.ts';
import { instrumentSchema } from '../lib/law/instrument.ts';
import type { LexiconInput } from '../lib/search/lexicon.ts';

/** The records of a folder of content, each with its id. */
function recordsIn<T>(folder: string, read: (record: unknown) => T): (T & { id: string })[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({
      ...read(parse(readFileSync(join(folder, name), 'utf8'))),
      id: name.replace(/\.yaml$/, ''),
    }));
}

/** Reads from the content what search must know of words: the glossary and the law. */
export function readLexicon(content: string): Pick<LexiconInput, 'terms' | 'instruments'> {
  return {
    terms: recordsIn(join(content, 'glossary'), (record) => termSchema.parse(record)).map(
      (term) => ({ ...term, url: `/glossary/${term.id}/` }),
    ),
    instruments: recordsIn(join(content, 'law'), (record) => instrumentSchema.parse(record)).map(
      (instrument) => ({ ...instrument, url: `/law/${instrument.id}/` }),
    ),
  };
}
