/**
 * Serves the built site: `npm start`, and the tests. A plain server of files that
 * sends the headers of `_headers`, as a host would.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor, readHeaderRules, type HeaderRule } from '../lib/headers.ts';
import {
  ASK_EACH_TIME,
  DEFAULT_TYPE,
  isCompressible,
  mediaType,
  WORTH_COMPRESSING_BYTES,
} from '../lib/hosting/media-types.ts';

export interface Options {
  /** The folder of the built site. */
  root: string;
  /** 0 lets the system choose. */
  port?: number;
  /** The path below which the site lives, with a slash at both ends. */
  base?: string;
}

export interface Served {
  /** Where the front page is. */
  url: string;
  close: () => Promise<void>;
}

/** Starts a server and answers once it listens. */
export async function serve({ root, port = 0, base = '/' }: Options): Promise<Served> {
  const folder = resolve(root);
  const index = await stat(join(folder, 'index.html')).catch(() => undefined);
  if (!index) throw new Error(`There is no built site in ${folder}. Run npm run build first.`);
  const rules = readHeaderRules(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  const bodies: Bodies = new Map();

  const server = createServer((request, response) => {
    answer(request, response, { folder, base, rules, bodies }).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end();
    });
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const mend = `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`;
      fail(taken ? new Error(mend) : error);
    });
    server.listen(port, done);
  });
}

interface Place {
  folder: string;
  base: string;
  rules: HeaderRule[];
  bodies: Bodies;
}

type Coding = 'br' | 'gzip' | 'identity';
/** Compressed bodies by their tag, so that a page is compressed once. */
type Bodies = Map<string, Buffer>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  place: Place,
): Promise<void> {
  const { folder, base, rules, bodies } = place;
  const [address = '', query] = (request.url ?? '').split(/\?(.*)/s);
  for (const [name, value] of headersFor(rules, address)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return end(response.setHeader('allow', 'GET, HEAD'), 405, 'Only GET and HEAD are answered.\n');
  }

  const path = decode(address);
  if (path === undefined) return end(response, 400, 'The address cannot be read.\n');
  if (`${path}/` === base) return redirect(response, base, query);
  const within = path.startsWith(base) ? path.slice(base.length) : undefined;
  let file = within === undefined || isHidden(within) ? undefined : await findFile(folder, within);
  if (file === 'folder') return redirect(response, `${base}${encode(within ?? '')}/`, query);

  response.statusCode = file ? 200 : 404;
  file ??= await findFile(folder, '404.html');
  if (file === undefined || file === 'folder')
    return end(response, 404, 'There is no such page.\n');

  const body = await readFile(file);
  const type = mediaType(file) ?? DEFAULT_TYPE;
  const compressible = isCompressible(type) && body.length > WORTH_COMPRESSING_BYTES;
  const coding = compressible ? codingFor(request.headers['accept-encoding']) : 'identity';
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const tag = `"${hash}${coding === 'identity' ? '' : `-${coding}`}"`;
  response.setHeader('content-type', type);
  response.setHeader('etag', tag);
  if (compressible) response.setHeader('vary', 'accept-encoding');
  if (!response.hasHeader('cache-control') || response.statusCode === 404) {
    response.setHeader('cache-control', ASK_EACH_TIME);
  }
  if (response.statusCode === 200 && isKnown(request.headers['if-none-match'], tag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const sent = bodies.get(tag) ?? (await encodeBody(body, coding));
  if (coding !== 'identity') {
    bodies.set(tag, sent);
    response.setHeader('content-encoding', coding);
  }
  response.setHeader('content-length', sent.length);
  response.end(request.method === 'HEAD' ? undefined : sent);
}

/** The file behind a path, `'folder'` where a slash is missing at its end, or `undefined`. */
async function findFile(folder: string, path: string): Promise<string | 'folder' | undefined> {
  const file = resolve(folder, `./${path}`);
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return path.endsWith('/') ? undefined : file;
  if (!found?.isDirectory()) return undefined;
  const index = await stat(join(file, 'index.html')).catch(() => undefined);
  if (!index?.isFile()) return undefined;
  return path === '' || path.endsWith('/') ? join(file, 'index.html') : 'folder';
}

/**
 * Whether a path climbs, has empty parts, or names what a host keeps for itself.
 * `.well-known` is for the public.
 */
function isHidden(path: string): boolean {
  if (/^_(?:headers|redirects)$|\.(?:br|gz|zst)$/.test(path) || /[\\\0]|^\/|\/\//.test(path))
    return true;
  return path.split('/').some((part) => part.startsWith('.') && part !== '.well-known');
}

function decode(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** What a browser accepts, brotli first. */
function codingFor(accepted = ''): Coding {
  const codings = accepted.split(',').map((each) => each.trim().toLowerCase());
  const takes = (name: string): boolean =>
    codings.some((each) => each.startsWith(name) && !/;\s*q=0(?:\.0*)?$/.test(each));
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'identity';
}

function encodeBody(body: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'gzip') return promisify(gzip)(body);
  if (coding === 'identity') return Promise.resolve(body);
  return promisify(brotliCompress)(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

function isKnown(tags: string | undefined, tag: string): boolean {
  return (tags ?? '').split(',').some((each) => {
    const known = each.trim().replace(/^W\//, '');
    return known === tag || known === '*';
  });
}

function redirect(response: ServerResponse, to: string, query: string | undefined): void {
  response.setHeader('location', query === undefined ? to : `${to}?${query}`);
  end(response, 301, '');
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(text);
}

/** Serves `dist` for whoever started this file. */
async function main(): Promise<void> {
  const { site } = await import('../site.ts');
  const asked = process.env['PORT'] || '4321';
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${asked}". Write a number from 1 to 65535.`);
  }
  const { url } = await serve({ root: 'dist', port, base: site.base });
  console.log(`${site.name} is at ${url}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
