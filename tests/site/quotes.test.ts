/** Quotation of what was built, and of what was frozen. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { FrozenBlocks } from '../../src/lib/quotes/frozen-blocks.ts';
import { fateOf, findQuote, nameOf, wholeWords, type Words } from '../../src/lib/quotes/quote.ts';
import { frozenBlocks } from '../../src/lib/quotes/read-version.ts';
import { paths } from '../../src/lib/paths.ts';
import { readBuilt } from '../../src/lib/versions/text.ts';
import { versionSchema } from '../../src/lib/versions/version.ts';
import { site } from '../../src/site.ts';
import { DIST, addresses, pagesUnder } from './built.ts';

const VERSIONS = 'content/versions';
const slugs = pagesUnder('/briefings/').flatMap(
  ([address]) => /^\/briefings\/([^/]+)\/$/.exec(address)?.[1] ?? [],
);
const records = (
  existsSync(VERSIONS) ? readdirSync(VERSIONS, { recursive: true, encoding: 'utf8' }) : []
)
  .filter((file) => /\/\d+\.yaml$/.test(file))
  .map((file) => versionSchema.parse(parse(readFileSync(join(VERSIONS, file), 'utf8'))));

const texts: [string, FrozenBlocks][] = [
  ...slugs.map((slug): [string, FrozenBlocks] => {
    const html = readFileSync(join(DIST, paths.briefing(slug), 'index.html'), 'utf8');
    const { title, text } = readBuilt(html, { origin: site.url, base: site.base });
    const frozen = { version: 1, title, publisher: site.publisher, published: '2026-11-24', text };
    return [slug, frozenBlocks(frozen)];
  }),
  ...records.map((record): [string, FrozenBlocks] => [
    `${record.briefing}, version ${record.version}`,
    frozenBlocks(record),
  ]),
];

/** What may be done to a block, and what a link to a quotation of it must then find. */
const EDITS: {
  says: string;
  edit: (blocks: Words[], at: number) => Words[];
  fate: 'same' | 'reworded' | 'gone';
}[] = [
  {
    says: 'reworded',
    edit: (blocks, at) =>
      blocks.with(at, { id: blocks[at]!.id, words: `Not so. ${blocks[at]!.words.slice(1, -1)}` }),
    fate: 'reworded',
  },
  {
    says: 'moved',
    edit: (blocks, at) => [...blocks.slice(at + 1), ...blocks.slice(0, at), blocks[at]!],
    fate: 'same',
  },
  { says: 'deleted', edit: (blocks, at) => blocks.toSpliced(at, 1), fate: 'gone' },
  {
    says: 'duplicated in front of itself',
    edit: (blocks, at) => blocks.toSpliced(at, 0, { ...blocks[at]!, id: 'b-copy00' }),
    fate: 'same',
  },
  {
    says: 'replaced by its copy',
    edit: (blocks, at) => blocks.with(at, { ...blocks[at]!, id: 'b-copy00' }),
    fate: 'gone',
  },
];

test('every block of every briefing and version, reworded, moved, deleted or duplicated: no link lands elsewhere', (t) => {
  let tried = 0;
  const wrong: string[] = [];
  for (const [name, { blocks }] of texts) {
    const words = blocks.filter(({ figure, words: said }) => figure === undefined && said);
    for (const [at, block] of words.entries()) {
      const whole = [{ ...block, start: 0, end: block.words.length }];
      assert.deepEqual(findQuote(words, block.id, nameOf(whole)), whole, `${name}, ${block.id}`);
      for (const { says, edit, fate } of EDITS) {
        const now = edit(words, at);
        const found = fateOf(whole, now);
        tried += 1;
        const isRight =
          found.fate === fate &&
          (found.fate !== 'same' ||
            found.pieces.every(
              ({ id, start, end, words: said }) =>
                id === block.id && said.slice(start, end) === block.words,
            ));
        if (!isRight) wrong.push(`${name}, ${block.id} ${says}: ${found.fate}`);
      }
      const half = Math.floor(block.words.length / 2);
      const part = wholeWords([{ ...block, start: half, end: block.words.length }]);
      assert.deepEqual(findQuote(words, block.id, nameOf(part)), part, `${name}, ${block.id}`);
    }
  }
  t.diagnostic(`${tried} arrivals, ${wrong.length} wrong`);
  assert.ok(tried > 1000);
  assert.deepEqual(wrong, []);
});

test('each frozen version gives browsers its words', () => {
  for (const record of records) {
    const file = join(DIST, paths.versionBlocks(record.briefing, record.version));
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), frozenBlocks(record), file);
  }
});

test('every briefing and each of its versions is cited in four forms and three files', () => {
  for (const slug of slugs) {
    const html = readFileSync(join(DIST, paths.cite(slug), 'index.html'), 'utf8');
    const versions = records.filter(({ briefing }) => briefing === slug).length;
    for (const form of ['APA', 'Chicago', 'OSCOLA', 'Bluebook']) {
      assert.equal(html.split(`<dt>${form}</dt>`).length - 1, versions + 1, `${slug}, ${form}`);
    }
    for (const ending of ['bib', 'ris', 'json']) {
      assert.ok(addresses.has(paths.briefingCitation(slug, ending)));
    }
  }
});
