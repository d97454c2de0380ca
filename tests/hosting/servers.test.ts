/**
 * The same requests to every server for which the site writes a configuration, and to
 * its own: what they answer must not differ. A server that is not on this machine is
 * left out, and that is said.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { compressFolder } from '../../src/build/compress.ts';
import { settingsOf } from '../../src/build/hosting.ts';
import { serve } from '../../src/build/serve.ts';
import { printHeaderRules } from '../../src/lib/headers.ts';
import { printCaddyfile } from '../../src/lib/hosting/caddy.ts';
import { printNginx } from '../../src/lib/hosting/nginx.ts';
import { headerRules } from '../../src/lib/policy.ts';

const LONG = '<p>Weights and measures, measured and weighed.</p>\n'.repeat(60);

/** A site with one file of each sort that servers treat otherwise. */
function writeSite(folder: string, base: string): void {
  const files: Record<string, string> = {
    'index.html': `<!doctype html><title>Front</title>${LONG}`,
    '404.html': `<!doctype html><title>Missing</title>${LONG}`,
    'about/index.html': `<!doctype html><title>About</title>${LONG}`,
    'about/index.md': `# About\n${LONG}`,
    '_astro/page.abc.css': 'p{margin:0}'.repeat(200),
    '_astro/page.abc.js': 'export const a = 1;\n'.repeat(60),
    'fonts/serif.abc.woff2': 'not a font, but as long as one'.repeat(40),
    'data/claims.json': JSON.stringify({ rows: Array(300).fill('claim') }),
    'data/claims.csv': 'id,statement\n'.repeat(80),
    'sources/a.bib': '@book{a, title={A}}\n'.repeat(60),
    'calendar.ics': 'BEGIN:VCALENDAR\r\n'.repeat(60),
    'feeds/all.atom': '<feed/>'.repeat(100),
    '.hidden': 'secret',
    '.git/config': 'secret',
    '.well-known/security.txt': 'Contact: none\n',
    _redirects: `${base}was/ ${base}about/ 301\n`,
    'embed/a/index.html': `<!doctype html><title>Frame</title>${LONG}`,
    _headers: printHeaderRules(
      headerRules({
        base,
        styleHash: 'sha256-abc',
        https: true,
        sections: ['404.html', 'about/', 'embed/', 'index.html'],
      }),
    ),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** One request, its path as it is: no client may tidy it first. */
function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} as Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, method, headers, timeout: 5000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Starts a program and waits until it answers. */
async function start(command: string, args: string[], port: number): Promise<ChildProcess> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (part) => (said += String(part)));
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    if (await ask(port, '/').then(Boolean, () => false)) return child;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  child.kill();
  throw new Error(`${command} does not start: ${said.slice(-2000)}`);
}

interface Server {
  name: string;
  /** What must be on the path, and how to get it; our own server needs nothing. */
  program?: string;
  install?: string;
  codings: readonly string[];
  start: (folder: string, base: string, port: number) => Promise<() => unknown>;
}

const servers: Server[] = [
  {
    name: 'our own',
    codings: ['br', 'gzip'],
    start: async (folder, base, port) => (await serve({ root: folder, port, base })).close,
  },
  {
    name: 'nginx',
    program: 'nginx',
    install: 'the packages nginx-light and libnginx-mod-http-brotli-static of Debian',
    codings: ['br', 'gzip'],
    start: async (folder, base, port) => {
      const config = join(folder, '..', `nginx-${port}.conf`);
      const text = printNginx(settingsOf(folder, { base, root: folder, port }))
        .replace('pid /tmp/nginx.pid', `pid ${config}.pid`)
        // The last user of the test may have been another.
        .replaceAll(/temp_path \/tmp\/nginx-/g, `temp_path ${config}.`);
      writeFileSync(config, text);
      const child = await start('nginx', ['-c', config, '-g', 'daemon off;'], port);
      return () => child.kill();
    },
  },
  {
    name: 'Caddy',
    program: 'caddy',
    install: 'the package caddy of Debian',
    codings: ['zstd', 'br', 'gzip'],
    start: async (folder, base, port) => {
      const config = join(folder, '..', `Caddyfile-${port}`);
      writeFileSync(config, printCaddyfile(settingsOf(folder, { base, root: folder, port })));
      const args = ['run', '--config', config, '--adapter', 'caddyfile'];
      const child = await start('caddy', args, port);
      return () => child.kill();
    },
  },
];

