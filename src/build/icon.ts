/** The site's icon as a picture: the ruler and the ampersand of the favicon, drawn as cards are. */
import { CARD_COLOURS, CARD_FAMILIES } from './card-drawing.ts';
import { askForPicture } from './card.ts';

export interface IconInput {
  /** Of a side, in pixels. */
  size: number;
  /** Whether systems may cut it to a shape: then all stands within the middle four fifths. */
  maskable: boolean;
}

/** The address of the icon without the base path, named by what is drawn. */
export function iconFor(input: IconInput): string {
  return askForPicture(drawIcon(input));
}

/** The icon as SVG. The drawing is laid out on a square of 32. */
export function drawIcon({ size, maskable }: IconInput): string {
  const { paper, ink, seal } = CARD_COLOURS;
  const inset = maskable ? 4.8 : 0;
  const scale = (32 - 2 * inset) / 32;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">`,
    `<rect width="32" height="32" fill="${paper}"/>`,
    `<g transform="translate(${inset} ${inset}) scale(${scale})">`,
    `<path d="M2 3h28M4 3v6M10 3v4M16 3v6M22 3v4M28 3v6" stroke="${ink}" stroke-width="2" fill="none"/>`,
    `<text x="16" y="29" font-family="${CARD_FAMILIES.serif}" font-style="italic" font-size="25" text-anchor="middle" fill="${seal}">&amp;</text>`,
    '</g></svg>',
  ].join('');
}
