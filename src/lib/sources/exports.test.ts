/** The files for reference managers, read by a library that did not write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { bibtex } from './bibtex.ts';
import { isCutShort, toCsl } from './csl.ts';
import { ris } from './ris.ts';
import { sample, samples, type SampleName } from './sample-sources.ts';

interface Read {
  id?: string;
  type?: string;
  title?: string;
  author?: { family?: string; given?: string; literal?: string }[];
  issued?: { 'date-parts'?: number[][] };
  URL?: string;
  note?: string;
}

const read = (text: string): Read => {
  const [item, ...more] = new Cite(text).data as Read[];
  assert.deepEqual(more, []);
  return item!;
};

/** The library calls an organisation a family without a given name. */
const nameOf = (name: { family?: string; given?: string; literal?: string }): string =>
  [name.given, name.family ?? name.literal].filter(Boolean).join(' ');

const names = Object.keys(samples) as SampleName[];
const plain = (text = ''): string => text.replace(/<\/?span[^>]*>/g, '');

for (const name of names) {
  const source = sample(name);
  const item = toCsl(name, source);

  test(`BibTeX of "${name}" says the same`, () => {
    const back = read(bibtex(item, isCutShort(source)));
    assert.equal(back.id ?? (back as { 'citation-key'?: string })['citation-key'], name);
    assert.equal(plain(back.title), item.title);
    assert.equal(back.URL, item.URL);
    assert.deepEqual(
      back.author?.slice(0, item.author!.length).map(nameOf),
      item.author!.map(nameOf),
    );
    assert.equal(back.note, item.note);
    assert.equal(back.issued?.['date-parts']?.[0]?.[0], item.issued?.['date-parts'][0][0]);
  });

  test(`RIS of "${name}" says the same`, () => {
    const text = ris(item);
    const back = read(text);
    assert.equal(back.title, item.title);
    assert.equal(back.URL, item.URL);
    assert.equal(back.issued?.['date-parts']?.[0]?.[0], item.issued?.['date-parts'][0][0]);
    for (const line of text.split('\r\n').slice(0, -1)) assert.match(line, /^[A-Z][A-Z0-9] {2}- /);
  });
}

test('an organisation with a comma in its name is not made a person', () => {
  assert.match(ris(toCsl('x', sample('report'))), /^AU {2}- Applied Materials Inc\.\r$/m);
  assert.match(bibtex(toCsl('x', sample('report'))), /author = \{\{Applied Materials, Inc\.\}\}/);
});

test('BibTeX says that there are more authors in its own way', () => {
  assert.match(
    bibtex(toCsl('x', sample('preprint')), true),
    /author = \{Cloud, Alex and Betley, Jan and others\}/,
  );
});

test('BibTeX keeps a month and invents no day', () => {
  const entry = bibtex(toCsl('x', sample('preprint')));
  assert.match(entry, /month = jul,/);
  assert.doesNotMatch(entry, /date =/);
  assert.match(bibtex(toCsl('x', sample('news'))), /date = \{2026-06-25\}/);
});

test('no line of RIS is broken, however long', () => {
  const item = { ...toCsl('x', sample('news')), title: `${'word '.repeat(80)}\n end` };
  assert.match(ris(item), /^TI {2}- (?:word ){80}end\r$/m);
});