const DECODE: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
};

for (const server of servers) {
  const isThere = !server.program || spawnSync(server.program, ['version']).error === undefined;
  const skip = isThere ? false : `${server.name} is not here; install ${server.install}`;
  for (const base of ['/', '/policy/']) {
    describe(`${server.name} at ${base}`, { skip }, () => {
      let folder = '';
      let port = 0;
      let stop: () => unknown = () => {};
      const get = (path: string, options?: Parameters<typeof ask>[2]): Promise<Answer> =>
        ask(port, base.slice(0, -1) + path, options);

      before(async () => {
        folder = join(mkdtempSync(join(tmpdir(), 'hosted-')), 'site');
        writeSite(folder, base);
        // nginx gives up its rights where it has them, and must still read.
        chmodSync(dirname(folder), 0o755);
        await compressFolder(folder);
        port = await freePort();
        stop = await server.start(folder, base, port);
      });
      after(async () => {
        await stop();
        rmSync(dirname(folder), { recursive: true, force: true });
      });

      test('a page has its type, every header of the policy, and is asked for each time', async () => {
        const { status, headers, body } = await get('/about/');
        assert.equal(status, 200);
        assert.match(String(body), /<title>About/);
        assert.equal(headers['content-type']?.toLowerCase(), 'text/html; charset=utf-8');
        assert.match(headers['content-security-policy'] ?? '', /^default-src 'none'; .*sha256-abc/);
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.equal(headers['referrer-policy'], 'same-origin');
        assert.match(headers['strict-transport-security'] ?? '', /^max-age=\d{8}/);
        assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
        assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
        assert.match(headers['permissions-policy'] ?? '', /camera=\(\)/);
        assert.equal(headers['cache-control'], 'public, max-age=0, must-revalidate');
        assert.doesNotMatch(
          headers['server'] ?? '',
          /\d/,
          'the version of the server is its own affair',
        );
      });

      for (const coding of server.codings) {
        test(`a page is sent as ${coding} to who takes it, and nothing is lost`, async () => {
          const answer = await get('/about/', { headers: { 'accept-encoding': coding } });
          assert.equal(answer.headers['content-encoding'], coding);
          assert.match(answer.headers['vary'] ?? '', /accept-encoding/i);
          const plain = await get('/about/');
          assert.equal(plain.headers['content-encoding'], undefined);
          assert.deepEqual(DECODE[coding]!(answer.body), plain.body);
          assert.equal(answer.headers['content-type'], plain.headers['content-type']);
        });
      }

      const types = [
        ['/_astro/page.abc.css', 'text/css; charset=utf-8'],
        ['/_astro/page.abc.js', 'text/javascript; charset=utf-8'],
        ['/about/index.md', 'text/markdown; charset=utf-8'],
        ['/data/claims.json', 'application/json; charset=utf-8'],
        ['/data/claims.csv', 'text/csv; charset=utf-8'],
        ['/sources/a.bib', 'application/x-bibtex; charset=utf-8'],
        ['/calendar.ics', 'text/calendar; charset=utf-8'],
        ['/feeds/all.atom', 'application/atom+xml; charset=utf-8'],
        ['/fonts/serif.abc.woff2', 'font/woff2'],
      ] as const;
      for (const [path, type] of types) {
        test(`${path} is ${type}`, async () => {
          const { status, headers } = await get(path);
          assert.equal(status, 200);
          assert.equal(headers['content-type']?.toLowerCase(), type);
        });
      }

      test('what is named by its content is kept for a year', async () => {
        for (const path of ['/_astro/page.abc.css', '/fonts/serif.abc.woff2']) {
          const { headers } = await get(path);
          assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
          assert.match(headers['content-security-policy'] ?? '', /default-src/);
        }
      });

      test('pages of others may show what is made for frames, and no page besides', async () => {
        for (const path of ['/', '/about/']) {
          const { headers } = await get(path);
          assert.match(headers['content-security-policy'] ?? '', /frame-ancestors 'none'/, path);
          assert.equal(headers['x-frame-options'], 'DENY', path);
        }
        const { headers } = await get('/embed/a/');
        assert.match(headers['content-security-policy'] ?? '', /default-src 'none'/);
        assert.doesNotMatch(headers['content-security-policy'] ?? '', /frame-ancestors/);
        assert.equal(headers['x-frame-options'], undefined);
      });

      test('data may be read by the programs of others, pages not', async () => {
        assert.equal((await get('/data/claims.json')).headers['access-control-allow-origin'], '*');
        assert.equal((await get('/about/')).headers['access-control-allow-origin'], undefined);
      });

      test('a missing page is the page of that name, with status 404 and no long memory', async () => {
        for (const path of ['/no/such/page/', '/_astro/gone.css', '/about/x.html']) {
          const { status, headers, body } = await get(path);
          assert.equal(status, 404, path);
          assert.match(String(body), /<title>Missing/, path);
          assert.match(headers['content-type'] ?? '', /^text\/html/);
          assert.doesNotMatch(headers['cache-control'] ?? '', /immutable|max-age=[1-9]/);
          assert.match(headers['content-security-policy'] ?? '', /default-src/);
        }
      });

      test('an address without its last slash leads to the one with it', async () => {
        const { status, headers } = await get('/about?a=b');
        assert.ok([301, 302, 307, 308].includes(status), String(status));
        assert.match(
          headers['location'] ?? '',
          new RegExp(`^(?:http://[^/]+)?${base}about/(?:\\?a=b)?$`),
        );
      });

      test('an address that was leads to the one that is', { skip: !server.program }, async () => {
        const { status, headers } = await get('/was/');
        assert.equal(status, 301);
        assert.match(headers['location'] ?? '', new RegExp(`${base}about/$`));
      });

      for (const path of [
        '/.hidden',
        '/.git/config',
        '/_headers',
        '/_redirects',
        '/about/index.html.br',
        '/about/index.html.gz',
        '/%2ehidden',
      ]) {
        test(`${path} is not shown`, async () => {
          const { status, body } = await get(path);
          assert.equal(status, 404);
          assert.doesNotMatch(String(body), /secret|default-src/);
        });
      }

      test('.well-known is for the public', async () => {
        const { status, body } = await get('/.well-known/security.txt');
        assert.equal(status, 200);
        assert.match(String(body), /Contact/);
      });

      for (const path of [
        '/../nginx.conf',
        '/..%2f..%2fetc/passwd',
        '/%2e%2e/%2e%2e/etc/passwd',
        '/about/..%5c..%5cetc/passwd',
        '/about/%00index.html',
        '//etc/passwd',
        '/%ff%fe',
      ]) {
        test(`${path} does not climb`, async () => {
          const { status, body } = await get(path);
          assert.ok(status >= 300 && status < 500, String(status));
          assert.doesNotMatch(String(body), /root:|pid |default-src/);
        });
      }

      test('who has the page already is not sent it again', async () => {
        const first = await get('/about/');
        const tag = first.headers['etag'];
        assert.ok(tag);
        const again = await get('/about/', { headers: { 'if-none-match': tag } });
        assert.equal(again.status, 304);
        assert.equal(again.body.length, 0);
        const other = await get('/about/', { headers: { 'if-none-match': '"other"' } });
        assert.equal(other.status, 200);
      });

      test('a part of a file is sent to who asks for it', { skip: !server.program }, async () => {
        const range = await get('/fonts/serif.abc.woff2', { headers: { range: 'bytes=0-9' } });
        assert.equal(range.status, 206);
        assert.equal(String(range.body), 'not a font');
        const beyond = await get('/fonts/serif.abc.woff2', { headers: { range: 'bytes=99999-' } });
        assert.equal(beyond.status, 416);
      });

      test('HEAD says what GET would, without the body', async () => {
        const { status, headers, body } = await get('/about/', { method: 'HEAD' });
        assert.equal(status, 200);
        assert.match(headers['content-type'] ?? '', /^text\/html/);
        assert.equal(body.length, 0);
      });

      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        test(`${method} is refused`, async () => {
          assert.equal((await get('/about/', { method })).status, 405);
        });
      }
    });
  }
}
