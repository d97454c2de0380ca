/** How the site's own pages are cited: a briefing and its versions are reports, a claim a page. */
import { printDate, type PartialDate } from '../dates.ts';
import { cslDate, type CslItem } from './csl.ts';
import type { Cited } from './legal-forms.ts';
import { asIs } from './style-item.ts';

/** One page of the site, as references name it. */
export interface OwnPage {
  kind: 'briefing' | 'version' | 'claim';
  /** Of a version, the id of its briefing. */
  id: string;
  /** Of a version its number; of a briefing that of its newest, if it has any. */
  version?: number;
  title: string;
  /** In one sentence, for the files. */
  abstract?: string;
  /** The day of the text as it stands. */
  date: PartialDate;
  /** The last day on which it was compared with its sources. */
  checked: PartialDate;
  /** What it is, beside its title: "Claim, reported since 12 Jun 2026", "Version 2". */
  genre?: string;
  /** The whole address. */
  url: string;
  publisher: string;
  language: string;
}

/** A title without the full stop of a sentence, which each style sets as it likes. */
const bare = (title: string): string => title.replace(/(?<=[^.])\.$/, '');

/** What nothing else on the site is called: a key in a reference manager. */
export function ownKey({ kind, id, version }: OwnPage): string {
  return kind === 'version' ? `${id}-v${version}` : id;
}

/** The number of the report: which briefing it is, and which version of it. */
export function reportNumber({ kind, id, version }: OwnPage): string {
  return kind === 'version' ? `${id}, version ${version}` : id;
}

/** The page as CSL-JSON. Its author is the publisher, as one name that nobody splits. */
export function ownItem(page: OwnPage): CslItem {
  return {
    id: ownKey(page),
    type: page.kind === 'claim' ? 'webpage' : 'report',
    title: bare(page.title),
    author: [{ literal: page.publisher }],
    ...(page.kind !== 'claim' && { publisher: page.publisher, number: reportNumber(page) }),
    ...(page.genre && { genre: page.genre }),
    issued: cslDate(page.date),
    language: page.language,
    ...(page.abstract && { abstract: page.abstract }),
    URL: page.url,
    note: `As of ${printDate(page.checked)}.`,
  };
}

/**
 * The page as a style prints it: who publishes it is its author and is said once,
 * and with the whole day, which styles print of a page and not of a report.
 */
export function ownStyleItem(page: OwnPage): CslItem {
  const item: CslItem = { ...ownItem(page), type: 'webpage' };
  // A statement is a sentence, and gets no capitals of a title.
  if (page.kind === 'claim') item.title = asIs(item.title);
  delete item.note;
  delete item.abstract;
  delete item.publisher;
  delete item.number;
  return item;
}

/** The page as the legal forms take it. */
export function ownCited(page: OwnPage): Cited {
  return {
    type: 'webpage',
    title: bare(page.title),
    isDescription: false,
    authors: [page.publisher],
    isCutShort: false,
    publisher: page.genre,
    issued: page.date,
    URL: page.url,
  };
}
