/** A passage that a reader shares: a block, a heading, or selected words; and how it is named. */
import { printQuoteName, textDirective, type Seen } from '../../lib/quotes/link.ts';
import { findQuote, nameOf, wholeWords, type Piece } from '../../lib/quotes/quote.ts';
import { piecesIn, rangeOf, readBlock, wholeOf } from './block-text.ts';
import { newestVersion } from './newest-version.ts';
import {
  blocksOf,
  briefingAddress,
  briefingPath,
  frozenVersion,
  pageAddress,
  versionPath,
  wordsIn,
} from './versions-here.ts';

export interface Passage {
  /** The block where it begins. */
  anchor: string;
  /** Its words; none of a heading and of a figure. */
  pieces: Piece[];
  /** Whether a reader chose the words, so that a link is to mark them. */
  isSelected: boolean;
}

/** How a passage is linked and cited. */
export interface Named {
  title: string;
  /** Leads to the page that is kept up to date, and tells there whether the words still stand. */
  link: string;
  paragraphs: string[];
  reference: string;
  /** Leads to the version that says these words for good; where none does, to the page. */
  address: string;
  /** The version that says them. */
  version: number | undefined;
}

/** The passage that an element is. */
export function passageOf(element: HTMLElement): Passage {
  const hasWords = /^b-/.test(element.id) && !element.matches('figure');
  const block = hasWords ? readBlock(element) : undefined;
  return {
    anchor: element.id,
    pieces: block?.words ? [wholeOf(block)] : [],
    isSelected: false,
  };
}

/** The passage that is selected, if any of it is text of a briefing. */
export function selectedPassage(range: Range): Passage | undefined {
  const pieces = wholeWords(piecesIn(range));
  return pieces[0] && { anchor: pieces[0].id, pieces, isSelected: true };
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A piece as the browser sees it, numbers of notes and all. */
function seen(piece: Piece): Seen {
  const block = document.getElementById(piece.id)!;
  const range = rangeOf(piece);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const lead = before.toString().replaceAll(/\s+/g, ' ').trimStart();
  return {
    text: onOneLine(block.textContent),
    start: lead.length,
    end: lead.length + onOneLine(range.toString()).length,
  };
}

/** The text directive for selected words, where one would find them and no others. */
function directiveFor(pieces: readonly Piece[]): string {
  const first = seen(pieces[0]!);
  const last = pieces.length > 1 ? seen(pieces.at(-1)!) : first;
  return textDirective(first, last, onOneLine(document.querySelector('main')!.textContent)) ?? '';
}

/**
 * Names a passage. A version is named only if its record holds these very words:
 * before the first is published, or where the page has moved on, there is none.
 */
export async function named({ anchor, pieces, isSelected }: Passage): Promise<Named> {
  const title = onOneLine(document.querySelector('h1')!.textContent);
  const newest = briefingPath ? (frozenVersion ?? newestVersion()) : undefined;
  const frozen = newest ? await blocksOf(newest).catch(() => undefined) : undefined;
  const name = pieces.length > 0 ? nameOf(pieces) : '';
  const isFrozen = name
    ? frozen && findQuote(wordsIn(frozen), anchor, name)
    : frozen?.blocks.some(({ id }) => id === anchor);
  const version = isFrozen ? newest : undefined;
  const publisher = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')!;
  const day = document.querySelector('.facts b')?.textContent;

  const query = version && name ? `?quote=${printQuoteName({ version, name })}` : '';
  return {
    title,
    link: `${query ? briefingAddress() : pageAddress()}${query}#${anchor}${isSelected ? directiveFor(pieces) : ''}`,
    paragraphs: pieces.map((piece) => piece.words.slice(piece.start, piece.end)),
    reference:
      (version && frozen?.reference) ||
      [publisher.content, `“${title}”`, ...(day ? [`as of ${day}`] : [])].join(', '),
    address: version
      ? new URL(`${versionPath(version)}#${anchor}`, briefingAddress()).href
      : `${pageAddress()}#${anchor}`,
    version,
  };
}
