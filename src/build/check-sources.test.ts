/** Visits a server of our own that answers, moves, hangs, loops and lies. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { linkState, type HealthFile, type VisitResult } from '../lib/sources/health.ts';
import { checkSources } from './check-sources.ts';
import { readHealth, writeHealth } from './health-file.ts';
import { visit, type Manners } from './visit.ts';

let server: Server;
let origin: string;
const asked: string[] = [];
let atOnce = 0;
let mostAtOnce = 0;

const MANNERS: Manners = {
  userAgent: 'test/1',
  timeoutMs: 400,
  pauseMs: 5,
  atOnce: 4,
  maxRedirects: 4,
};

before(async () => {
  server = createServer((request, response): void => {
    const path = request.url!;
    asked.push(`${request.method} ${path}`);
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.on('close', () => (atOnce -= 1));
    const send = (status: number, headers: Record<string, string> = {}, body = ''): void => {
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
    };
    const html = { 'content-type': 'text/html' };
    if (path === '/ok') send(200, html, '<title>A document</title>');
    else if (path === '/pdf') send(200, { 'content-type': 'application/pdf' }, '%PDF');
    else if (path === '/moved') send(301, { location: '/ok' });
    else if (path === '/for-now') send(302, { location: '/ok' });
    else if (path === '/no-head') {
      if (request.method === 'HEAD') send(405);
      else send(200, html, '<title>A document</title>');
    } else if (path === '/missing') send(404, html, '<title>404</title>');
    else if (path === '/gone') send(410);
    else if (path === '/broken') send(500);
    else if (path === '/refused') send(403);
    else if (path === '/lies') send(200, html, '<title>Page not found</title>');
    else if (path === '/lies-home') send(302, { location: '/' });
    else if (path === '/') send(200, html, '<title>Front page</title>');
    else if (path === '/loop') send(302, { location: '/loop-back' });
    else if (path === '/loop-back') send(302, { location: '/loop' });
    else if (path.startsWith('/long')) send(302, { location: `${path}x` });
    else if (path === '/elsewhere') send(302, { location: 'ftp://example.org/' });
    else if (path === '/hangs')
      return; // Never answered.
    else if (path === '/drops') request.socket.destroy();
    else if (path === '/endless') {
      response.writeHead(200, html);
      if (request.method === 'HEAD') return void response.end();
      const timer = setInterval(() => response.write('<p>more</p>'.repeat(1000)), 1);
      response.on('close', () => clearInterval(timer));
    } else send(404);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

const visits: [path: string, result: VisitResult, status: number | undefined, final?: string][] = [
  ['/ok', 'answers', 200],
  ['/pdf', 'answers', 200],
  ['/no-head', 'answers', 200],
  ['/moved', 'moved', 200, '/ok'],
  ['/for-now', 'answers', 200, '/ok'],
  ['/missing', 'missing', 404],
  ['/gone', 'missing', 410],
  ['/broken', 'broken', 500],
  ['/refused', 'refused', 403],
  ['/lies', 'lies', 200],
  ['/lies-home', 'lies', 200, '/'],
  ['/loop', 'loops', 302],
  ['/long', 'loops', 302],
  ['/elsewhere', 'broken', 302],
  ['/hangs', 'silent', undefined],
  ['/drops', 'silent', undefined],
  ['/endless', 'answers', 200],
];

for (const [path, result, status, final] of visits) {
  test(`${path}: ${result}`, async () => {
    const seen = await visit(origin + path, MANNERS);
    assert.deepEqual(
      [seen.result, seen.status, seen.final],
      [result, status, final && origin + final],
    );
  });
}

test('a document that is no page is asked for once, and only its head', async () => {
  asked.length = 0;
  await visit(`${origin}/pdf`, MANNERS);
  assert.deepEqual(asked, ['HEAD /pdf']);
});

test('a host is asked one thing at a time', async () => {
  mostAtOnce = 0;
  await check(['/ok', '/pdf', '/missing', '/moved', '/refused'], '2026-11-01');
  assert.equal(mostAtOnce, 1);
});

/** A check of some addresses of the server, with what was printed. */
async function check(
  paths: string[],
  day: string,
  before: HealthFile = {},
): Promise<{ health: HealthFile | undefined; said: string[] }> {
  const said: string[] = [];
  const health = await checkSources({
    addresses: new Map(paths.map((path) => [path.slice(1), origin + path])),
    before,
    day,
    manners: MANNERS,
    say: (line) => said.push(line),
  });
  return { health, said };
}

test('a link is dead after failures on two days, and each visit is told', async () => {
  const first = await check(['/gone', '/ok'], '2026-11-01');
  assert.equal(first.said.length, 2);
  assert.match(first.said[0]!, /^1\/2 /);
  const state = (health: HealthFile | undefined): string =>
    linkState(health?.['gone'], `${origin}/gone`);
  assert.equal(state(first.health), 'failed');
  const again = await check(['/gone', '/ok'], '2026-11-01', first.health);
  assert.equal(state(again.health), 'failed');
  const second = await check(['/gone', '/ok'], '2026-11-05', again.health);
  assert.equal(state(second.health), 'dead');
});

test('without a network nothing is recorded', async () => {
  const said: string[] = [];
  const health = await checkSources({
    // A port on which nothing listens.
    addresses: new Map([['a', 'http://127.0.0.1:9/']]),
    before: {},
    day: '2026-11-01',
    manners: MANNERS,
    say: (line) => said.push(line),
  });
  assert.equal(health, undefined);
  assert.match(said.join('\n'), /^There is no network here.*Nothing is recorded\.$/);
});

test('the file is sorted, and the same knowledge gives the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'health-'));
  const file = join(folder, 'deep', 'sources.yaml');
  assert.deepEqual(readHealth(file), {});
  const { health } = await check(['/ok', '/moved', '/gone'], '2026-11-01');
  writeHealth(health!, file);
  const written = readFileSync(file, 'utf8');
  assert.deepEqual(readHealth(file), health);
  writeHealth(Object.fromEntries(Object.entries(readHealth(file)).reverse()), file);
  assert.equal(readFileSync(file, 'utf8'), written);
  assert.ok(written.indexOf('gone:') < written.indexOf('moved:'));
  rmSync(folder, { recursive: true });
});
