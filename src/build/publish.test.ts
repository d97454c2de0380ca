import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { blockAnchor } from '../lib/briefings/block-list.ts';
import { LOCK_FILE } from '../lib/versions/lock.ts';
import { blocksIn } from '../lib/versions/text.ts';
import { versionSchema } from '../lib/versions/version.ts';
import { publish, PublishError, readOrder, type Order } from './publish.ts';
import { deskSays, sampleWith } from './sample-content.ts';
import type { Files } from './read-content.ts';

const DAY = '2026-11-24';
const SITE = {
  origin: 'http://localhost:4321',
  base: '/',
  publisher: 'Weights & Measures',
  language: 'en-GB',
};
const FIRST = 'content/versions/sample/1.yaml';

/** The page that a build would make of the sample. */
function pageOf(files: Files): (slug: string) => string {
  const ids = [...files['content/briefings/sample.blocks.yaml']!.matchAll(/id: (\w+)/g)].map(
    ([, id]) => blockAnchor(id!),
  );
  return () => `<article class="article"><h1>A letter about a model</h1>
<p class="lede">What the letter required.</p><div class="prose">
<div class="in-brief"><h2 id="in-brief">In brief</h2><ul><li id="${ids[0]}"><span class="status confirmed">Confirmed</span><span><a class="claim" href="/claims/letter-sent/">The department sent a letter on 12 June 2026.</a><sup><a href="#s-company-statement">1</a></sup></span></li></ul></div>
<p id="${ids[1]}">It rests on an older rule<sup><a href="#s-gazette" data-at="§ 2">2</a></sup>.</p>
<figure class="figure" id="${ids[2]}"><svg role="img"><path d="M0 0"></path></svg><figcaption>Eighteen days. <a href="/figures/days/">Link to this figure</a></figcaption></figure></div>
<ol class="sources"><li id="s-company-statement">Statement <a href="#${ids[0]}">↑</a></li><li id="s-gazette">Gazette <a href="#${ids[1]}">↑</a></li></ol></article>
<p>Weights &amp; Measures. Built on 24 Nov 2026. Not legal advice.</p>`;
}

const ORDER: Order = { which: 'all', level: 'substantive', note: 'First publication.', day: DAY };
const SAMPLE = sampleWith();
const page = pageOf(SAMPLE);
const first = publish(ORDER, SAMPLE, page, SITE).written;

test('a built briefing is frozen with its claims, sources and figures, and locked', () => {
  const version = versionSchema.parse(parse(first[FIRST]!));
  assert.equal(version.version, 1);
  assert.equal(version.published, DAY);
  assert.deepEqual(
    version.claims.map(({ id, status, since }) => [id, status, since]),
    [['letter-sent', 'confirmed', '2026-06-12']],
  );
  assert.deepEqual(
    version.sources.map(({ id }) => id),
    ['company-statement', 'gazette'],
  );
  assert.deepEqual(version.figures, ['days']);
  assert.equal(blocksIn(version.text).length, 3);
  assert.deepEqual(Object.keys(first), [FIRST, LOCK_FILE]);
  assert.equal(deskSays({ ...first }), '');
});

test('freezing the same build again gives the same bytes', () => {
  assert.deepEqual(publish(ORDER, SAMPLE, page, SITE).written, first);
});

test('a change of one sign in a frozen record stops the desk', () => {
  assert.match(
    deskSays({ ...first, [FIRST]: first[FIRST]!.replace('older', 'newer') }),
    /\[version-changed\]/,
  );
});

const published = sampleWith(first);

test('with --all a briefing that says the same is passed over; by its name it is refused', () => {
  assert.deepEqual(publish(ORDER, published, page, SITE), {
    written: {},
    told: ['sample: as in version 1'],
  });
  assert.throws(
    () => publish({ ...ORDER, which: ['sample'] }, published, page, SITE),
    PublishError,
  );
});

test('what has changed becomes the next version, and the first stays', () => {
  const changes = {
    ...first,
    'content/briefings/sample.mdx': SAMPLE['content/briefings/sample.mdx']!.replace(
      "checked: '2026-06-14'",
      "checked: '2026-06-20'",
    ),
  };
  const correction = { wrong: 'It was older.', since: 1, right: 'It is newer.' };
  const order: Order = { ...ORDER, which: ['sample'], level: 'correction', note: 'x', correction };
  const { written } = publish(order, sampleWith(changes), page, SITE);
  assert.deepEqual(Object.keys(written), ['content/versions/sample/2.yaml', LOCK_FILE]);
  assert.equal(deskSays({ ...changes, ...written }), '');
  assert.throws(
    () =>
      publish(
        { ...order, correction: { ...correction, since: 2 } },
        sampleWith(changes),
        page,
        SITE,
      ),
    /--since names a version from 1 to 1/,
  );
});

const stale: { says: string; html: (html: string) => string | undefined; told: RegExp }[] = [
  {
    says: 'a page that was built on another day',
    html: (html) => html.replace('24 Nov', '23 Nov'),
    told: /built on 23 Nov 2026, not 24 Nov 2026/,
  },
  {
    says: 'a page with other words',
    html: (html) => html.replace('an older rule', 'an old rule'),
    told: /says something else: "It rests on an old rule\."/,
  },
  {
    says: 'a page that lacks a block',
    html: (html) => html.replace(/<p id="b-[\s\S]*?<\/p>/, ''),
    told: /is not in the page: "It rests on an older rule/,
  },
  {
    says: 'a page that shows another status',
    html: (html) => html.replace('class="claim"', 'class="claim alleged"'),
    told: /is shown as alleged and is confirmed/,
  },
  {
    says: 'a page that was built for another base path',
    html: (html) =>
      html
        .replaceAll('href="/', 'href="https://example.org/')
        .replace('https://example.org/claims', 'claims'),
    told: /leads out of the site/,
  },
  { says: 'no page', html: () => undefined, told: /it is not in the built site/ },
];

for (const { says, html, told } of stale) {
  test(`${says} is refused, and nothing is written`, () => {
    assert.throws(() => publish(ORDER, SAMPLE, (slug) => html(page(slug)), SITE), told);
  });
}

const orders: [args: string[], told: RegExp][] = [
  [['--level', 'substantive', '--note', 'x'], /Name briefings, or write --all/],
  [['a', '--all', '--level', 'substantive', '--note', 'x'], /Name briefings, or write --all/],
  [['a', '--level', 'big', '--note', 'x'], /one of substantive, correction, editorial/],
  [['a', '--level', 'editorial', '--note', ' '], /Write --note/],
  [['a', '--level', 'correction', '--note', 'x', '--wrong', 'y'], /write all of --wrong/],
];

for (const [args, told] of orders) {
  test(`"${args.join(' ')}" is refused`, () => assert.throws(() => readOrder(args, DAY), told));
}

test('a whole order is read', () => {
  const args = [
    'a',
    '--level',
    'correction',
    '--note',
    'n',
    '--wrong',
    'w',
    '--since',
    '1',
    '--right',
    'r',
  ];
  assert.deepEqual(readOrder(args, DAY), {
    which: ['a'],
    level: 'correction',
    note: 'n',
    correction: { wrong: 'w', since: 1, right: 'r' },
    day: DAY,
  });
});
