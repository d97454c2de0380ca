/**
 * What a browser may load and do on the site, said once. The content policy stands in
 * every page as a meta element and in the headers that a host sends.
 */
import type { HeaderRule } from './headers.ts';

/** Everything the site loads is its own; images may also be data in the styles. */
const DIRECTIVES: readonly [name: string, ...sources: string[]][] = [
  ['default-src', "'none'"],
  // Pagefind's index is searched by WebAssembly, which this word allows without `eval`.
  ['script-src', "'self'", "'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  ['img-src', "'self'", 'data:'],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  // Pagefind's worker is a file of its own; nothing needs `blob:`.
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
];

/** What stands in a frame on pages of others has no script and sends nothing. */
const EMBED_DIRECTIVES: readonly string[] = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The value of `Content-Security-Policy`, in a meta element and as a header. */
export function contentPolicy({
  styleHash,
}: {
  /** Of the inline style block: `sha256-` and the digest in base64. */
  styleHash: string;
}): string {
  return DIRECTIVES.map(([name, ...sources]) => {
    const hash = name === 'style-src' ? [`'${styleHash}'`] : [];
    return [name, ...sources, ...hash].join(' ');
  }).join('; ');
}

/** The policy of the meta element of a page that is made for frames. */
export function embedPolicy(): string {
  return EMBED_DIRECTIVES.join('; ');
}

/** What a page of words has no use for. Copying and sharing stay allowed. */
const UNUSED_ABILITIES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

const TWO_YEARS_S = 63_072_000;
const ONE_YEAR_S = 31_536_000;

export interface HeaderInput {
  styleHash: string;
  /** Whether readers reach the site over https; then browsers are told to insist on it. */
  https: boolean;
}

/**
 * Who may show a page in a frame of theirs: nobody. A policy beside the first, since
 * pages that are made for frames do without it; browsers keep to both, and ignore this
 * one in a meta element.
 */
const NO_FRAMES: readonly [name: string, value: string][] = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['X-Frame-Options', 'DENY'],
];

/** The folder of the pages that are made for frames on pages of others. */
export const EMBED_FOLDER = 'embed/';

/** The headers that go with every answer. */
export function securityHeaders({
  styleHash,
  https,
}: HeaderInput): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', contentPolicy({ styleHash })],
    ['X-Content-Type-Options', 'nosniff'],
    // Other sites learn nothing of what a reader came from.
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', UNUSED_ABILITIES.map((ability) => `${ability}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ...(https
      ? [['Strict-Transport-Security', `max-age=${TWO_YEARS_S}`] satisfies [string, string]]
      : []),
  ];
}

/** Folders in which every file is named by its content, and so never changes. */
export const HASHED_FOLDERS: readonly string[] = [
  '_astro/',
  'cards/',
  'fonts/',
  'pagefind/fragment/',
  'pagefind/index/',
];

/** What the header rules follow from. */
export interface RulesInput extends HeaderInput {
  /** The path of the site, with a slash at both ends. */
  base: string;
  /** Pages and folders of pages at the top of the site: `404.html`, `claims/`. */
  sections: readonly string[];
}

/**
 * All header rules of the site. Only hashed files get a `Cache-Control`: hosts join
 * the values of rules that overlap, and by themselves have pages asked for each time.
 */
export function headerRules({ base, sections, ...input }: RulesInput): HeaderRule[] {
  const closed = sections.filter((section) => section !== EMBED_FOLDER);
  return [
    { path: `${base}*`, headers: securityHeaders(input) },
    // No pattern can leave one folder out, so every other is named.
    ...['', ...closed].map((section): HeaderRule => ({
      path: `${base}${section}${section.endsWith('/') ? '*' : ''}`,
      headers: [...NO_FRAMES],
    })),
    // The data are for the programs of others.
    ...['data/*', 'oembed/*'].map((path): HeaderRule => ({
      path: base + path,
      headers: [['Access-Control-Allow-Origin', '*']],
    })),
    ...HASHED_FOLDERS.map((folder): HeaderRule => ({
      path: `${base}${folder}*`,
      headers: [['Cache-Control', `public, max-age=${ONE_YEAR_S}, immutable`]],
    })),
  ];
}
