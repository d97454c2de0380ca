import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtOn, dayBuilt, missingNote, noteOn, titleIn, withNote } from './note.ts';

test('a kept copy says that the reader is offline and of which day it is', () => {
  assert.match(noteOn('offline', '24 Nov 2026'), /^You are offline: this copy is of 24 Nov 2026\./);
  assert.match(
    noteOn('slow', '24 Nov 2026'),
    /^The network is slow: this copy is of 24 Nov 2026\./,
  );
  assert.match(noteOn('silent', '24 Nov 2026'), /^The site does not answer: /);
});

test('a copy whose day cannot be found says that, and claims none', () => {
  assert.match(noteOn('offline', undefined), /this copy has no date/);
});

test('the day is read from the words that the foot of every page prints', () => {
  assert.equal(dayBuilt(`<p>A site. ${builtOn('2026-11-04')}. More.</p>`), '4 Nov 2026');
  assert.equal(dayBuilt('<p>Checked 4 Nov 2026</p>'), undefined);
});

test('the note is the first thing in the text, and in the card of the page', () => {
  const noted = withNote('<body><header></header><main id="main" class="a"><h1>x</h1>', 'Old & so');
  assert.equal(
    noted,
    '<body><header></header><main id="main" class="a"><p class="kept-note" role="status" data-card>Old &amp; so</p><h1>x</h1>',
  );
});

test('a page without a main part has the note at its very start', () => {
  assert.match(withNote('<body><p>x</p>', 'n'), /^<body><p class="kept-note"/);
  assert.equal(withNote('no page at all', 'n'), 'no page at all');
});

test('of a missing page it says that it is not kept', () => {
  assert.match(missingNote('offline'), /^You are offline, and the page .* is not kept/);
});

test('a page is listed by its own title', () => {
  assert.equal(
    titleIn('<title>Is it · in force? · Weights &amp; Measures</title>'),
    'Is it · in force?',
  );
  assert.equal(titleIn('<p>'), undefined);
});
