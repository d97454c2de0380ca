import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { addresses, decode, DIST, pages, pagesUnder } from './built.ts';

const figurePages = pagesUnder('/figures/');
const idOf = (address: string): string => address.split('/')[2]!;

/** Every figure in a page, as text, by the id of its data. */
function figuresIn(html: string): string[] {
  return [...html.matchAll(/<figure class="figure"[\s\S]*?<\/figure>/g)].map(([figure]) => figure);
}

/** Words without tags; raised exponents as they are written. */
const plain = (html: string): string =>
  decode(html.replace(/<sup>(\d+)<\/sup>/g, '^$1').replace(/<[^>]+>/g, '')).trim();

/** Rows of a CSV file as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
}

/** Rows of an HTML table. */
const rowsOf = (table: string): string[][] =>
  [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => plain(cell!)),
  );

test('every figure has a page, and a CSV that says what its table says', () => {
  assert.ok(figurePages.length >= 9);
  for (const [address, html] of figurePages) {
    const id = idOf(address);
    assert.ok(addresses.has(`/figures/${id}.csv`), `${id} has no CSV`);
    const csv = readCsv(readFileSync(join(DIST, 'figures', `${id}.csv`), 'utf8'));
    const tables = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
    const rows = rowsOf(tables.at(-1)!);
    assert.equal(csv.length, rows.length, `${id}: rows`);
    // A column in which nothing is said is not printed; the last of the table is its evidence.
    const said = csv[0]!.map((_, i) => csv.slice(1).some((row) => row[i] !== ''));
    const own = csv[0]!.length - 2;
    csv.forEach((row, r) => {
      const cells = row.slice(0, own).filter((_, i) => said[i]);
      assert.deepEqual(rows[r]!.slice(0, cells.length), cells, `${id}, row ${r}`);
    });
  }
});

test('every figure says its point, and what it looks like to those who do not see it', () => {
  let found = 0;
  for (const [address, html] of pages) {
    for (const figure of figuresIn(html)) {
      if (/class="figure standing"/.test(figure)) continue;
      found += 1;
      const caption = /<figcaption>([\s\S]*?)<\/figcaption>\s*<\/figure>/.exec(figure)?.[1] ?? '';
      assert.ok(plain(caption).length > 60, `${address}: caption`);
      const named = /aria-(?:labelledby="([^"]*)"|describedby="([^"]*)")/.exec(figure);
      const ids = (named?.[1] ?? named?.[2] ?? '').split(' ');
      for (const id of ids) {
        const said = new RegExp(`id="${id}"[^>]*>([\\s\\S]*?)</(?:title|desc|p)>`).exec(figure);
        assert.ok(said?.[1], `${address}: ${id}`);
      }
      const hasTable = /<table|<ol class="path"|#table"/.test(figure);
      const isAlone = address.split('/').length === 4 && address.startsWith('/figures/');
      assert.ok(hasTable || (isAlone && /id="table"/.test(html)), `${address}: table`);
    }
  }
  assert.ok(found >= 20, `${found} figures`);
});

test('no figure is drawn with inline styles, scripts or numbers nobody can see', () => {
  for (const [address, html] of pages) {
    for (const figure of figuresIn(html)) {
      assert.doesNotMatch(figure, /\sstyle=|<script|NaN|undefined|\d\.\d{3,}(?:em|%)/, address);
    }
  }
});

test('a figure in a text weighs little', (t) => {
  const html = pages.get('/briefings/first-model-export-control/')!;
  const without = html.replace(/<figure class="figure"[\s\S]*?<\/figure>/g, '');
  const bare = brotliCompressSync(without).length;
  for (const figure of figuresIn(pages.get('/figures/')!)) {
    const id = / id="([^"]*)"/.exec(figure)![1]!;
    const full = brotliCompressSync(without.replace('id="sources"', `id="sources"${figure}`));
    const bytes = full.length - bare;
    t.diagnostic(`${id}: ${bytes} bytes`);
    assert.ok(bytes <= 1_900, `${id}: ${bytes} bytes`);
  }
});

test('every figure has a picture for its link, and says when it was checked', () => {
  for (const [address, html] of figurePages) {
    assert.match(html, /<meta property="og:image" content="[^"]*\/cards\/[0-9a-f]+\.png"/, address);
    assert.match(plain(html), /As of \d{1,2} [A-Z][a-z]{2} \d{4}/, address);
  }
});
