/** Marks what a returning reader has not seen yet, and links the comparison. */
import { changesSince } from '../../lib/quotes/frozen-blocks.ts';
import { forgetVisits } from '../visits.ts';
import { bold, button, linkTo, note, paragraph } from './note.ts';
import { blocksOf, comparisonPath } from './versions-here.ts';

const CLASS = 'since-visit';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

/** Tells what changed from the version that the reader saw last. Where it cannot be fetched nothing is told. */
export async function markSince(seen: number, newest: number): Promise<void> {
  const [older, newer] = await Promise.all([seen, newest].map(blocksOf)).catch(() => []);
  if (!older || !newer) return;
  const { changed, gone } = changesSince(older, newer);
  const blocks = changed.flatMap((id) => document.getElementById(id) ?? []);
  for (const block of blocks) block.classList.add(CLASS);

  const clear = (): void => {
    made.remove();
    for (const block of blocks) block.classList.remove(CLASS);
  };
  const told = [
    count(blocks.length, 'passage has changed or is new', 'passages have changed or are new'),
    ...(gone > 0 ? [count(gone, 'is gone', 'are gone')] : []),
  ].join(', ');
  const made: HTMLElement = note(
    'Since your last visit',
    paragraph(
      bold(`You last read version ${seen}; this is version ${newest}.`),
      ` ${blocks.length + gone > 0 ? `${told}.` : 'No passage has changed.'} `,
      ...(blocks[0] ? [linkTo(`#${blocks[0].id}`, 'Go to the first'), ' · '] : []),
      linkTo(comparisonPath(seen, newest), 'Compare the two'),
    ),
    paragraph(
      button('Clear the marks', clear),
      ' ',
      button('Do not remember my visits', () => {
        forgetVisits();
        clear();
      }),
    ),
  );
  document.querySelector('.prose')?.prepend(made);
}
