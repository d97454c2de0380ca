/** A claim or a figure in a frame of its own, and how others take it into their pages. */
import { escapeHtml } from '../html/tree.ts';
import type { Figure } from '../figures/figure.ts';
import type { ClaimFrame } from './claim-frame.ts';

/** What is put into a frame. */
export interface Embed {
  /** What the frame holds, as screen readers name it. */
  title: string;
  /** The whole address of the page in the frame. */
  src: string;
  /** In CSS pixels: the most that it needs, and the height at which a narrow column shows all of it. */
  width: number;
  height: number;
}

type Size = Pick<Embed, 'width' | 'height'>;

/** The HTML that puts it into a page. It needs no script, and keeps to narrow columns. */
export function embedCode({ title, src, width, height }: Embed): string {
  return (
    `<iframe src="${escapeHtml(src)}" title="${escapeHtml(title)}" width="${width}" ` +
    `height="${height}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`
  );
}

/** A day: what a consumer may keep of a frame whose content stays current by itself. */
const CACHE_AGE_S = 86_400;

/** What oEmbed 1.0 asks for, as a file that never differs by its reader. */
export function oembed(
  embed: Embed,
  provider: { name: string; url: string },
): Record<string, string | number> {
  return {
    type: 'rich',
    version: '1.0',
    title: embed.title,
    provider_name: provider.name,
    provider_url: provider.url,
    cache_age: CACHE_AGE_S,
    html: embedCode(embed),
    width: embed.width,
    height: embed.height,
  };
}

/** The width of the text in the narrow column at which heights are reckoned, in CSS pixels. */
const COLUMN = 286;
/** What stands beside the lines: the status, the name of the site, and the room between all. */
const MARKS = 146;
const STEP = 10;

/** The height of a text in the column; of each line a word or so is left empty at its end. */
function heightOf(text: string, { character, line }: { character: number; line: number }): number {
  const perLine = Math.floor(COLUMN / character) - 2;
  return Math.ceil(text.length / perLine) * line;
}

/** Between what figures of a kind need in the text of a briefing and on a phone; the rest scrolls. */
const FIGURE_HEIGHTS: Readonly<Record<Figure['kind'], number>> = {
  bars: 600,
  dots: 640,
  bands: 720,
  timeline: 760,
  grid: 900,
  matrix: 900,
  plane: 900,
  path: 1100,
};

/** What a figure needs: as wide as the text of a briefing. */
export function figureSize({ kind }: Pick<Figure, 'kind'>): Size {
  return { width: 660, height: FIGURE_HEIGHTS[kind] };
}

/** What a claim needs: the statement, what is said of it, and the marks around both. */
export function claimSize({
  statement,
  said,
  source,
  more,
  asOf,
}: Pick<ClaimFrame, 'statement' | 'said' | 'source' | 'more' | 'asOf'>): Size {
  const about = [said, `Source: ${source.text}${more}.`, asOf];
  const text =
    heightOf(statement, { character: 8.1, line: 24 }) +
    about.reduce((sum, each) => sum + heightOf(each, { character: 6.2, line: 19.5 }), 0);
  return { width: 600, height: Math.ceil((text + MARKS) / STEP) * STEP };
}
