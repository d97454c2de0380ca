import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  filesNamedIn,
  filesToDrop,
  importsIn,
  pagesOnlyIn,
  pagesToDrop,
  readKept,
  withKept,
  type Kept,
} from './kept.ts';

const kept = (id: string, ...pages: string[]): Kept => ({
  id,
  day: '2026-11-24',
  build: 'a',
  pages,
  whole: true,
  bytes: 1,
});

test('of visited pages the oldest go first', () => {
  assert.deepEqual(pagesToDrop(['a', 'b', 'c'], [], 2), ['a']);
  assert.deepEqual(pagesToDrop(['a', 'b'], [], 2), []);
});

test('pages kept on request are never dropped and do not count', () => {
  assert.deepEqual(pagesToDrop(['a', 'b', 'c', 'd'], [kept('x', 'a', 'c')], 1), ['b']);
});

test('a page in two collections stays until the second is removed', () => {
  const both = [kept('x', 'a', 'b'), kept('y', 'b')];
  assert.deepEqual(pagesOnlyIn('x', both), ['a']);
  assert.deepEqual(pagesOnlyIn('y', [both[1]!]), ['b']);
});

test('a collection kept anew stands once', () => {
  assert.deepEqual(withKept([kept('x', 'a'), kept('y')], kept('x', 'b')), [
    kept('y'),
    kept('x', 'b'),
  ]);
});

test('notes that cannot be understood count as none', () => {
  assert.deepEqual(readKept('what'), []);
  assert.deepEqual(readKept([null, 1, { id: 'x' }, kept('y')]), [kept('y')]);
});

test('the files of a page are found in its HTML, those of a script in its text', () => {
  assert.deepEqual(
    filesNamedIn(
      '<link href="/policy/_astro/rest.C80e4sYB.css"><script type="module" src="/_astro/site.a-b_c.js"></script> and end.jsx',
    ),
    ['rest.C80e4sYB.css', 'site.a-b_c.js'],
  );
  assert.deepEqual(filesNamedIn('import("./marks.sOk.js").then(m=>m.mark())'), ['marks.sOk.js']);
});

test('what a script needs to run is told from what it loads later', () => {
  assert.deepEqual(
    importsIn('import{a as b}from"./calendar.D3.js";import"./side.js";import("./later.js")'),
    ['calendar.D3.js', 'side.js'],
  );
});

test('old files stay while a kept page names them, with what they load in turn', () => {
  const at = (name: string) => `https://example.org/_astro/${name}`;
  const stored = ['new.js', 'old.js', 'loaded-by-old.js', 'older.js', 'older.css'].map(at);
  const scripts = new Map([
    [at('old.js'), 'import("./loaded-by-old.js")'],
    [at('older.js'), 'import("./old.js")'],
  ]);
  assert.deepEqual(filesToDrop(stored, ['/_astro/new.js'], ['old.js'], scripts), [
    at('older.js'),
    at('older.css'),
  ]);
});

test('scripts that load each other end the search all the same', () => {
  const scripts = new Map([
    ['/a.js', './b.js'],
    ['/b.js', './a.js'],
  ]);
  assert.deepEqual(filesToDrop(['/a.js', '/b.js', '/c.js'], [], ['a.js'], scripts), ['/c.js']);
});
