import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runsOf, textOf, unquoted } from './runs.ts';

test('italics are kept, other tags and entities are not', () => {
  assert.deepEqual(
    runsOf('<div class="csl-entry">A &#38; B. <i>Title &lt;x&gt;</i>. <b>End</b></div>'),
    ['A & B. ', { italic: 'Title <x>' }, '. End'],
  );
});

test('a description loses the quotation marks and italics of a title', () => {
  assert.equal(
    textOf(unquoted(['A. 2026. “[A letter].” June.'], '[A letter]')),
    'A. 2026. [A letter]. June.',
  );
  assert.deepEqual(unquoted(['A. ', { italic: '[A letter]' }, '. B'], '[A letter]'), [
    'A. [A letter]. B',
  ]);
});

test('titles keep their italics', () => {
  const runs = [{ italic: 'Title' }, '. B'];
  assert.deepEqual(unquoted(runs, '[A letter]'), runs);
});
