import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { DIST, pages } from './built.ts';

const brotli = (bytes: string | Buffer): number => brotliCompressSync(Buffer.from(bytes)).length;
const FOUNDING = '/briefings/first-model-export-control/';
const html = pages.get(FOUNDING)!;
const linked = (pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, path]) => join(DIST, path!));

const budgets = [
  {
    says: 'a briefing can be read after the first round trip: HTML and the CSS of the first screen',
    bytes: () => brotli(html),
    atMost: 14_600,
  },
  {
    says: 'all CSS',
    bytes: () =>
      brotli(/<style>([\s\S]*?)<\/style>/.exec(html)![1]!) +
      linked(/<link rel="stylesheet" href="([^"]*)"/g)
        .map((file) => brotli(readFileSync(file)))
        .reduce((a, b) => a + b, 0),
    atMost: 14_000,
  },
  {
    says: 'JavaScript before search',
    bytes: () =>
      linked(/<script[^>]* src="([^"]*)"/g)
        .map((file) => brotli(readFileSync(file)))
        .reduce((a, b) => a + b, 0),
    atMost: 6_000,
  },
  {
    says: 'fonts',
    bytes: () =>
      readdirSync(join(DIST, 'fonts'))
        .map((file) => statSync(join(DIST, 'fonts', file)).size)
        .reduce((a, b) => a + b, 0),
    atMost: 90_000,
  },
];

for (const { says, bytes, atMost } of budgets) {
  test(`${says}: at most ${atMost} bytes (brotli)`, (t) => {
    const measured = bytes();
    t.diagnostic(`${says}: ${measured} of ${atMost} bytes`);
    assert.ok(measured > 0 && measured <= atMost, `${measured} bytes`);
  });
}

test('styles that the first screen does not need come after the text of a briefing', () => {
  assert.ok(html.indexOf('rel="stylesheet"') > html.indexOf('id="sources"'));
});

test('no font keeps text from showing', () => {
  const faces = [...html.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face);
  assert.ok(faces.length >= 4);
  for (const face of faces.filter((each) => /url\(/.test(each))) {
    assert.match(face, /font-display:\s*(?:swap|optional)/);
  }
});
