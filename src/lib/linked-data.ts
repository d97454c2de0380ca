/**
 * What the pages say to programs, as JSON-LD in the words of schema.org. Only what
 * the page itself says, and no more than the vocabulary can say truly: legal force
 * is left out where the state is unknown, and nobody is called a person or an
 * organisation of whom the record does not say it.
 */
import type { Status } from './claims/claim.ts';
import type { LegalState } from './law/state.ts';
import type { Name, Source } from './sources/source.ts';
import { reportNumber, type OwnPage } from './sources/own.ts';
import { printName } from './sources/reference.ts';

type Node = { '@type': string } & Record<string, unknown>;

/** Leaves out what is not there. */
const node = (type: string, fields: Record<string, unknown>): Node => ({
  '@type': type,
  ...Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ),
});

/** Where a page stands in the site. Names and whole addresses, from the section down. */
export function breadcrumbs(steps: readonly (readonly [name: string, url: string])[]): Node {
  return node('BreadcrumbList', {
    itemListElement: steps.map(([name, item], index) =>
      node('ListItem', { position: index + 1, name, item }),
    ),
  });
}

const organisation = (name: string): Node => node('Organization', { name });

/** A licence only counts where it is an address; words are for people. */
const licenceOf = (licence: string): string | undefined =>
  /^https?:\/\/\S+$/.test(licence) ? licence : undefined;

/** What is known of a briefing, or of a version of it, besides how it is cited. */
export interface ReportFacts {
  /** The day of its first publication. */
  published: string;
  /** The day on which what it says last changed. A check that changes nothing moves it not. */
  changed: string;
  /** Of a version, the address of the briefing that is kept up to date, where there still is one. */
  versionOf?: string | undefined;
  licence: string;
}

/** A briefing, or a version of one. */
export function reportNode(page: OwnPage, facts: ReportFacts): Node {
  return node('Report', {
    name: page.title,
    reportNumber: reportNumber(page),
    version: page.version,
    datePublished: facts.published,
    dateModified: facts.changed,
    inLanguage: page.language,
    publisher: organisation(page.publisher),
    license: licenceOf(facts.licence),
    exampleOfWork: facts.versionOf && node('Report', { url: facts.versionOf }),
    url: page.url,
  });
}

/** What a claim page says. */
export interface ClaimFacts {
  statement: string;
  who: readonly string[];
  status: Status;
  since: string;
  checked: string;
  url: string;
  /** Addresses of the briefings in which it stands. */
  standsIn: readonly string[];
  /** Addresses of the sources that bear it out. */
  sources: readonly string[];
  publisher: string;
}

/** A claim. Who says it is given as text: the record does not tell persons from organisations. */
export function claimNode(claim: ClaimFacts): Node {
  return node('Claim', {
    text: claim.statement,
    creditText: claim.who.join(', '),
    creativeWorkStatus: `${claim.status} since ${claim.since}`,
    dateModified: claim.checked,
    claimInterpreter: organisation(claim.publisher),
    appearance: claim.standsIn.map((url) => node('Report', { url })),
    citation: claim.sources.map((url) => node('CreativeWork', { url })),
    url: claim.url,
  });
}

/** What a page of the law says. */
export interface LawFacts {
  short: string;
  title: string;
  does: string;
  identifiers: readonly string[];
  jurisdiction: string;
  issuer: string;
  state: LegalState | undefined;
  official: string | undefined;
  /** Addresses of the records that it amends. */
  amends: readonly string[];
  url: string;
}

/** States of which it is certain whether the instrument binds. */
const FORCE: Readonly<Partial<Record<LegalState, string>>> = {
  'in force': 'InForce',
  'in force in part': 'PartiallyInForce',
  proposed: 'NotInForce',
  published: 'NotInForce',
  suspended: 'NotInForce',
  lifted: 'NotInForce',
  rescinded: 'NotInForce',
  expired: 'NotInForce',
};

/** An instrument. */
export function legislationNode(law: LawFacts): Node {
  const force = law.state && FORCE[law.state];
  return node('Legislation', {
    name: law.short,
    alternateName: law.title === law.short ? undefined : law.title,
    abstract: law.does,
    legislationIdentifier: law.identifiers,
    legislationJurisdiction: law.jurisdiction,
    legislationPassedBy: organisation(law.issuer),
    legislationLegalForce: force && `https://schema.org/${force}`,
    legislationChanges: law.amends.map((url) => node('Legislation', { url })),
    sameAs: law.official,
    url: law.url,
  });
}

/** What a page of the glossary says. */
export interface TermFacts {
  term: string;
  abbreviation: string | undefined;
  definition: string;
  also: readonly string[];
  url: string;
  /** The name and the address of the glossary. */
  set: readonly [name: string, url: string];
}

/** A term. */
export function termNode({ term, abbreviation, definition, also, url, set }: TermFacts): Node {
  return node('DefinedTerm', {
    name: term,
    termCode: abbreviation,
    alternateName: also,
    description: definition,
    inDefinedTermSet: node('DefinedTermSet', { name: set[0], url: set[1] }),
    url,
  });
}

const SOURCE_NODES: Readonly<Partial<Record<Source['type'], string>>> = {
  article: 'ScholarlyArticle',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  bill: 'Legislation',
  dataset: 'Dataset',
  legislation: 'Legislation',
  'paper-conference': 'ScholarlyArticle',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  regulation: 'Legislation',
  report: 'Report',
  webpage: 'WebPage',
};

const authorNode = (name: Name): Record<string, unknown> =>
  'literal' in name
    ? { name: name.literal }
    : node('Person', { familyName: name.family, givenName: name.given, name: printName(name) });

/**
 * A document that the site leans on. A description is no name; the address of a
 * page which only carries the document is not the document's.
 */
export function sourceNode(source: Source, url: string): Node {
  const isDescription = source.titleIs === 'descriptive';
  return node(SOURCE_NODES[source.type] ?? 'CreativeWork', {
    name: isDescription ? undefined : source.title,
    description: isDescription ? source.title : undefined,
    author: source.author.filter((name) => printName(name) !== 'and others').map(authorNode),
    isPartOf:
      source['container-title'] && node('CreativeWork', { name: source['container-title'] }),
    publisher: source.publisher && organisation(source.publisher),
    datePublished: source.issued === 'undated' ? undefined : source.issued,
    identifier: source.DOI ? `https://doi.org/${source.DOI}` : source.number,
    url: source.urlIs === 'original' ? source.URL : undefined,
    archivedAt: source.archived,
    mainEntityOfPage: url,
  });
}

/** Several things on one page as the text of a script element, in which no tag can end it. */
export function printLinkedData(nodes: readonly Node[]): string {
  const [only] = nodes;
  const graph = {
    '@context': 'https://schema.org',
    ...(nodes.length === 1 ? only : { '@graph': nodes }),
  };
  return JSON.stringify(graph)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
}
