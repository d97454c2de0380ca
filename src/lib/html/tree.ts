/**
 * A small reader of HTML that the site itself has printed: every element closed,
 * every attribute in quotes. It is no reader of other people's pages.
 */

/** An element and what stands in it. */
export interface HtmlElement {
  tag: string;
  /** Attributes in the order written, values without entities. */
  attributes: Readonly<Record<string, string>>;
  children: readonly HtmlNode[];
}

/** A run of words as written, entities and all, or an element. */
export type HtmlNode = string | HtmlElement;

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** Elements in which tags do not count. */
const RAW = new Set(['script', 'style', 'textarea']);
const TOKEN =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** Words without entities. */
export function decodeHtml(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    return code === undefined ? (ENTITIES[name as string] ?? whole) : String.fromCodePoint(code);
  });
}

/** Words as they may stand in an element or, in double quotes, in an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function readAttributes(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    attributes[name] = decodeHtml(double ?? single ?? bare ?? '');
  }
  return attributes;
}

/**
 * Reads HTML as a tree. Comments are left out.
 *
 * @throws when an element is closed that was not opened, or left open.
 */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: { element: HtmlElement; children: HtmlNode[] }[] = [];
  const add = (node: HtmlNode): void => {
    if (node !== '') (open.at(-1)?.children ?? root).push(node);
  };
  let from = 0;
  for (const match of html.matchAll(TOKEN)) {
    if (match.index < from) continue;
    add(html.slice(from, match.index));
    from = match.index + match[0].length;
    const [, slash, written, attributes = ''] = match;
    if (written === undefined) continue;
    // As written: names of SVG elements have capitals.
    const tag = written;
    if (slash) {
      if (open.pop()?.element.tag !== tag) throw new Error(`</${tag}> closes what is not open`);
      continue;
    }
    const children: HtmlNode[] = [];
    const element = { tag, attributes: readAttributes(attributes), children };
    add(element);
    if (RAW.has(tag)) {
      const end = html.toLowerCase().indexOf(`</${tag}`, from);
      if (end === -1) throw new Error(`<${tag}> is left open`);
      children.push(html.slice(from, end));
      from = html.indexOf('>', end) + 1;
    } else if (!VOID.has(tag) && !attributes.endsWith('/')) {
      open.push({ element, children });
    }
  }
  add(html.slice(from));
  if (open.length > 0) throw new Error(`<${open.at(-1)!.element.tag}> is left open`);
  return root;
}

function openingTag({ tag, attributes }: HtmlElement): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`,
  );
  return `<${tag}${written.join('')}>`;
}

/** Prints a tree as HTML. */
export function printHtml(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (VOID.has(node.tag)) return openingTag(node);
      return `${openingTag(node)}${printHtml(node.children)}</${node.tag}>`;
    })
    .join('');
}

/** Every element in the order of the text, parents before their children. */
export function* elementsIn(nodes: readonly HtmlNode[]): Generator<HtmlElement> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    yield node;
    yield* elementsIn(node.children);
  }
}

/** Whether an element has a class. */
export function hasClass({ attributes }: HtmlElement, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/).includes(name);
}

/** The words of a tree, without the elements that are left out. */
export function textOf(
  nodes: readonly HtmlNode[],
  leftOut: (element: HtmlElement) => boolean = () => false,
): string {
  return nodes
    .map((node) =>
      typeof node === 'string'
        ? decodeHtml(node)
        : leftOut(node)
          ? ''
          : textOf(node.children, leftOut),
    )
    .join('');
}

/**
 * A tree with each element replaced by what a function gives for it, from the
 * inside out: the function sees children that were already replaced.
 */
export function mapHtml(
  nodes: readonly HtmlNode[],
  change: (element: HtmlElement) => readonly HtmlNode[],
): HtmlNode[] {
  return nodes.flatMap((node) =>
    typeof node === 'string'
      ? [node]
      : change({ ...node, children: mapHtml(node.children, change) }),
  );
}
