/** Reads a built page for what the content policy has to know, or would refuse. */

/** What was seen in one page. */
export interface PageSeen {
  /** The text of each inline style block. */
  styles: string[];
  /** The policy of its meta element. */
  policy: string | undefined;
  /** Whether it only sends readers on. Such pages have no styles. */
  isRedirect: boolean;
  /** What a strict policy refuses, in words: an inline script, a style attribute. */
  refused: string[];
}

const COMMENT_OR_TAG = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
/** Elements whose content is text, in which tags do not count. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'xmp']);
/** Types of script that hold data and never run. */
const DATA = new Set(['application/ld+json', 'application/json']);

export function inspectPage(html: string): PageSeen {
  const seen: PageSeen = { styles: [], policy: undefined, isRedirect: false, refused: [] };
  const lower = html.toLowerCase();
  let skipTo = 0;
  for (const match of html.matchAll(COMMENT_OR_TAG)) {
    const [whole, tag, written] = match;
    if (tag === undefined || match.index < skipTo) continue;
    const name = tag.toLowerCase();
    const attributes = readAttributes(written ?? '');
    inspectAttributes(name, attributes, seen);
    if (!RAW.has(name) || name === 'noscript') continue;

    const start = match.index + whole.length;
    const end = lower.indexOf(`</${name}`, start);
    const content = html.slice(start, end === -1 ? undefined : end);
    skipTo = end === -1 ? html.length : end;
    if (name === 'style') seen.styles.push(content);
    const type = attributes.get('type')?.toLowerCase() ?? '';
    if (name === 'script' && !attributes.has('src') && !DATA.has(type)) {
      seen.refused.push(`an inline script: ${content.trim().slice(0, 60)}`);
    }
  }
  return seen;
}

function inspectAttributes(tag: string, attributes: Map<string, string>, seen: PageSeen): void {
  for (const [name, value] of attributes) {
    if (name === 'style') seen.refused.push(`a style attribute: <${tag} style="${value}">`);
    if (/^on[a-z]/.test(name)) seen.refused.push(`an inline handler: <${tag} ${name}="${value}">`);
    if (/^\s*javascript:/i.test(value)) {
      seen.refused.push(`an address that is a script: <${tag} ${name}="${value}">`);
    }
  }
  const role = tag === 'meta' ? attributes.get('http-equiv')?.toLowerCase() : undefined;
  if (role === 'content-security-policy') seen.policy = decode(attributes.get('content') ?? '');
  if (role === 'refresh') seen.isRedirect = true;
}

function readAttributes(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return attributes;
}

/** The entities that may stand in a policy that was printed as an attribute. */
function decode(text: string): string {
  return text.replace(/&#(?:39|x27);|&apos;/gi, "'").replaceAll('&amp;', '&');
}
