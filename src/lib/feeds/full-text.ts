/** The text of a version as it reaches readers of feeds: alone, without our styles. */
import {
  elementsIn,
  hasClass,
  mapHtml,
  parseHtml,
  printHtml,
  type HtmlElement,
  type HtmlNode,
} from '../html/tree.ts';

/** Attributes that still mean something away from our pages. */
const KEPT = new Set([
  'href',
  'scope',
  'colspan',
  'rowspan',
  'datetime',
  'title',
  'start',
  'value',
]);
/** Elements that only carry our styles. */
const UNWRAPPED = new Set(['span', 'div']);

/** A drawing; a table stays a table, with marks drawn in it or not. */
function isDrawing(node: HtmlNode): boolean {
  const tags = new Set([...elementsIn([node])].map(({ tag }) => tag));
  return tags.has('svg') && !tags.has('table');
}

/** A figure by its caption and link, and by its table where it is one. */
function captioned(figure: HtmlElement): HtmlElement {
  return { ...figure, children: figure.children.filter((child) => !isDrawing(child)) };
}

/**
 * Prepares a frozen text for feeds.
 *
 * Drawings are left out, since readers show none of ours rightly; captions stay,
 * with the link to the figure. What only our styles or scripts read is taken off.
 *
 * @param addressOf - the address of a link in full.
 */
export function fullText(text: string, addressOf: (address: string) => string): string {
  const whole = mapHtml(parseHtml(text), (element) =>
    element.tag === 'figure' ? [captioned(element)] : [element],
  );
  const plain = mapHtml(whole, (element) => {
    const { tag, children } = element;
    if (tag === 'svg') return [];
    // The status before a claim of the list "In brief" stands apart from it by our styles only.
    if (tag === 'span' && hasClass(element, 'status')) {
      return [{ tag: 'b', attributes: {}, children: [...children, ':'] }, ' '];
    }
    if (UNWRAPPED.has(tag)) return children;
    const kept = Object.entries(element.attributes).filter(([name]) => KEPT.has(name));
    const attributes = Object.fromEntries(
      kept.map(([name, value]) => [name, name === 'href' ? addressOf(value) : value]),
    );
    return [{ tag, attributes, children }];
  });
  return printHtml(plain).trim();
}
