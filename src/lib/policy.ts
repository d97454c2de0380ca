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

/** Browsers ignore this one in a meta element and complain of it. */
const HEADER_ONLY: readonly [name: string, ...sources: string[]][] = [
  ['frame-ancestors', "'none'"],
];

export interface PolicyInput {
  /** Of the inline style block: `sha256-` and the digest in base64. */
  styleHash: string;
  for: 'meta' | 'header';
}

/** The value of `Content-Security-Policy`. */
export function contentPolicy({ styleHash, for: place }: PolicyInput): string {
  return [...DIRECTIVES, ...(place === 'header' ? HEADER_ONLY : [])]
    .map(([name, ...sources]) => {
      const hash = name === 'style-src' ? [`'${styleHash}'`] : [];
      return [name, ...sources, ...hash].join(' ');
    })
    .join('; ');
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

/** The headers that go with every answer. */
export function securityHeaders({
  styleHash,
  https,
}: HeaderInput): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', contentPolicy({ styleHash, for: 'header' })],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
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

/**
 * All header rules of the site. Only hashed files get a `Cache-Control`: hosts join
 * the values of rules that overlap, and by themselves have pages asked for each time.
 *
 * @param base - the path of the site, with a slash at both ends.
 */
export function headerRules({ base, ...input }: HeaderInput & { base: string }): HeaderRule[] {
  return [
    { path: `${base}*`, headers: securityHeaders(input) },
    // The data are for the programs of others.
    { path: `${base}data/*`, headers: [['Access-Control-Allow-Origin', '*']] },
    ...HASHED_FOLDERS.map((folder): HeaderRule => ({
      path: `${base}${folder}*`,
      headers: [['Cache-Control', `public, max-age=${ONE_YEAR_S}, immutable`]],
    })),
  ];
}
