/** The files for others, read by libraries that did not write them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { site } from '../../src/site.ts';
import { addresses, DIST, pagesUnder } from './built.ts';

interface Validate {
  (value: unknown): boolean;
  errors?: unknown;
}

// The validator that html-validate brings.
const require = createRequire(createRequire(import.meta.url).resolve('html-validate'));
const { default: Ajv } = require('ajv/dist/2020') as {
  default: new (options: object) => { compile(schema: object): Validate };
};

const read = (path: string): string => readFileSync(join(DIST, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(read(path)) as T;

interface Manifest {
  version: string;
  licence: string;
  collections: { name: string; count: number; json: string; csv: string; schema: string }[];
}

const manifest = json<Manifest>('data/index.json');
const pathOf = (url: string): string => new URL(url).pathname.slice(site.base.length);

/** The rows of a CSV file, read by the letter of RFC 4180. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < csv.length; i += 1) {
    const sign = csv[i]!;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (csv[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (sign === '"') {
      assert.equal(cell, '', 'a quotation mark within a cell without quotes');
      isQuoted = true;
    } else if (sign === ',') {
      rows.at(-1)!.push(cell);
      cell = '';
    } else if (sign === '\r' && csv[i + 1] === '\n') {
      rows.at(-1)!.push(cell);
      rows.push([]);
      cell = '';
      i += 1;
    } else cell += sign;
  }
  assert.ok(!isQuoted, 'a cell is never closed');
  return rows.slice(0, -1);
}

for (const { name, count, ...urls } of manifest.collections) {
  const schema = json<{ description: string; $defs: { record: object } }>(pathOf(urls.schema));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  const file = json<{ records?: { id: string }[] } | { id: string }[]>(pathOf(urls.json));
  const records = Array.isArray(file) ? file : file.records!;

  test(`${name}: the JSON is as its schema says`, () => {
    assert.ok(validate(file), JSON.stringify(validate.errors)?.slice(0, 1000));
    assert.equal(records.length, count);
    assert.ok(count > 40);
  });

  test(`${name}: the schema refuses what is not so`, () => {
    const broken = structuredClone(file);
    const list = (Array.isArray(broken) ? broken : broken.records!) as Record<string, unknown>[];
    list[0]!['surprise'] = true;
    assert.ok(!validate(broken));
  });

  test(`${name}: every field is explained`, () => {
    const { properties } = schema.$defs.record as {
      properties: Record<string, { description?: string }>;
    };
    for (const [field, { description }] of Object.entries(properties)) {
      assert.ok(description, `${field} of ${name}`);
    }
  });

  test(`${name}: the records are in the order of their ids, and the table has the same`, () => {
    const ids = records.map(({ id }) => id);
    assert.deepEqual(
      ids,
      ids.toSorted((a, b) => (a < b ? -1 : 1)),
    );
    const [head, ...rows] = rowsOf(read(pathOf(urls.csv)));
    assert.equal(head![0], 'id');
    assert.deepEqual(
      rows.map(([id]) => id),
      ids,
    );
    for (const row of rows) {
      assert.equal(row.length, head!.length);
      for (const cell of row) assert.doesNotMatch(cell, /^[=+@\t\r-]/);
    }
  });
}

test('every claim and instrument is a file of its own, in the form of the whole', () => {
  for (const name of ['claims', 'law']) {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      json<object>(`data/${name}.schema.json`),
    );
    for (const [address] of pagesUnder(`/${name}/`)) {
      const path = `${address.slice(1, -1)}.json`;
      assert.ok(addresses.has(`/${path}`), path);
      const file = json<{ records: { id: string }[] }>(path);
      assert.ok(validate(file), path);
      assert.equal(`/${name}/${file.records[0]!.id}/`, address);
    }
  }
});

test('of a chip whose performance is not known the files say nothing, not nought', () => {
  interface Chip {
    id: string;
    url: string;
    tpp?: number;
  }
  const { records } = json<{ records: Chip[] }>('data/chips.json');
  const [head, ...rows] = rowsOf(read('data/chips.csv'));
  const tpp = head!.indexOf('tpp');
  assert.ok(records.some((chip) => chip.tpp === undefined));
  for (const [index, chip] of records.entries()) {
    assert.equal(rows[index]![tpp], chip.tpp === undefined ? '' : String(chip.tpp), chip.id);
    assert.ok(!('tpp' in chip) || chip.tpp! > 0, chip.id);
    assert.ok(addresses.has(`/${pathOf(chip.url)}`), chip.url);
  }
});

/** One in ten, so that the test takes seconds. */
const someOf = (start: string): string[] =>
  pagesUnder(start)
    .map(([address]) => address)
    .filter((address, index) => index % 10 === 0 && !address.includes('by-publisher'));

test('the files of references can be read', () => {
  const plain = (text: string): string =>
    text
      .replace(/<\/?span[^>]*>/g, '')
      .replaceAll('’', "'")
      .replace(/\s+/g, ' ');
  for (const address of [...someOf('/sources/'), ...someOf('/claims/')]) {
    const stem = address.slice(1, -1);
    const ending = address.startsWith('/claims/') ? 'csl.json' : 'json';
    const [item] = json<{ id: string; title: string; URL?: string }[]>(`${stem}.${ending}`);
    for (const format of ['bib', 'ris']) {
      const [back, ...more] = new Cite(read(`${stem}.${format}`)).data as {
        title: string;
        URL?: string;
      }[];
      assert.equal(more.length, 0, address);
      assert.equal(plain(back!.title), plain(item!.title), `${address} ${format}`);
      assert.equal(back!.URL, item!.URL, `${address} ${format}`);
    }
  }
  for (const [address] of pagesUnder('/briefings/').filter(([a]) => a.split('/').length === 4)) {
    for (const format of ['bib', 'ris', 'json']) {
      const [back] = new Cite(read(`${address.slice(1)}cite.${format}`)).data as {
        type: string;
        URL: string;
      }[];
      assert.equal(back?.type, 'report');
      assert.equal(new URL(back!.URL).pathname.slice(site.base.length - 1), address);
    }
  }
});

test('a description is never given as a title', () => {
  const sources = json<{ title: string; custom: { titleIs: string } }[]>('data/sources.json');
  for (const { title, custom } of sources) {
    assert.equal(/^\[.*\]$/.test(title), custom.titleIs === 'descriptive', title);
  }
});
