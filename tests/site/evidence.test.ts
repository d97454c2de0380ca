/** Pages of claims, law and sources lead to each other, and say what a reader must know first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addresses, pages, pagesUnder } from './built.ts';
import { pathTo } from '../../src/site.ts';

/** The addresses to which a section of a page leads, by the id of its heading. */
function linksUnder(html: string, id: string): string[] {
  const [, section = ''] =
    new RegExp(`<h2 id="${id}"[^>]*>([\\s\\S]*?)</section>`).exec(html) ?? [];
  return [...section.matchAll(/href="([^"#]*)[^"]*"/g)].map(([, href]) => href!);
}

const to = (address: string): string => pathTo(address);

test('a claim names the figures that draw it, and no others', () => {
  const drawn = new Set<string>();
  for (const [figure, html] of pagesUnder('/figures/')) {
    for (const claim of new Set(html.match(/(?<=href=")[^"]*\/claims\/[^"/]+\/(?=")/g))) {
      drawn.add(`${claim} ${to(figure)}`);
    }
  }
  const named = pagesUnder('/claims/').flatMap(([claim, html]) =>
    linksUnder(html, 'figures').map((figure) => `${to(claim)} ${figure}`),
  );
  assert.ok(named.length > 50);
  assert.deepEqual(named.toSorted(), [...drawn].toSorted());
});

test('the claims about an instrument stand first, and say so on their own pages', () => {
  let count = 0;
  for (const [law, html] of pagesUnder('/law/')) {
    const about = linksUnder(html, 'claims');
    const others = linksUnder(html, 'documents');
    count += about.length;
    assert.deepEqual(
      about.filter((claim) => others.includes(claim)),
      [],
      law,
    );
    if (about.length > 0 && others.length > 0) {
      assert.ok(html.indexOf('id="claims"') < html.indexOf('id="documents"'), law);
    }
    for (const claim of about) {
      const page = pages.get(claim.slice(to('/').length - 1))!;
      assert.ok(linksUnder(page, 'law').includes(to(law)), `${claim} about ${law}`);
    }
  }
  assert.ok(count > 90);
});

test('an instrument names the briefings that rest on it, at the place where they do', () => {
  const html = pages.get('/law/us-letter-2026-06-12/')!;
  assert.ok(linksUnder(html, 'briefings').includes(to('/briefings/first-model-export-control/')));
});

test('an instrument is never without the day for which its state holds', () => {
  for (const [law, html] of pagesUnder('/law/')) {
    assert.match(html, /class="law-line"[\s\S]*?as of \d{1,2} [A-Z][a-z]{2} \d{4}/, law);
    assert.match(html, /<as-of-list data-day="\d{4}-\d{2}-\d{2}"/, law);
  }
});

test('a source can be cited in every form, by people and by programs, and says whether its link was tried', () => {
  for (const [source, html] of pagesUnder('/sources/')) {
    if (source.includes('by-publisher')) continue;
    for (const style of ['APA', 'Chicago', 'OSCOLA', 'Bluebook']) {
      assert.ok(html.includes(`>${style}<`), `${source} in ${style}`);
    }
    for (const ending of ['bib', 'ris', 'json']) {
      const file = `${source.slice(0, -1)}.${ending}`;
      assert.ok(addresses.has(file), file);
      assert.ok(html.includes(`href="${to(file)}"`), `${source} leads to ${file}`);
    }
    assert.match(html, /<dt>Link<\/dt>/, source);
  }
});
