/** The built site as its tests see it: read from `dist/` once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const DIST = resolve(process.env['DIST'] ?? 'dist');

/** Path below the site's root, as a reader asks for it: `/claims/x/`. */
const addressOf = (file: string): string =>
  `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });

/** Every file of the build, as an address. */
export const addresses: ReadonlySet<string> = new Set(files.map(addressOf));

/** Every page by address, as text. */
export const pages: ReadonlyMap<string, string> = new Map(
  files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [addressOf(file), readFileSync(join(DIST, file), 'utf8')]),
);

/** The pages of one kind, by the start of their address; those of what was retired or has moved are not among them. */
export function pagesUnder(start: string): [string, string][] {
  return [...pages].filter(
    ([address, html]) =>
      address.startsWith(start) &&
      address !== start &&
      !/ data-retired|http-equiv="refresh"/.test(html),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/** Text of an attribute or element without entities. */
export function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!);
}

/** The value of a meta element, or `undefined`. */
export function meta(html: string, name: string): string | undefined {
  const found = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html);
  return found?.[1] === undefined ? undefined : decode(found[1]);
}

/** The words of a page without its styles and tags. */
export function wordsOf(html: string): string {
  return decode(html.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
