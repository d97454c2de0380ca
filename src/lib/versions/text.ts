/** The text of a version: what of a built page is frozen, and how it is read again. */
import {
  elementsIn,
  hasClass,
  mapHtml,
  parseHtml,
  printHtml,
  textOf,
  type HtmlElement,
  type HtmlNode,
} from '../html/tree.ts';

/** A built page of a briefing, as far as a version is made of it. */
export interface BuiltBriefing {
  title: string;
  summary: string;
  /** The day on which the site says that it was built, as printed. */
  builtOn: string;
  text: string;
  /** The claims that it states, each once, in order, with the statuses that it shows. */
  claims: { id: string; shown: string[] }[];
  sources: { id: string; usedIn: string[] }[];
  figures: string[];
}

/** A block of a text, as a comparison sees it. */
export interface TextBlock {
  /** Its anchor, `b-` and all. */
  anchor: string;
  kind: 'words' | 'figure';
  /** The heading above it. */
  section: { anchor: string; text: string } | undefined;
  /** Its words without numbers of notes, on one line; of a figure all that is written in it. */
  words: string;
  /** Its HTML without the blocks inside it. */
  html: string;
}

/** Elements that a frozen text may hold. What stands in another stops the freezing. */
const TAGS = new Set(
  `a abbr b blockquote br caption circle cite code col colgroup dd defs del desc details div dl dt
  ellipse em figcaption figure g h2 h3 h4 h5 h6 hr i ins li line linearGradient marker ol p path
  pattern polygon polyline pre q rect small span stop strong sub summary sup svg symbol table tbody
  td text tfoot th thead time title tr tspan ul use clipPath mask dfn mark`.split(/\s+/),
);
const LEFT_OUT = new Set(['script', 'style', 'template', 'link']);
/** New lines in the file, so that a change shows where it is. They stand between blocks only. */
const STARTS_LINE = /(?<=>)(?=<(?:p|h[2-6]|ul|ol|li|table|thead|tbody|tr|figure|figcaption)\b)/g;

/** An address as a frozen text holds it: from the root of the site, whatever its host and base. */
function frozenAddress(
  address: string,
  { origin, base }: { origin: string; base: string },
): string {
  const path = address.startsWith(origin + base) ? address.slice(origin.length) : address;
  if (path.startsWith('#') || /^https?:\/\//.test(path)) return path;
  if (!path.startsWith(base)) throw new Error(`"${address}" leads out of the site`);
  return `/${path.slice(base.length)}`;
}

/** The text without what belongs to the page around it, to search or to scripts. */
function sanitised(nodes: readonly HtmlNode[], site: { origin: string; base: string }): HtmlNode[] {
  return mapHtml(nodes, (element) => {
    const { tag, children } = element;
    if (LEFT_OUT.has(tag)) return [];
    // A custom element adds behaviour to HTML that works without it.
    if (tag.includes('-')) return children;
    if (!TAGS.has(tag)) throw new Error(`<${tag}> cannot be frozen`);
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(element.attributes)) {
      if (/^data-(?:pagefind|astro)/.test(name)) continue;
      if (name === 'style' || /^on/.test(name)) throw new Error(`${name} cannot be frozen`);
      attributes[name] = name === 'href' ? frozenAddress(value, site) : value;
    }
    return [{ tag, attributes, children }];
  });
}

/** The element that a test finds first. */
function first(nodes: readonly HtmlNode[], test: (element: HtmlElement) => boolean): HtmlElement {
  for (const element of elementsIn(nodes)) if (test(element)) return element;
  throw new Error('It is not the page of a briefing.');
}

/**
 * Reads the built page of a briefing.
 *
 * @throws when the page is not one, or holds what cannot be frozen.
 */
