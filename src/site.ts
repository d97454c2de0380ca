/**
 * What is true of the whole site: its name, its language, and the settings that
 * whoever publishes it may give in the environment. Read once; nothing is invented.
 */

/** A setting that cannot be used. The message names all of them, with what to write. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** The site's name, with the ampersand that its mark is drawn around. */
export const NAME = 'Weights & Measures';

/** The one language of the site. Two values would split the search index. */
export const LANGUAGE = 'en-GB';

/** Where a build that was given no address believes that it lives. */
const LOCAL_URL = 'http://localhost:4321';

export interface Site {
  name: string;
  language: string;
  /** Who publishes the site, as citations print it. */
  publisher: string;
  /** Scheme and host, without a slash at the end: `https://example.org`. */
  url: string;
  /** The path below which the site lives, with a slash at both ends: `/` or `/policy/`. */
  base: string;
  /** How to reach the publisher, in words: an e-mail address, a web address, or that there is none. */
  contact: string;
  /** The same as a link, when a contact was set. */
  contactLink: string | undefined;
  /** On what terms the texts may be used. */
  licence: string;
  /** Whether this build is meant for the public. */
  release: boolean;
  /** Whether browsers may keep pages for reading offline. */
  offline: boolean;
  /** Whether pages lead to the PDFs of versions, which `npm run pdf` adds to the build. */
  pdf: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings, or throws one error that names every setting that is wrong. */
export function readSite(environment: Environment): Site {
  const wrong: string[] = [];
  const read = <T>(
    name: string,
    fallback: T,
    parse: (text: string) => T | undefined,
    mend: string,
  ) => {
    const text = environment[name]?.trim();
    if (!text) return fallback;
    const value = parse(text);
    if (value !== undefined) return value;
    wrong.push(`${name} is "${text}". ${mend}`);
    return fallback;
  };

  const url = read(
    'SITE_URL',
    undefined,
    parseOrigin,
    'Write scheme and host only, such as https://example.org; a path belongs in BASE_PATH.',
  );
  const base = read(
    'BASE_PATH',
    '/',
    parseBase,
    'Write a path such as /policy/, of letters, digits, dots, hyphens and underscores.',
  );
  const contactLink = read(
    'CONTACT',
    undefined,
    parseContact,
    'Write an e-mail address or an address that starts with https://.',
  );
  const licence = read(
    'LICENCE',
    'no licence chosen; quotation with attribution',
    parseLine,
    'Write one line, such as CC BY 4.0.',
  );
  const release = read(
    'RELEASE',
    false,
    parseSwitch,
    'Write 1 for a release build, or leave it out.',
  );
  const offline = read(
    'OFFLINE',
    true,
    parseSwitch,
    'Write 0 so that browsers keep nothing and throw away what they kept, or leave it out.',
  );
  const pdf = read(
    'PDF',
    false,
    parseSwitch,
    'Write 1 if npm run pdf follows the build, or leave it out.',
  );
  if (release && url === undefined && !environment['SITE_URL']?.trim()) {
    wrong.push(
      'SITE_URL is not set, and a release build needs it: its links, feeds and cards hold the address. Write SITE_URL=https://example.org.',
    );
  }
  if (wrong.length > 0) throw new SettingsError(wrong.join('\n'));

  return {
    name: NAME,
    language: LANGUAGE,
    publisher: NAME,
    url: url ?? LOCAL_URL,
    base,
    contact: contactLink?.replace(/^mailto:/, '') ?? 'no contact has been set',
    contactLink,
    licence,
    release,
    offline,
    pdf,
  };
}

function parseOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  return bare && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

function parseBase(text: string): string | undefined {
  const parts = text.split('/').filter(Boolean);
  const plain = parts.every((part) => /^[A-Za-z0-9._~-]+$/.test(part) && !/^\.+$/.test(part));
  return plain ? `/${parts.map((part) => `${part}/`).join('')}` : undefined;
}

function parseContact(text: string): string | undefined {
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)) return `mailto:${text}`;
  return /^https:\/\/\S+$/.test(text) && URL.canParse(text) ? new URL(text).href : undefined;
}

function parseLine(text: string): string | undefined {
  return /[\r\n]/.test(text) ? undefined : text;
}

function parseSwitch(text: string): boolean | undefined {
  if (text === '1') return true;
  return text === '0' ? false : undefined;
}

/** The settings of this process. */
export const site: Site = readSite(process.env);

/** An address within the site as a page links to it: `/claims/` below the base path. */
export function pathTo(address: string): string {
  return site.base + address.replace(/^\//, '');
}

/** An address within the site in full, for feeds, cards and citations. */
export function fullAddress(address: string): string {
  return site.url + pathTo(address);
}
