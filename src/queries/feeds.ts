import { printDate } from '../lib/dates.ts';
import { inFeedOrder, type Feed, type FeedEntry } from '../lib/feeds/feed.ts';
import { fullText } from '../lib/feeds/full-text.ts';
import { escapeHtml } from '../lib/html/tree.ts';
import { paths } from '../lib/paths.ts';
import { referenceText } from '../lib/sources/reference.ts';
import { CHANGE_KINDS, CHANGE_MEANING, type Change } from '../lib/versions/changes.ts';
import { lastChanged } from '../lib/versions/stamps.ts';
import type { Version } from '../lib/versions/version.ts';
import { topics } from './topics.ts';
import { allChanges, newestVersions, versionsOf } from './versions.ts';

/** The site as feeds name it: its addresses in full. */
export interface FeedSite {
  name: string;
  language: string;
  publisher: string;
  fullAddress: (address: string) => string;
}

/** A feed before its format is chosen. `name` is the end of its address, without the ending. */
export interface NamedFeed {
  name: string;
  /** What it follows, as a page lists it. */
  title: string;
  description: string;
  home: string;
  entries: (site: FeedSite) => Promise<FeedEntry[]>;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

async function namesOf(ids: readonly string[]): Promise<string[]> {
  const all = await topics();
  return ids.map((id) => all.find((topic) => topic.id === id)?.title ?? id);
}

/** A briefing as it was last published, its whole text with its sources. */
async function briefingEntry(version: Version, { fullAddress }: FeedSite): Promise<FeedEntry> {
  const { briefing, title, summary } = version;
  const versions = await versionsOf(briefing);
  const page = fullAddress(paths.briefing(briefing));
  const frozen = fullAddress(paths.version(briefing, version.version));
  const addressOf = (address: string): string =>
    address.startsWith('#')
      ? frozen + address
      : address.startsWith('/')
        ? fullAddress(address)
        : address;
  const sources = version.sources.map(({ id, record }) => {
    const address = escapeHtml(fullAddress(paths.source(id)));
    return `<li><a href="${address}">${escapeHtml(referenceText(record))}</a></li>`;
  });
  const about = `Version ${version.version}, published ${printDate(version.published)}, as of ${printDate(version.checked)}. Statuses may have moved since:`;
  return {
    id: page,
    url: page,
    title,
    published: versions[0]!.published,
    updated: lastChanged(versions) ?? versions[0]!.published,
    summary,
    html: `<p><em>${escapeHtml(summary)}</em></p>
<p>${about} <a href="${page}">the page that is kept up to date</a>, <a href="${frozen}">this version for good</a>.</p>
${fullText(version.text, addressOf)}
<h2>Sources</h2>
<ol>${sources.join('')}</ol>`,
    categories: await namesOf(version.topics),
  };
}

/** A change with its note and where to see it. */
async function changeEntry(change: Change, { fullAddress }: FeedSite): Promise<FeedEntry> {
  const { id, day, kind, briefing, title, note, version, correction, claim } = change;
  const address = `${fullAddress(paths.changes())}#${id}`;
  const link = (path: string, words: string): string =>
    `<a href="${escapeHtml(fullAddress(path))}">${escapeHtml(words)}</a>`;
  const links = [
    link(paths.briefing(briefing), title),
    link(paths.version(briefing, version), `version ${version}`),
    ...(kind !== 'status' && version > 1
      ? [link(paths.comparison(briefing, version - 1, version), 'what changed')]
      : []),
    ...(claim ? [link(paths.claim(claim), 'the claim')] : []),
  ];
  const put = correction
    ? `<p>Wrong since version ${correction.since}: ${escapeHtml(correction.wrong)}</p><p>Right: ${escapeHtml(correction.right)}</p>`
    : '';
  return {
    id: address,
    url: address,
    title: `${capital(kind)}: ${title}`,
    published: day,
    updated: day,
    summary: note,
    html: `<p>${escapeHtml(note)}</p>${put}<p>${links.join(' · ')}</p>`,
    categories: [...(await namesOf(change.topics)), kind],
  };
}

const briefingFeed = (
  name: string,
  title: string,
  description: string,
  home: string,
  test: (version: Version) => boolean,
): NamedFeed => ({
  name,
  title,
  description,
  home,
  entries: async (site) =>
    inFeedOrder(
      await Promise.all(
        (await newestVersions()).filter(test).map((version) => briefingEntry(version, site)),
      ),
    ),
});

const changeFeed = (
  name: string,
  title: string,
  description: string,
  test: (change: Change) => boolean,
): NamedFeed => ({
  name,
  title,
  description,
  home: paths.changes(),
  entries: async (site) =>
    inFeedOrder(
      await Promise.all(
        (await allChanges()).filter(test).map((change) => changeEntry(change, site)),
      ),
    ),
});

/** Every feed of the site: briefings and changes, whole, by topic and by level. */
export async function allFeeds(): Promise<NamedFeed[]> {
  const all = await topics();
  return [
    briefingFeed(
      'briefings',
      'Briefings',
      'Every published briefing with its full text.',
      paths.briefings(),
      () => true,
    ),
    ...all.map(({ id, title, summary }) =>
      briefingFeed(`briefings/${id}`, `Briefings: ${title}`, summary, paths.topic(id), (version) =>
        version.topics.includes(id),
      ),
    ),
    changeFeed(
      'changes',
      'All changes',
      'Every version of every briefing with its note, and every change in the status of a claim.',
      () => true,
    ),
    ...all.map(({ id, title, summary }) =>
      changeFeed(`changes/${id}`, `Changes: ${title}`, summary, (change) =>
        change.topics.includes(id),
      ),
    ),
    ...CHANGE_KINDS.map((kind) =>
      changeFeed(
        `changes/${kind}`,
        `Changes: ${kind}`,
        CHANGE_MEANING[kind],
        (change) => change.kind === kind,
      ),
    ),
  ];
}

/** A feed with its entries, at the address of one of its formats. */
export async function fillFeed(
  { name, title, description, home, entries }: NamedFeed,
  format: 'atom' | 'xml' | 'json',
  site: FeedSite,
): Promise<Feed> {
  return {
    title: `${site.name}: ${title}`,
    description,
    home: site.fullAddress(home),
    self: site.fullAddress(paths.feed(name, format)),
    language: site.language,
    author: site.publisher,
    entries: await entries(site),
  };
}
