import { usesOf, type Use } from '../lib/briefings/uses.ts';
import { wordsOf } from '../lib/briefings/words.ts';
import { listBeside } from './list-beside.ts';
import { readManuscript } from './read-manuscript.ts';

export type { Use };

/**
 * What the text of a briefing uses and where, and how many words it has.
 *
 * @param file - the briefing, as a path from the root of the project.
 * @param text - its text, with or without the frontmatter.
 * @throws when it cannot be read; the desk stops a build before that.
 */
export function usesIn(file: string, text: string): { words: number; uses: Use[] } {
  const { manuscript, problems } = readManuscript(file, text);
  if (!manuscript) throw new Error(`${file}: ${problems.map(({ what }) => what).join(' ')}`);
  return { words: wordsOf(manuscript), uses: usesOf(manuscript, listBeside(file)) };
}
