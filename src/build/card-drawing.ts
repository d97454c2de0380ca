/** Draws a card as SVG: the ruler, the words, how solid they are, and whose they are. */
import type { Status } from '../lib/claims/claim.ts';
import { fit, type Box } from '../lib/cards/fit.ts';

/** What a card says. */
export interface CardWords {
  title: string;
  /** Above the title where there is no status: the topic. */
  kicker?: string | undefined;
  status?: Status | undefined;
  /** Beside the status: since when. */
  since?: string | undefined;
  /** In the corner: the kind of page, the day that it was checked. */
  corner?: string | undefined;
}

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** Families as the font files name themselves. */
export const CARD_FAMILIES = { serif: 'Source Serif 4', sans: 'Public Sans Thin' } as const;

/** The light scheme of the site's tokens; a test compares them. */
export const CARD_COLOURS = {
  paper: '#fdfdfb',
  ink: '#15191d',
  muted: '#4f5962',
  rule: '#d9dcd8',
  seal: '#b3261e',
  confirmed: '#0f6b50',
  reported: '#8a5a00',
  alleged: '#8a3f8f',
  disputed: '#b3261e',
  withdrawn: '#4f5962',
} as const;

const EDGE = 72;
const TITLE_TOP = 162;
const FOOT_LINE = 536;
const FOOT_TEXT = 589;
const TITLE: Box = {
  width: CARD_WIDTH - 2 * EDGE,
  height: FOOT_LINE - TITLE_TOP - 26,
  sizes: Array.from({ length: 31 }, (_, index) => 96 - 2 * index),
  leading: 1.17,
};

/**
 * The card as SVG, with text as text.
 *
 * @param widthOf - the width of a text in the serif at size 1.
 */
export function drawCard(words: CardWords, widthOf: (text: string) => number): string {
  const { paper, ink, muted, seal } = CARD_COLOURS;
  const { size, lines } = fit(bind(words.title), TITLE, widthOf);
  const colour = words.status ? CARD_COLOURS[words.status] : CARD_COLOURS.rule;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${paper}"/>`,
    drawRuler(),
    words.status ? drawStatus(words.status, words.since) : '',
    words.kicker && !words.status ? sans(words.kicker, EDGE, 124, seal) : '',
    `<g font-family="${CARD_FAMILIES.serif}" font-weight="600" font-size="${size}" fill="${ink}">`,
    ...lines.map((line, index) => {
      const y = TITLE_TOP + size * (TITLE.leading * (index + 1) - 0.3);
      return `<text x="${EDGE}" y="${y.toFixed(1)}">${escape(line)}</text>`;
    }),
    '</g>',
    drawLine(words.status ?? 'confirmed', EDGE, FOOT_LINE, CARD_WIDTH - 2 * EDGE, 2, colour),
    `<text x="${EDGE}" y="${FOOT_TEXT}" font-family="${CARD_FAMILIES.serif}" font-size="32" font-weight="600" fill="${ink}" xml:space="preserve">Weights <tspan font-style="italic" font-weight="400" fill="${seal}">&amp;</tspan> Measures</text>`,
    words.corner ? sans(words.corner, CARD_WIDTH - EDGE, FOOT_TEXT, muted, 'end') : '',
    '</svg>',
  ].join('');
}

/** Keeps a name and its number on one line: Mythos 5, June 2026, § 734. */
function bind(title: string): string {
  return title.replace(/(\p{Lu}\p{Ll}+|§) (?=\d)/gu, '$1\u00a0');
}

/** The ruler along the top edge: a long tick at every fifth. */
function drawRuler(): string {
  const { ink, rule } = CARD_COLOURS;
  const ticks = (step: number, length: number, width: number): string =>
    Array.from(
      { length: Math.ceil(CARD_WIDTH / step) },
      (_, index) => `M${index * step + width / 2} 0v${length}`,
    ).join('') + `" stroke-width="${width}`;
  return [
    `<path d="${ticks(15, 12, 1)}" stroke="${rule}"/>`,
    `<path d="${ticks(75, 24, 2)}" stroke="${ink}"/>`,
    `<rect width="${CARD_WIDTH}" height="3" fill="${ink}"/>`,
  ].join('');
}

/** The mark of a status, its word, and since when it holds. */
function drawStatus(status: Status, since: string | undefined): string {
  const colour = CARD_COLOURS[status];
  const word = status.charAt(0).toUpperCase() + status.slice(1);
  const struck = status === 'withdrawn' ? ' text-decoration="line-through"' : '';
  const after = since
    ? `<tspan dx="14" fill="${CARD_COLOURS.muted}" text-decoration="none">${escape(since)}</tspan>`
    : '';
  return [
    drawLine(status, EDGE, 114, 56, 6, colour),
    `<text x="${EDGE + 72}" y="124" font-family="${CARD_FAMILIES.sans}" font-size="30" font-weight="600" fill="${colour}"><tspan${struck}>${word}</tspan>${after}</text>`,
  ].join('');
}

/** A line in the style of a status, centred on `y`. Shape carries it, colour repeats it. */
function drawLine(
  status: Status,
  x: number,
  y: number,
  length: number,
  thickness: number,
  colour: string,
): string {
  if (status === 'disputed') {
    const half = thickness + 3;
    const waves = Math.floor(length / (2 * half));
    const turns = `q${half / 2} ${-half} ${half} 0t${half} 0`.repeat(waves);
    return `<path d="M${x} ${y}${turns}" fill="none" stroke="${colour}" stroke-width="${thickness * 0.75}"/>`;
  }
  const dashes = { reported: [3, 1.8], alleged: [1, 1.5] }[status as string] ?? [];
  const pattern = dashes.map((each) => each * thickness * (thickness < 4 ? 2 : 1)).join(' ');
  return `<path d="M${x} ${y}h${length}" stroke="${colour}" stroke-width="${thickness}"${pattern && ` stroke-dasharray="${pattern}"`}/>`;
}

function sans(text: string, x: number, y: number, colour: string, anchor = 'start'): string {
  return `<text x="${x}" y="${y}" font-family="${CARD_FAMILIES.sans}" font-size="28" font-weight="600" fill="${colour}" text-anchor="${anchor}">${escape(text)}</text>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for SVG. Control characters may not stand in XML at all. */
function escape(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '');
}