export function readBuilt(html: string, site: { origin: string; base: string }): BuiltBriefing {
  const start = html.indexOf('<article');
  const end = html.lastIndexOf('</article>');
  if (start === -1 || end === -1) throw new Error('It is not the page of a briefing.');
  const article = parseHtml(html.slice(start, end + '</article>'.length));
  const prose = first(article, (element) => element.tag === 'div' && hasClass(element, 'prose'));
  const list = first(article, (element) => element.tag === 'ol' && hasClass(element, 'sources'));
  const text = sanitised(prose.children, site);

  const shown = new Map<string, Set<string>>();
  const figures = new Set<string>();
  for (const element of elementsIn(text)) {
    const address = element.attributes['href'] ?? '';
    const claim = /^\/claims\/([^/]+)\/$/.exec(address)?.[1];
    if (claim && hasClass(element, 'claim')) {
      const statuses = shown.get(claim) ?? new Set();
      shown.set(claim, statuses);
      const status = element.attributes['class']!.replace('claim', '').trim();
      if (status) statuses.add(status);
    }
    if (element.tag === 'figure') {
      for (const inside of elementsIn([element])) {
        const figure = /^\/figures\/([^/.]+)\/$/.exec(inside.attributes['href'] ?? '')?.[1];
        if (figure) figures.add(figure);
      }
    }
  }
  return {
    title: textOf(first(article, ({ tag }) => tag === 'h1').children).trim(),
    summary: textOf(first(article, (element) => hasClass(element, 'lede')).children).trim(),
    builtOn: /\. Built on (\d+ \w+ \d+)\./.exec(html)?.[1] ?? '',
    text: `${printHtml(text).trim().replaceAll(/\n+/g, '\n').replaceAll(STARTS_LINE, '\n')}\n`,
    claims: [...shown].map(([id, statuses]) => ({ id, shown: [...statuses] })),
    sources: list.children.flatMap((item) =>
      typeof item === 'string' || item.tag !== 'li'
        ? []
        : [
            {
              id: (item.attributes['id'] ?? '').replace(/^s-/, ''),
              usedIn: [...elementsIn(item.children)].flatMap(
                ({ attributes }) => /^#(b-.+)$/.exec(attributes['href'] ?? '')?.[1] ?? [],
              ),
            },
          ],
    ),
    figures: [...figures],
  };
}

const isBlock = ({ attributes }: HtmlElement): boolean =>
  /^b-[0-9a-z]+$/.test(attributes['id'] ?? '');

const onOneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

/** What is written in a block beside its words: numbers of notes, and statuses that stand before a claim. */
const isBeside = (element: HtmlElement): boolean =>
  element.tag === 'sup' || (element.tag === 'span' && hasClass(element, 'status'));

/** The blocks of a frozen text in its order. */
export function blocksIn(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let section: TextBlock['section'];
  for (const element of elementsIn(parseHtml(text))) {
    const anchor = element.attributes['id'] ?? '';
    if (/^h[2-6]$/.test(element.tag) && anchor) {
      section = { anchor, text: onOneLine(textOf(element.children)) };
    } else if (isBlock(element)) {
      const own = mapHtml(element.children, (inner) => (isBlock(inner) ? [] : [inner]));
      const isFigure = element.tag === 'figure';
      // Cells of a row are told apart.
      const spaced = mapHtml(own, (inner) => (/^t[dh]$/.test(inner.tag) ? [inner, ' '] : [inner]));
      blocks.push({
        anchor,
        kind: isFigure ? 'figure' : 'words',
        section,
        words: onOneLine(textOf(spaced, isFigure ? undefined : isBeside)),
        html: printHtml(own),
      });
    }
  }
  return blocks;
}

/** Letters and digits alone, to compare words across changes of typography. */
export function bareWords(words: string): string {
  return words.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * A frozen text as a page shows it today: addresses below the base path, and
 * links to pages that are gone without their links.
 *
 * @param addressOf - the address of a link in today's site, `undefined` where its page is gone.
 */
export function withAddresses(
  text: string,
  addressOf: (address: string) => string | undefined,
): string {
  const nodes = mapHtml(parseHtml(text), (element) => {
    const { tag, attributes, children } = element;
    const address = attributes['href'];
    if (tag !== 'a' || address === undefined) return [element];
    const now = addressOf(address);
    return now === undefined
      ? children
      : [{ tag, attributes: { ...attributes, href: now }, children }];
  });
  return printHtml(nodes);
}
