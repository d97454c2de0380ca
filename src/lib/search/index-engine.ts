import { kindAskedBy } from './asked-kind.ts';
import { askedBy, plainWords, type Concept } from './concepts.ts';
import {
  HITS_PER_PAGE,
  type Answer,
  type Card,
  type Correction,
  type Engine,
  type FacetCounts,
} from './engine.ts';
import { matchesFilters, countFacets } from './facets.ts';
import { hitOf } from './hit.ts';
import { IndexReader, type OpenIndex, type Read } from './index-reader.ts';
import { identifiersIn } from './identifiers.ts';
import { findMeant } from './meant.ts';
import type { SearchPage } from './page.ts';
import type { Query } from './query.ts';
import { ranked, scores } from './score.ts';
import { standingOf } from './standing.ts';

/** A page with less than this part of the best score is not worth a place among the hits. */
const LEAST_OF_BEST = 0.25;

/** So many of the best pages are read to see whether they have a quoted wording. */
const MOST_READ_FOR_PHRASES = 60;

/** So many cards stand above the hits. */
const MOST_CARDS = 2;

/** What was found, before anything is shown. */
interface Found {
  /** The pages that answer, best first, before facets narrow them. */
  pages: number[];
  concepts: Concept[];
  corrections: Correction[];
  onlyStopWords: boolean;
  /** No page has the quoted wording; these have its words. */
  inexact: boolean;
}

/** Searches the site's own index. */
export class IndexEngine implements Engine {
  private readonly read: Read;
  private reader: IndexReader;

  constructor(read: Read) {
    this.read = read;
    this.reader = new IndexReader(read);
  }

  async warm(): Promise<void> {
    await this.reader.open();
  }

  /** Answers; if a file is gone because the site was published anew, begins again with the new index. */
  async find(query: Query, atMost = query.page * HITS_PER_PAGE): Promise<Answer> {
    try {
      return await this.answer(query, atMost);
    } catch {
      this.reader = new IndexReader(this.read);
      return this.answer(query, atMost);
    }
  }

  private async answer(query: Query, atMost: number): Promise<Answer> {
    const index = await this.reader.open();
    const found = await this.ranking(query);
    const kept = found.pages.filter((page) => matchesFilters(setOf(index, page), query.filters));
    const pages = await Promise.all(kept.slice(0, atMost).map((page) => this.reader.page(page)));
    const wanted = wantedOf(found.concepts);
    const corrected = correctedQuery(query.q, found.corrections);
    return {
      query,
      total: kept.length,
      hits: pages.map((page, at) =>
        hitOf(page, wanted, this.missingFrom(kept[at]!, found.concepts, found.corrections)),
      ),
      facets: this.facets(index, found.pages, query),
      cards: await this.cards(index, corrected ?? query.q),
      terms: [...wanted.keys()],
      corrections: found.corrections,
      ...(corrected === undefined ? {} : { corrected }),
      onlyStopWords: found.onlyStopWords,
      inexact: found.inexact,
    };
  }

  /** The pages that answer a query, best first. */
  private async ranking(query: Query): Promise<Found> {
    const index = await this.reader.open();
    const { concepts, phrases, onlyStopWords } = askedBy(query.q, index.synonyms);
    await this.reader.fetchTerms(
      concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms)),
    );
    const unfinished = /[\p{L}\p{N}]$/u.test(query.q);
    const corrections = query.verbatim ? [] : await findMeant(concepts, unfinished, this.reader);
    const kind = kindAskedBy(query.q);
    const own = scores(concepts, {
      pages: index.core.pages,
      levelWeight: index.core.levelWeight,
      neighbours: index.neighbours,
      postingsOf: (term) => this.reader.postingsOf(term),
      standing: (page) => standingOf(setOf(index, page), kind),
    });
    const all = ranked(own);
    const least = LEAST_OF_BEST * (own[all[0] ?? 0] ?? 0);
    const pages = all.filter((page) => own[page]! >= least);
    const exact = phrases.length > 0 ? await this.withPhrases(pages, phrases) : pages;
    return {
      pages: exact.length > 0 ? exact : pages,
      concepts,
      corrections,
      onlyStopWords,
      inexact: exact.length === 0 && pages.length > 0,
    };
  }

  /** Keeps the pages in which every quoted wording stands, word for word. */
  private async withPhrases(pages: readonly number[], phrases: readonly string[][]) {
    const read = await Promise.all(
      pages.slice(0, MOST_READ_FOR_PHRASES).map(async (page) => ({
        page,
        words: ` ${plainWords(wholeText(await this.reader.page(page))).join(' ')} `,
      })),
    );
    return read
      .filter(({ words }) => phrases.every((phrase) => words.includes(` ${phrase.join(' ')} `)))
      .map(({ page }) => page);
  }

  /** The words of a query that a page lacks, in every wording; long questions are not held to each. */
  private missingFrom(page: number, concepts: readonly Concept[], corrections: Correction[]) {
    const unknown = new Set(corrections.map(({ typed }) => typed));
    const typed = concepts.filter(({ implied, typed: word }) => !implied && !unknown.has(word));
    const missing = typed.filter(
      ({ alternatives }) =>
        !alternatives.some(({ terms }) =>
          terms.every((term) => this.reader.postingsOf(term)?.pages.includes(page)),
        ),
    );
    return missing.slice(0, 3).map(({ typed: word }) => word);
  }

  private facets(index: OpenIndex, pages: readonly number[], query: Query): FacetCounts[] {
    return countFacets(
      pages.map((page) => setOf(index, page)),
      query.filters,
    );
  }

  private async cards(index: OpenIndex, q: string): Promise<Card[]> {
    const named = identifiersIn(q, index.core.identifiers).slice(0, MOST_CARDS);
    return Promise.all(
      named.map(async ({ page: number, name }): Promise<Card> => {
        const place = index.core.places[number - index.core.pages];
        return place ? { ...place, name } : cardOf(await this.reader.page(number), name);
      }),
    );
  }
}

const setOf = (index: OpenIndex, page: number) => index.sets[index.setOfPage[page]!] ?? {};

const wholeText = ({ title, text }: SearchPage): string => `${title} ${text}`;

function cardOf(page: SearchPage, name: string): Card {
  const { status, state } = page.filters;
  return {
    ...(name ? { name } : {}),
    url: page.url,
    title: page.title,
    kind: page.kind,
    ...(status?.[0] ? { status: status[0] } : {}),
    ...(state?.[0] ? { state: state[0] } : {}),
    ...(page.date ? { date: page.date } : {}),
  };
}

/** The terms to mark, in every wording that was searched. */
function wantedOf(concepts: readonly Concept[]): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const { alternatives } of concepts) {
    for (const { terms, weight } of alternatives) {
      for (const term of terms) {
        wanted.set(term, Math.max(wanted.get(term) ?? 0, weight / terms.length));
      }
    }
  }
  return wanted;
}

/** The query with what was clearly meant in place of what was typed. */
function correctedQuery(q: string, corrections: readonly Correction[]): string | undefined {
  let corrected = q.trim();
  for (const { typed, instead } of corrections) {
    if (instead) corrected = corrected.replace(typed, instead);
  }
  return corrected === q.trim() ? undefined : corrected;
}
