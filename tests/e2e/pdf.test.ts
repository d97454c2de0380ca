import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtVersions, printPdf } from '../../src/build/make-pdfs.ts';
import { paths } from '../../src/lib/paths.ts';
import { fullAddress } from '../../src/site.ts';
import { open, withSite } from './browser.ts';

withSite();

test('a version prints as a tagged PDF with bookmarks, in its language', async () => {
  const newest = builtVersions('dist').findLast(
    ({ slug }) => slug === 'first-model-export-control',
  );
  assert.ok(newest, 'no version of the founding briefing is published');
  const path = paths.version(newest.slug, newest.version);
  const { page } = await open(path);
  const pdf = (await printPdf(page, fullAddress(path))).toString('latin1');
  assert.match(pdf, /^%PDF-/);
  assert.match(pdf, /\/MarkInfo\s*<<[^>]*\/Marked true/);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/Lang \(en/);
  const bookmarks = [...pdf.matchAll(/\/Title\s*[(<]/g)].length;
  const headings = await page.locator('main :is(h1, h2)').count();
  assert.ok(bookmarks >= headings, `${bookmarks} bookmarks for ${headings} headings`);
  await page.context().close();
});
