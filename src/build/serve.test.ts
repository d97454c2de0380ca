import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as plainRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serve, type Served } from './serve.ts';

const page = (title: string): string =>
  `<!doctype html><title>${title}</title>${'words '.repeat(200)}`;

const files: Record<string, string> = {
  'dist/index.html': page('Front'),
  'dist/404.html': page('Not here'),
  'dist/claims/one/index.html': page('One'),
  'dist/fonts/serif.0123abcd.woff2': 'font',
  'dist/pagefind/pagefind.js': 'export {}',
  'dist/feed.xml': '<feed/>',
  'dist/name with spaces/index.html': page('Spaces'),
  'dist/.secret': 'secret',
  'dist/.well-known/security.txt': 'Contact: nobody',
  'dist/_headers':
    "/*\n  Content-Security-Policy: default-src 'self'\n  X-Content-Type-Options: nosniff\n\n/fonts/*\n  Cache-Control: public, max-age=31536000, immutable\n",
  'outside.txt': 'outside',
};

let folder = '';
let served: Served;
let below: Served;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  served = await serve({ root: join(folder, 'dist') });
  below = await serve({ root: join(folder, 'dist'), base: '/policy/' });
});

after(async () => {
  await served.close();
  await below.close();
  rmSync(folder, { recursive: true });
});

/** Asks without the tidying that `fetch` does to addresses and bodies. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  type Answer = { status: number; headers: Record<string, unknown>; body: Buffer };
  return new Promise<Answer>((done, fail) => {
    const { port } = new URL(served.url);
    plainRequest({ port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

test('a folder is answered by its index, with the headers of _headers', async () => {
  const { status, headers, body } = await ask('/claims/one/?q=1');
  assert.equal(status, 200);
  assert.equal(body.toString(), files['dist/claims/one/index.html']);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['content-security-policy'], "default-src 'self'");
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['cache-control'], 'public, max-age=0, must-revalidate');
});

test('a folder without its slash is redirected, and keeps its query', async () => {
  const { status, headers } = await ask('/claims/one?q=a%20b');
  assert.equal(status, 301);
  assert.equal(headers['location'], '/claims/one/?q=a%20b');
  assert.equal((await ask('/name%20with%20spaces')).headers['location'], '/name%20with%20spaces/');
});

test('a redirect never leaves the site', async () => {
  assert.equal((await ask('//claims/one')).status, 404);
  assert.equal((await ask('//example.org/%2e%2e')).status, 404);
});

test('an unknown address gets the page for it, with status 404', async () => {
  const { status, headers, body } = await ask('/nowhere/');
  assert.equal(status, 404);
  assert.equal(body.toString(), files['dist/404.html']);
  assert.equal(headers['content-security-policy'], "default-src 'self'");
  assert.equal(
    (await ask('/fonts/gone.woff2')).headers['cache-control'],
    'public, max-age=0, must-revalidate',
  );
});

const refused = [
  '/../outside.txt',
  '/%2e%2e/outside.txt',
  '/claims/..%2f..%2f..%2foutside.txt',
  '/..%5coutside.txt',
  '/.secret',
  '/%2esecret',
  '/_headers',
  '/index.html%00.txt',
  '/index.html/',
  '/claims/',
];

for (const path of refused) {
  test(`refuses ${path}`, async () => {
    const { status, body } = await ask(path);
    assert.equal(status, 404);
    assert.doesNotMatch(body.toString(), /secret|outside/);
  });
}

test('an address that cannot be decoded is a bad request', async () => {
  assert.equal((await ask('/%E0%A4%A')).status, 400);
});

test('what is meant for machines is answered', async () => {
  assert.equal((await ask('/.well-known/security.txt')).status, 200);
});

const types = [
  { path: '/fonts/serif.0123abcd.woff2', type: 'font/woff2' },
  { path: '/pagefind/pagefind.js', type: 'text/javascript; charset=utf-8' },
  { path: '/feed.xml', type: 'application/xml; charset=utf-8' },
];

for (const { path, type } of types) {
  test(`${path} is ${type}`, async () => {
    assert.equal((await ask(path)).headers['content-type'], type);
  });
}

test('a file named by its content is kept for a year', async () => {
  const { headers } = await ask('/fonts/serif.0123abcd.woff2');
  assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
});

test('text is compressed as the browser accepts it, and a font is not', async () => {
  const brotli = await ask('/', { 'accept-encoding': 'gzip, deflate, br' });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotli.headers['vary'], 'accept-encoding');
  assert.equal(brotliDecompressSync(brotli.body).toString(), files['dist/index.html']);
  const gzipped = await ask('/', { 'accept-encoding': 'gzip, br;q=0' });
  assert.equal(gzipped.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gzipped.body).toString(), files['dist/index.html']);
  const font = await ask('/fonts/serif.0123abcd.woff2', { 'accept-encoding': 'br' });
  assert.equal(font.headers['content-encoding'], undefined);
});

test('what a browser has already is not sent again', async () => {
  const first = await ask('/', { 'accept-encoding': 'br' });
  const tag = String(first.headers['etag']);
  const second = await ask('/', { 'accept-encoding': 'br', 'if-none-match': `"other", W/${tag}` });
  assert.equal(second.status, 304);
  assert.equal(second.body.length, 0);
  assert.equal(second.headers['etag'], tag);
  assert.equal(
    (await ask('/', { 'if-none-match': tag })).status,
    200,
    'the same page uncompressed',
  );
});

test('HEAD gets the headers only, and other methods are refused', async () => {
  const head = await ask('/', {}, 'HEAD');
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
  assert.equal(head.headers['content-length'], String(files['dist/index.html']?.length));
  const post = await ask('/', {}, 'POST');
  assert.equal(post.status, 405);
  assert.equal(post.headers['allow'], 'GET, HEAD');
});

test('below a base path nothing else is answered', async () => {
  assert.equal(new URL(below.url).pathname, '/policy/');
  assert.equal((await fetch(below.url)).status, 200);
  assert.equal((await fetch(new URL('claims/one', below.url))).url, `${below.url}claims/one/`);
  assert.equal((await fetch(new URL('/policy', below.url))).url, below.url);
  assert.equal((await fetch(new URL('/claims/one/', below.url))).status, 404);
});

test('a taken port is said, with what to type', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, done));
  const { port } = other.address() as AddressInfo;
  await assert.rejects(serve({ root: join(folder, 'dist'), port }), {
    message: `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
  });
  other.close();
});

test('a folder without a site is said', async () => {
  await assert.rejects(serve({ root: folder }), {
    message: `There is no built site in ${folder}. Run npm run build first.`,
  });
});
