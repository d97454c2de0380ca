import type { Problem } from './problem.ts';
import type { Shelf } from './shelf.ts';

/** No two briefings share a title: a reader could not tell them apart in a list. */
export function checkTitles({ entries }: Shelf): Problem[] {
  const holders = new Map<string, string>();
  return [...entries.briefings.values()].flatMap(({ file, value, placeOf }) => {
    const title = value.title.trim().toLowerCase();
    const holder = holders.get(title);
    if (!holder) {
      holders.set(title, file);
      return [];
    }
    const problem: Problem = {
      rule: 'title-taken',
      place: placeOf(['title']),
      what: `The title "${value.title}" is taken by ${holder}.`,
      mend: 'Say in the title what sets this briefing apart.',
    };
    return [problem];
  });
}
