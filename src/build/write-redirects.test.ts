import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeRedirectsTo } from './write-redirects.ts';

const folder = mkdtempSync(join(tmpdir(), 'redirects-'));
after(() => rmSync(folder, { recursive: true }));
const SITE = { url: 'https://example.org', base: '/policy/', language: 'en-GB' };
const moved = { from: '/claims/old/', to: '/claims/new/', on: '2026-12-01' };

test('hosts with rules are told of the page and its files; others have a page that sends on', () => {
  writeRedirectsTo(folder, [moved], SITE);
  const rules = readFileSync(join(folder, '_redirects'), 'utf8');
  assert.match(rules, /^\/policy\/claims\/old\/ \/policy\/claims\/new\/ 301$/m);
  assert.match(rules, /^\/policy\/claims\/old\.bib \/policy\/claims\/new\.bib 301$/m);
  const page = readFileSync(join(folder, 'claims', 'old', 'index.html'), 'utf8');
  assert.match(page, /content="0; url=https:\/\/example\.org\/policy\/claims\/new\/"/);
});

test('a page that was built is never written over', () => {
  mkdirSync(join(folder, 'claims', 'there'), { recursive: true });
  writeFileSync(join(folder, 'claims', 'there', 'index.html'), 'x');
  assert.throws(
    () => writeRedirectsTo(folder, [{ ...moved, from: '/claims/there/' }], SITE),
    /would hide the page \/claims\/there\//,
  );
});
