import { fontFaceCss } from '../build/fonts.ts';
import { site } from '../site.ts';
import css from '../styles/embed.css?inline';

/** The one stylesheet of all frames: with the first it is fetched, and then kept. */
export async function embedStyle(): Promise<string> {
  return `@layer reset,tokens,base,components;${await fontFaceCss(site.base)}${css}`;
}
