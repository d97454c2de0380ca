import { concernsOf, type Concern } from '../lib/briefings/concerns.ts';
import { usesOf, type Use } from '../lib/briefings/uses.ts';
import { wordsOf } from '../lib/briefings/words.ts';
import { listBeside } from './list-beside.ts';
import { readManuscript } from './read-manuscript.ts';

export type { Concern, Use };

/** What the text of a briefing says of itself. */
export interface TextFacts {
  words: number;
  uses: Use[];
  concerns: Concern[];
}

/**
 * What the text of a briefing uses and where, how many words it has, and what it
 * says to which readers.
 *
 * @param file - the briefing, as a path from the root of the project.
 * @param text - its text, with or without the frontmatter.
 * @throws when it cannot be read; the desk stops a build before that.
 */
export function usesIn(file: string, text: string): TextFacts {
  const { manuscript, problems } = readManuscript(file, text);
  if (!manuscript) throw new Error(`${file}: ${problems.map(({ what }) => what).join(' ')}`);
  const list = listBeside(file);
  return {
    words: wordsOf(manuscript),
    uses: usesOf(manuscript, list),
    concerns: concernsOf(manuscript, list),
  };
}
