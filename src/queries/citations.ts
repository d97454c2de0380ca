import { printItems, type Printed } from '../build/cite.ts';
import { entryOn, type LedgerClaim } from '../lib/claims/ledger.ts';
import { printDate } from '../lib/dates.ts';
import { paths } from '../lib/paths.ts';
import { citedOf } from '../lib/sources/cited.ts';
import { bluebook, oscola, type Cited } from '../lib/sources/legal-forms.ts';
import { ownCited, ownKey, ownStyleItem, type OwnPage } from '../lib/sources/own.ts';
import type { Runs } from '../lib/sources/runs.ts';
import { mended, styleItem } from '../lib/sources/style-item.ts';
import type { Version } from '../lib/versions/version.ts';
import { BUILD_DAY } from '../build/build-day.ts';
import { fullAddress, site } from '../site.ts';
import { allBriefings, type BriefingRecord } from './briefings.ts';
import { allClaims } from './ledger.ts';
import { once } from './once.ts';
import { sources, type SourceRecord } from './sources.ts';
import { stampsOf, versionsBySlug, versionsOf } from './versions.ts';

/** A reference in each of the forms that the site offers. */
export interface References {
  APA: Runs;
  Chicago: Runs;
  OSCOLA: Runs;
  Bluebook: Runs;
}

const inAllForms = (printed: Printed, cited: Cited): References => ({
  APA: printed.apa,
  Chicago: printed['chicago-author-date'],
  OSCOLA: oscola(cited),
  Bluebook: bluebook(cited),
});

const printedSources = once(async () =>
  printItems(
    'sources',
    [...(await sources()).values()].map((source) => styleItem(source.id, source)),
  ),
);

/** How a source is cited. */
export async function referencesOf(source: SourceRecord): Promise<References> {
  const printed = (await printedSources()).get(source.id)!;
  const { APA, Chicago, ...legal } = inAllForms(printed, citedOf(source));
  return { APA: mended(APA, source), Chicago: mended(Chicago, source), ...legal };
}

/** A briefing as it is cited: of the day on which what it says last changed. */
export async function briefingPage(briefing: BriefingRecord): Promise<OwnPage> {
  const { id, data } = briefing;
  const { changed, checked } = await stampsOf(briefing);
  const newest = (await versionsOf(id)).at(-1);
  return {
    kind: 'briefing',
    id,
    ...(newest && { version: newest.version }),
    title: data.title,
    abstract: data.summary,
    date: changed,
    checked,
    url: fullAddress(paths.briefing(id)),
    publisher: site.publisher,
    language: site.language,
  };
}

/** A version as it is cited: by its own number, day and address. */
export function versionPage(frozen: Version): OwnPage {
  const { briefing, version, title, summary, published, checked } = frozen;
  return {
    kind: 'version',
    id: briefing,
    version,
    title,
    abstract: summary,
    date: published,
    checked,
    genre: `Version ${version}`,
    url: fullAddress(paths.version(briefing, version)),
    publisher: frozen.publisher,
    language: frozen.language,
  };
}

/** A claim as it is cited: with its status, and since when it has had it. */
export function claimPage(claim: LedgerClaim): OwnPage {
  const { status, date } = entryOn(claim, BUILD_DAY) ?? claim.history[0]!;
  return {
    kind: 'claim',
    id: claim.id,
    title: claim.statement,
    date: claim.checked,
    checked: claim.checked,
    genre: `Claim, ${status} since ${printDate(date)}`,
    url: fullAddress(paths.claim(claim.id)),
    publisher: site.publisher,
    language: site.language,
  };
}

const printedPages = {
  briefing: once(async () =>
    printItems(
      'briefings',
      (await Promise.all((await allBriefings()).map(briefingPage))).map(ownStyleItem),
    ),
  ),
  version: once(async () =>
    printItems(
      'versions',
      [...(await versionsBySlug()).values()].flat().map(versionPage).map(ownStyleItem),
    ),
  ),
  claim: once(async () =>
    printItems('claims', (await allClaims()).map(claimPage).map(ownStyleItem)),
  ),
};

/** How a page of the site is cited. */
export async function referencesOfPage(page: OwnPage): Promise<References> {
  const printed = (await printedPages[page.kind]()).get(ownKey(page))!;
  return inAllForms(printed, ownCited(page));
}
