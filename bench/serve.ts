/** Serves files from memory, compressed as a host would, and counts the bytes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Files } from './indexes.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
};

export interface Server {
  address: string;
  /** The bytes of bodies sent since it was last asked. */
  taken(): number;
  close(): void;
}

/** Serves files until it is closed. */
export async function serve(files: Files): Promise<Server> {
  const packed = new Map<string, Buffer>();
  let sent = 0;
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).slice(1);
    const content = name === '' ? '<!doctype html><html lang="en"><body>' : files.get(name);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const extension = name === '' ? 'html' : name.slice(name.lastIndexOf('.') + 1);
    const type = TYPES[extension];
    let body = packed.get(name);
    if (!body) {
      const raw = Buffer.from(content);
      body = type ? brotliCompressSync(raw) : raw;
      packed.set(name, body);
    }
    if (name !== '') sent += body.length;
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      ...(type ? { 'content-encoding': 'br' } : {}),
      'content-length': body.length,
      'cache-control': 'max-age=3600',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    taken: () => {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
