/** What programs read in the heads of pages: linked data, and tags for reference managers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { site } from '../../src/site.ts';
import { decode, meta, pages, pagesUnder } from './built.ts';

interface Node {
  '@type': string;
  [key: string]: unknown;
}

/** The linked data of a page, by type. */
function linked(html: string): Map<string, Node> {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  return new Map(
    scripts
      .map(([, text]) => JSON.parse(text!) as { '@context': string; '@graph': Node[] })
      .flatMap((data) => {
        assert.equal(data['@context'], 'https://schema.org');
        return data['@graph'];
      })
      .map((node) => [node['@type'], node]),
  );
}

const kinds = [
  { start: '/briefings/', types: ['Report'] },
  { start: '/claims/', types: ['Claim'] },
  { start: '/law/', types: ['Legislation'] },
  { start: '/glossary/', types: ['DefinedTerm'] },
  {
    start: '/sources/',
    types: [
      'Article',
      'BlogPosting',
      'CreativeWork',
      'Dataset',
      'Legislation',
      'NewsArticle',
      'Report',
      'ScholarlyArticle',
      'SocialMediaPosting',
      'WebPage',
    ],
  },
];

for (const { start, types } of kinds) {
  test(`pages under ${start} say to programs what they are, and where they stand`, () => {
    const records = pagesUnder(start).filter(
      ([address, html]) =>
        address.split('/').length === 4 &&
        !address.includes('by-publisher') &&
        meta(html, 'robots') !== 'noindex',
    );
    assert.ok(records.length > 0);
    for (const [address, html] of records) {
      const nodes = linked(html);
      const thing = types.flatMap((type) => nodes.get(type) ?? [])[0];
      assert.ok(thing, `${address} has ${[...nodes.keys()].join(', ')}`);
      const own = `${site.url}${site.base.slice(0, -1)}${address}`;
      assert.equal(thing[start === '/sources/' ? 'mainEntityOfPage' : 'url'], own);
      const steps = nodes.get('BreadcrumbList')?.['itemListElement'] as { item: string }[];
      assert.equal(steps.at(-1)?.item, own);
      assert.ok(pages.has(new URL(steps[0]!.item).pathname.slice(site.base.length - 1)));
    }
  });
}

/**
 * What Zotero's translator of embedded metadata makes of a page, by its rules: an
 * institution makes a report; a lone author is split at commas only where words
 * stand on both sides, and at the last space where there is no comma.
 */
function asZoteroReads(html: string) {
  const tags = new Map(
    [...html.matchAll(/<meta name="(citation_[a-z_]+)" content="([^"]*)"/g)].map(
      ([, name, content]) => [name!, decode(content!)],
    ),
  );
  const itemType = tags.has('citation_journal_title')
    ? 'journalArticle'
    : tags.has('citation_technical_report_institution')
      ? 'report'
      : tags.has('citation_title')
        ? 'journalArticle'
        : 'webpage';
  const authors = [...html.matchAll(/<meta name="citation_author" content="([^"]*)"/g)].map(
    ([, written]) => {
      const author = decode(written!);
      const parts = author.split(/\s*,\s*/);
      assert.ok(!(parts[0]!.includes(' ') && parts[1]?.includes(' ')), 'split at its comma');
      const bare = author.replace(/[\s,.]+$/, '');
      if (author.includes(',')) {
        const [lastName, firstName = ''] = bare.split(/, ?/);
        return { lastName, firstName };
      }
      const space = bare.lastIndexOf(' ');
      return { lastName: bare.slice(space + 1), firstName: bare.slice(0, Math.max(0, space)) };
    },
  );
  return { itemType, authors, tags };
}

test('reference managers take a briefing and each of its versions for a report, with one author whose name stays whole', () => {
  const reports = pagesUnder('/briefings/').filter(([address]) =>
    /^\/briefings\/[^/]+\/(?:v\/\d+\/)?$/.test(address),
  );
  for (const [address, html] of reports) {
    const { itemType, authors, tags } = asZoteroReads(html);
    const [, , slug, , version] = address.split('/');
    assert.equal(itemType, 'report', address);
    assert.deepEqual(authors, [{ lastName: site.publisher, firstName: '' }], address);
    assert.equal(tags.get('citation_technical_report_institution'), site.publisher);
    assert.equal(
      tags.get('citation_technical_report_number'),
      version ? `${slug}, version ${version}` : slug,
    );
    assert.match(tags.get('citation_publication_date')!, /^\d{4}\/\d{2}\/\d{2}$/);
    assert.equal(tags.get('citation_public_url'), `${site.url}${site.base.slice(0, -1)}${address}`);
    assert.equal(tags.get('citation_language'), site.language);
    if (version) assert.ok(tags.get('citation_abstract'), address);
    else assert.equal(tags.get('citation_title'), meta(html, 'og:title'));
  }
});

test('a version says to programs which it is, when it was published and what it is a version of', () => {
  for (const [address, html] of pages) {
    const [, live, version] = /^(\/briefings\/[^/]+\/)v\/(\d+)\/$/.exec(address) ?? [];
    if (!live) continue;
    const report = linked(html).get('Report')!;
    const root = `${site.url}${site.base.slice(0, -1)}`;
    assert.equal(report['version'], Number(version), address);
    assert.equal(report['url'], root + address);
    assert.match(String(report['datePublished']), /^\d{4}-\d{2}-\d{2}$/);
    assert.equal(report['dateModified'], report['datePublished'], 'it never changes');
    assert.equal(
      (report['exampleOfWork'] as Node | undefined)?.['url'],
      pages.has(live) ? root + live : undefined,
    );
    // The files with which it is cited lie beside it.
    for (const ending of ['bib', 'ris', 'json']) {
      assert.ok(html.includes(`${address.slice(1)}cite.${ending}"`), `${address}: ${ending}`);
    }
  }
});

test('claim pages offer four forms of reference', () => {
  for (const [address, html] of pagesUnder('/claims/')) {
    for (const form of ['APA', 'Chicago', 'OSCOLA', 'Bluebook']) {
      assert.ok(html.includes(`<dt>${form}</dt>`), `${address} lacks ${form}`);
    }
  }
});

test('source pages say what is known of their link', () => {
  for (const [address, html] of pagesUnder('/sources/')) {
    if (address.includes('by-publisher') || !/>Address: |carries it: /.test(html)) continue;
    assert.match(html, /<dt>Link<\/dt><dd>(?:Never checked|Answered|Moved|Did not|Dead)/, address);
  }
});
