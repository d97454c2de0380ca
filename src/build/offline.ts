/** The integration that writes the service worker, and the list of what can be kept on request. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import {
  ALL,
  linksIn,
  OFFER_FILE,
  pagesFile,
  pagesFrom,
  sectionIn,
  type Collection,
  type Offer,
} from '../lib/offline/collections.ts';
import { filesNamedIn, importsIn, nameOf } from '../lib/offline/kept.ts';
import { CORE_FILE, type Core } from '../lib/search/index-files.ts';
import { TOPIC_IDS } from '../lib/topics/topic.ts';
import { BUILD_DAY } from './build-day.ts';

const OFFLINE_PAGE = 'offline/';
/** Pages that are kept with any collection: where search is. */
const ALWAYS = ['search/'];
/** Pages that are kept with all briefings: the lists, and what is about the site. */
const LISTS = ['', 'topics/', 'law/', 'claims/', 'glossary/', 'timeline/', 'figures/', 'tools/'];

export interface OfflineInput {
  base: string;
  /** Whether browsers may keep anything: the setting `OFFLINE`. */
  offline: boolean;
}

export function offline({ base, offline: isOn }: OfflineInput): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { define: { 'import.meta.env.OFFLINE': JSON.stringify(isOn) } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        if (!isOn) {
          writeFileSync(join(root, 'sw.js'), await retiredWorker());
          logger.info('browsers keep nothing, and are told to forget what they kept');
          return;
        }
        const offer = writeOffer(root, base);
        const script = await bundle('worker', { BUILD: shellOf(root, offer) });
        writeFileSync(join(root, 'sw.js'), script);
        logger.info(`a worker of ${script.length} bytes; ${offer.collections.length} collections`);
      },
    },
  };
}

/** The worker that takes everything away, itself included. */
export const retiredWorker = (): Promise<string> => bundle('retired-worker', {});

/** Bundles a worker into one plain script, with some names replaced by values. */
async function bundle(name: string, values: Record<string, unknown>): Promise<string> {
  const source = join(process.cwd(), 'src', 'elements', 'offline', `${name}.ts`);
  const define = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]),
  );
  const build = await rolldown({ input: source, platform: 'browser', transform: { define } });
  const { output } = await build.generate({ format: 'iife', minify: true });
  await build.close();
  return output[0].code;
}

/** What comes with the worker: the offline page with all that it loads, and the fonts. */
export function shellOf(root: string, offer: Offer) {
  const named = new Set(filesNamedIn(readPage(root, OFFLINE_PAGE)));
  // The script of its control comes by itself, as a page loads it only where it is needed.
  const control = offer.files.find((path) => /\/keep-offline\.[^/]+\.js$/.test(path));
  if (!control) throw new Error('The script keep-offline is not among the files of the build.');
  named.add(nameOf(control));
  for (const name of named) {
    if (!name.endsWith('.js')) continue;
    for (const needed of importsIn(readFileSync(join(root, '_astro', name), 'utf8'))) {
      named.add(needed);
    }
  }
  const furniture = [OFFLINE_PAGE, 'favicon.svg', 'site.webmanifest'];
  const files = offer.files.filter((path) => path.startsWith('fonts/') || named.has(nameOf(path)));
  const version = digest([...furniture.map((path) => readFileSync(fileOf(root, path))), ...files]);
  return { version, furniture, files, current: offer.files };
}

/** Finds out what can be kept, what it comes to, and writes it for the control to read. */
function writeOffer(root: string, base: string): Offer {
  const core = JSON.parse(readFileSync(join(root, 'search', CORE_FILE), 'utf8')) as Core;
  writeFileSync(join(root, pagesFile(core.version)), joinedPages(root, core));

  const links = new Map<string, string[]>();
  const linksOf = (page: string): string[] => {
    let found = links.get(page);
    if (!found) links.set(page, (found = linksIn(readPage(root, page), base)));
    return found;
  };
  const sizes = new Map<string, Size>();
  const collection = (id: string, page: string, others: readonly string[]): Collection => {
    const list = { page, links: linksIn(sectionIn(readPage(root, page), 'briefings'), base) };
    const { pages, briefings } = pagesFrom(list, [...ALWAYS, ...others], linksOf);
    const present = pages.filter((path) => statSafe(fileOf(root, path)));
    return { id, briefings: briefings.length, pages: present, ...sum(root, present, sizes) };
  };
  const files = ['_astro', 'fonts'].flatMap((folder) =>
    readdirSync(join(root, folder), { encoding: 'utf8' })
      .sort()
      .map((name) => `${folder}/${name}`),
  );
  const folder = `search/${core.version}`;
  const search = [
    ...readdirSync(join(root, folder), { encoding: 'utf8' })
      .filter((name) => !/^page-\d+\.json$/.test(name))
      .sort()
      .map((name) => `${folder}/${name}`),
    `search/${CORE_FILE}`,
  ];
  const topics = TOPIC_IDS.map((id) => `topics/${id}/`);
  const about = ['about/', ...linksOf('tools/').filter((page) => /^tools\/[^/]+\/$/.test(page))];
  const collections = [
    ...TOPIC_IDS.map((id) => collection(id, `topics/${id}/`, [])),
    collection(ALL, 'briefings/', [...LISTS, ...topics, ...about]),
  ].filter(({ briefings }) => briefings > 0);
  const offer: Offer = {
    day: BUILD_DAY,
    build: digest([
      ...[...sizes.keys()].sort().map((page) => readFileSync(fileOf(root, page))),
      ...files,
      ...search,
    ]),
    files,
    search,
    ...sum(root, [...files, ...search], sizes),
    collections,
  };
  const place = join(root, OFFER_FILE);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, `${JSON.stringify(offer)}\n`);
  return offer;
}

/** All pages of the search index as one list, in the order of their numbers. */
function joinedPages(root: string, { version, pages }: Core): string {
  const texts = Array.from({ length: pages }, (_, number) =>
    readFileSync(join(root, 'search', version, `page-${number}.json`), 'utf8'),
  );
  return `[${texts.join(',\n')}]\n`;
}

/** The file behind an address below the path of the site. */
function fileOf(root: string, path: string): string {
  return join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

function readPage(root: string, page: string): string {
  const file = fileOf(root, page);
  return statSafe(file) ? readFileSync(file, 'utf8') : '';
}

const statSafe = (file: string) => statSync(file, { throwIfNoEntry: false });

interface Size {
  bytes: number;
  sentBytes: number;
}

/** What files come to, as they are and as they are sent. Each is measured once. */
function sum(root: string, paths: readonly string[], known: Map<string, Size>): Size {
  const total: Size = { bytes: 0, sentBytes: 0 };
  for (const path of paths) {
    let size = known.get(path);
    if (!size) known.set(path, (size = sizeOf(fileOf(root, path))));
    total.bytes += size.bytes;
    total.sentBytes += size.sentBytes;
  }
  return total;
}

function sizeOf(file: string): Size {
  const body = readFileSync(file);
  // Packed already.
  if (file.endsWith('.woff2')) return { bytes: body.length, sentBytes: body.length };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
  return { bytes: body.length, sentBytes: brotliCompressSync(body, { params }).length };
}

function digest(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 12);
}
