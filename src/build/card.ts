/**
 * The pictures that stand for pages where their links are shared. A page asks for
 * its card and gets an address; what was asked for is drawn when all pages are built
 * (`cards.ts`), so that no list of cards has to agree with the pages.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Status } from '../lib/claims/claim.ts';
import { printDate, type PartialDate } from '../lib/dates.ts';
import { NAME } from '../site.ts';
import { CARD_HEIGHT, CARD_WIDTH, drawCard, type CardWords } from './card-drawing.ts';
import { readFont } from './font-tables.ts';

export interface CardInput {
  kind: 'briefing' | 'claim' | 'page';
  /** The title of a page, the statement of a claim. */
  title: string;
  /** How solid a claim is. */
  status?: Status | undefined;
  /** For a claim since when it has its status, for other pages when they were last checked. */
  date?: PartialDate | undefined;
  /** The name of a topic. */
  topic?: string | undefined;
}

export interface Card {
  /** The address without the base path, named by what is drawn. */
  href: string;
  width: typeof CARD_WIDTH;
  height: typeof CARD_HEIGHT;
  /** What the picture says, for those who do not see it. */
  alt: string;
}

/** The fonts of the words, whole: statements may name anybody. */
export const CARD_SERIFS = ['SourceSerif4-Semibold.ttf', 'SourceSerif4-It.ttf'].map((name) =>
  join(process.cwd(), 'node_modules', 'source-serif', 'TTF', name),
);

/** Cards asked for in this process, by file name, whichever copy of this module asks. */
const ASKED = Symbol.for('weights-and-measures.cards');
const asking = globalThis as { [ASKED]?: Map<string, string> };

/** The drawings of all cards that pages asked for, by file name. */
export function askedCards(): Map<string, string> {
  return (asking[ASKED] ??= new Map());
}

/** Has a drawing made into a picture. Gives its address without the base path. */
export function askForPicture(drawing: string): string {
  const fileName = `${createHash('sha256').update(drawing).digest('hex').slice(0, 16)}.png`;
  askedCards().set(fileName, drawing);
  return `/cards/${fileName}`;
}

/** The card of a page. */
export function cardFor(input: CardInput): Card {
  const words = wordsOf(input);
  const drawing = drawCard(words, widthInSerif);
  return {
    href: askForPicture(drawing),
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    alt: altOf(words),
  };
}

const KIND_WORDS = { briefing: 'Briefing', claim: 'Claim', page: undefined } as const;

function wordsOf({ kind, title, status, date, topic }: CardInput): CardWords {
  const printed = date && printDate(date);
  const kindWord = KIND_WORDS[kind];
  if (status) {
    const corner = [kindWord, topic].filter(Boolean).join(' · ');
    return { title, status, since: printed && `since ${printed}`, corner };
  }
  return {
    title,
    kicker: [topic, kindWord].filter(Boolean).join(' · '),
    corner: printed && `As of ${printed}`,
  };
}

function altOf({ title, kicker, status, since, corner }: CardWords): string {
  const standing = [status && status.charAt(0).toUpperCase() + status.slice(1), since];
  const before = standing.filter(Boolean).join(' ') || kicker;
  const after = status ? NAME : [NAME, corner].filter(Boolean).join('. ');
  return `${before ? `${before}: ` : ''}${/[.?!…]$/.test(title) ? title : `${title}.`} ${after}.`;
}

/** How wide a character is taken to be that the serif has not, in em. */
const UNKNOWN_WIDTH = 0.6;

let serif: ReturnType<typeof readFont> | undefined;

/** A little generous, as pairs of letters that stand closer are not counted. */
function widthInSerif(text: string): number {
  const font = (serif ??= readFont(readFileSync(CARD_SERIFS[0]!)));
  let width = 0;
  for (const character of text) width += font.widthOf(character) ?? UNKNOWN_WIDTH;
  return width;
}
