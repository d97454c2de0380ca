/** What every server of the site must agree on about its files: their types and what is compressed. */

/** Media types by the end of a file's name. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.epub': 'application/epub+zip',
};

/** The type of a file whose name says nothing. */
export const DEFAULT_TYPE = 'application/octet-stream';

/** The media type of a file by its name, or `undefined` for an end that the site does not use. */
export function mediaType(name: string): string | undefined {
  const end = /\.[^./\\]+$/.exec(name)?.[0];
  return end === undefined ? undefined : MEDIA_TYPES[end.toLowerCase()];
}

/** Whether files of a type shrink; pictures and fonts are compressed as they are. */
export function isCompressible(type: string): boolean {
  return /^text\/|json|xml|javascript|wasm|x-bibtex|research-info|calendar/.test(type);
}

/** Smaller files fit one packet anyway. */
export const WORTH_COMPRESSING_BYTES = 512;

/** Of what is not named by its content, a browser asks each time whether it is still so. */
export const ASK_EACH_TIME = 'public, max-age=0, must-revalidate';
