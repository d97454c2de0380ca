import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesSince } from './frozen-blocks.ts';
import { frozenBlocks } from './read-version.ts';

const version = (text: string) =>
  frozenBlocks({
    version: 2,
    title: 'A letter',
    publisher: 'W & M',
    published: '2026-11-24',
    text,
  });

const OLD = version(
  '<p id="b-aaaaaa">It was\u00A0sent<sup><a href="#s-x">1</a></sup>.</p>' +
    '<p id="b-bbbbbb">It stays.</p><p id="b-cccccc">It goes.</p>' +
    '<figure id="b-ffffff"><svg><path d="M0 0"></path></svg>Days.</figure>',
);

test('a browser gets the words of a version without numbers of notes, and its reference', () => {
  assert.equal(OLD.reference, 'W & M, “A letter”, version 2, 24 Nov 2026');
  assert.deepEqual(OLD.blocks[0], { id: 'b-aaaaaa', words: 'It was sent.' });
  assert.equal(OLD.blocks[3]!.words, '');
});

test('what changed since a version: reworded, drawn anew, added, gone; what moved was seen', () => {
  const now = version(
    '<p id="b-bbbbbb">It stays.</p><p id="b-aaaaaa">It was not sent.</p><p id="b-dddddd">New.</p>' +
      '<figure id="b-ffffff"><svg><path d="M1 1"></path></svg>Days.</figure>',
  );
  assert.deepEqual(changesSince(OLD, now), {
    changed: ['b-aaaaaa', 'b-dddddd', 'b-ffffff'],
    gone: 1,
  });
  assert.deepEqual(changesSince(OLD, OLD), { changed: [], gone: 0 });
});
