import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf, marked, sectionsOf } from './excerpt.ts';
import type { SearchPage } from './page.ts';
import { termOf } from './words.ts';

const wanted = (...words: string[]) => new Map(words.map((word) => [termOf(word), 1]));

const shown = (stretches: { text: string; marked: boolean }[]) =>
  stretches.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('');

const page = (title: string, text: string, sections: [string, string][] = []): SearchPage => ({
  url: '/x/',
  title,
  kind: 'Briefing',
  filters: {},
  text,
  sections: sections.map(([id, heading]) => ({ id, title: heading, at: text.indexOf(heading) })),
});

test('inflections are marked, with the text as it stands', () => {
  assert.equal(
    shown(marked('Exports of <b>chips</b>.', wanted('export', 'chip'))),
    '[Exports] of <b>[chips]</b>.',
  );
});

test('the sentence that holds most of what is wanted is shown', () => {
  const text =
    'Chips. The order came in June and said little about anything. The letter bars access to chips from abroad, it says.';
  assert.match(
    shown(excerptOf(page('Chips', text), wanted('chips', 'access'))),
    /^The letter bars \[access\] to \[chips\]/,
  );
});

test('the title is not repeated below itself', () => {
  assert.equal(
    shown(excerptOf(page('Deemed export', 'Deemed export. It counts as one.'), wanted('deemed'))),
    'It counts as one.',
  );
});

test('a very long sentence is cut between words, round what is wanted', () => {
  const text = `${'word '.repeat(200)}needle ${'hay '.repeat(200)}`;
  const excerpt = shown(excerptOf(page('T', text), wanted('needle')));
  assert.match(excerpt, /^… word .*\[needle\] .*hay …$/);
  assert.ok(excerpt.length < 260);
});

test('at most three sections, in the order of the page, those that hold what is wanted', () => {
  const text =
    'First export. Second none. Third export export. Fourth export. Fifth export letter.';
  const sections = sectionsOf(
    page('T', text, [
      ['a', 'First'],
      ['b', 'Second'],
      ['c', 'Third'],
      ['d', 'Fourth'],
      ['e', 'Fifth'],
    ]),
    wanted('export', 'letter'),
  );
  assert.deepEqual(
    sections.map(({ id }) => id),
    ['a', 'c', 'e'],
  );
});

test('a page without words has no excerpt', () => {
  assert.deepEqual(excerptOf(page('T', ''), wanted('x')), []);
});
