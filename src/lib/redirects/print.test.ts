import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectPage } from '../../build/inspect-page.ts';
import { withCompanions } from './companions.ts';
import { printMovedPage, printRedirects } from './print.ts';

test('each redirect is a line below the base path, for good', () =>
  assert.equal(
    printRedirects(
      [
        { from: '/law/a/', to: '/law/b/' },
        { from: '/old/', to: '/briefings/new/' },
      ],
      '/policy/',
    ),
    '/policy/law/a/ /policy/law/b/ 301\n/policy/old/ /policy/briefings/new/ 301\n',
  ));

test('the files of a page move along with it, to those of the same kind', () => {
  const moved = (from: string, to: string): string[] =>
    withCompanions([{ from, to, on: '2026-12-01' }]).map((one) => `${one.from} ${one.to}`);
  assert.deepEqual(moved('/law/a/', '/law/b/'), [
    '/law/a/ /law/b/',
    '/law/a/index.md /law/b/index.md',
    '/law/a.json /law/b.json',
  ]);
  assert.ok(
    moved('/briefings/a/', '/briefings/b/').includes('/briefings/a/cite.bib /briefings/b/cite.bib'),
  );
  assert.deepEqual(moved('/glossary/a/', '/claims/b/'), ['/glossary/a/ /claims/b/']);
  assert.ok(
    moved('/briefings/a/', '/briefings/b/').every((line) => !line.includes('/v/')),
    'frozen versions stay where they are',
  );
});

test('the page at an old address sends readers on, and gives the link to those whom it cannot', () => {
  const page = printMovedPage('https://example.org/law/b/', 'en-GB');
  assert.ok(inspectPage(page).isRedirect);
  assert.match(page, /<a href="https:\/\/example\.org\/law\/b\/">/);
  assert.deepEqual(inspectPage(page).refused, []);
});
