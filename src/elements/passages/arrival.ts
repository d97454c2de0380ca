/** What a reader finds who comes by a quote link. */
import { readQuoteName } from '../../lib/quotes/link.ts';
import { inQuotationMarks } from '../../lib/quotes/quotation.ts';
import { fateOf, findQuote, type Piece } from '../../lib/quotes/quote.ts';
import { rangeOf, readBlocks } from './block-text.ts';
import { bold, button, linkTo, note, paragraph } from './note.ts';
import { newestVersion } from './newest-version.ts';
import {
  blocksOf,
  briefingPath,
  comparisonPath,
  frozenVersion,
  versionPath,
  wordsIn,
} from './versions-here.ts';

/** The name under which the marked words are drawn. */
const HIGHLIGHT = 'quoted';

const quoted = (paragraphs: string[]): string => inQuotationMarks(paragraphs).join(' ');

/** Puts a note where it is read with a block: behind it, and within an item of a list. */
function putBehind(block: HTMLElement, made: HTMLElement): void {
  if (block.matches('li')) block.append(made);
  else (block.closest('.scroll') ?? block.closest('table') ?? block).after(made);
}

/** Shows the words: marks them, opens what is closed around them, and goes there. */
function mark(pieces: readonly Piece[]): void {
  const ranges = pieces.map(rangeOf);
  if ('highlights' in CSS) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  else for (const { id } of pieces) document.getElementById(id)!.classList.add('quoted');
  const block = document.getElementById(pieces[0]!.id)!;
  for (let up = block.closest('details'); up; up = up.parentElement!.closest('details')) {
    up.open = true;
  }
  const { top, bottom } = ranges[0]!.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) block.scrollIntoView({ block: 'center' });
}

/**
 * Looks up what the link quotes in the frozen version and tells what has become of it.
 * Where the record cannot be fetched nothing is told, and the fragment has led to the block.
 */
export async function arrive(): Promise<void> {
  const name = readQuoteName(new URLSearchParams(location.search).get('quote') ?? '');
  const anchor = decodeURIComponent(location.hash.slice(1).split(':~:')[0]!);
  const text = document.querySelector<HTMLElement>('.prose');
  if (!briefingPath || frozenVersion || !text) return;
  let frozen;
  try {
    frozen = name && (await blocksOf(name.version));
  } catch {
    return;
  }
  // From here on the marks are ours: the browser's own may be of like words elsewhere.
  document.documentElement.dataset['quote'] = '';

  const show = (made: HTMLElement, block: HTMLElement | undefined): void => {
    if (block) putBehind(block, made);
    else text.prepend(made);
    (block ?? made).scrollIntoView({ block: block ? 'start' : 'center' });
    made.focus({ preventScroll: true });
  };
  const pieces = name && frozen && findQuote(wordsIn(frozen), anchor, name.name);
  if (!name || !pieces) {
    const made = note(
      'About this link',
      paragraph(
        bold('This link quotes nothing that can be found.'),
        ' It names words that no version of this briefing has; it may have been cut short or altered. Nothing is marked.',
      ),
      paragraph(button('Close', () => made.remove())),
    );
    return show(made, undefined);
  }

  const { version } = name;
  const newest = newestVersion() ?? version;
  const compare =
    newest > version
      ? [
          ' · ',
          linkTo(comparisonPath(version, newest), `What has changed since version ${version}`),
        ]
      : [];
  const record = linkTo(`${versionPath(version)}#${anchor}`, `Version ${version}, as quoted`);
  const said = quoted(pieces.map(({ words, start, end }) => words.slice(start, end)));
  const links = (made: () => HTMLElement): HTMLElement[] => [
    paragraph(record, ...compare),
    paragraph(button('Close', () => made().remove())),
  ];

  const fate = fateOf(pieces, readBlocks());
  if (fate.fate === 'same') {
    mark(fate.pieces);
    if (!fate.aroundChanged) return;
    const made: HTMLElement = note(
      'About this quotation',
      paragraph(
        bold('The marked words stand as quoted.'),
        ' The words around them have changed since.',
      ),
      ...links(() => made),
    );
    return putBehind(document.getElementById(fate.pieces.at(-1)!.id)!, made);
  }
  const isGone = fate.fate === 'gone';
  const made: HTMLElement = note(
    'About this quotation',
    paragraph(
      bold(
        isGone
          ? 'What was quoted is no longer in this briefing.'
          : 'The wording has changed since this was quoted.',
      ),
    ),
    paragraph(`Version ${version} said: ${said}`),
    ...(isGone ? [] : [paragraph(`It now says: ${quoted(fate.now.map(({ words }) => words))}`)]),
    ...links(() => made),
  );
  show(made, isGone ? undefined : document.getElementById(fate.now[0]!.id)!);
}
