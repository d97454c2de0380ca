import { elementsIn, parseHtml, printHtml, textOf } from '../html/tree.ts';
import type { Version } from './version.ts';

/** A figure as a version has it. */
export interface FrozenFigure {
  title: string;
  /** The drawing with its caption, addresses from the root of the site. */
  html: string;
}

/** Finds a figure in a version's text; `undefined` where the version does not draw it. */
export function frozenFigure(
  { text }: Pick<Version, 'text'>,
  id: string,
): FrozenFigure | undefined {
  for (const element of elementsIn(parseHtml(text))) {
    if (element.tag !== 'figure') continue;
    const inside = [...elementsIn(element.children)];
    if (!inside.some(({ attributes }) => attributes['href'] === `/figures/${id}/`)) continue;
    const caption = inside.find(({ tag }) => tag === 'figcaption');
    const name = [...elementsIn(caption?.children ?? [])].find(({ tag }) => tag === 'b');
    return { title: textOf(name?.children ?? []).replace(/\.$/, ''), html: printHtml([element]) };
  }
  return undefined;
}
