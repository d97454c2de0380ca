import type { SynonymGroup } from './concepts.ts';
import {
  CORE_FILE,
  pageFile,
  shardFile,
  vocabularyFile,
  type Core,
  type FacetSets,
} from './index-files.ts';
import { encodedNeighbours, nearestPages } from './neighbours.ts';
import type { SearchPage } from './page.ts';
import type { Place } from './places.ts';
import { encoded, encodedPostings, LEVELS, type Postings } from './postings.ts';
import { rarity } from './score.ts';
import { encodedVocabulary } from './vocabulary.ts';
import { folded, isStopWord, joinedTerms, wordsOf } from './words.ts';

/**
 * Weights of the index. They were chosen on public collections with human
 * judgements; a test beside this file shows what each is for.
 */
export const INDEX_WEIGHTS = {
  /** A word of the title counts as so many of the text. */
  title: 2.5,
  /** A word of a heading counts as so many of the text. */
  heading: 1.5,
  /** How soon repeating a word stops adding. */
  saturation: 1.2,
  /** How much a long page must repeat a word to count as much as a short one. */
  length: 0.6,
  /** A page counts as at most so many times the mean length. */
  longest: 4,
} as const;

/** The size of a file of postings before compression, about. */
const SHARD_LENGTH = 14_000;

/** What an index is built from, beside the pages. */
export interface Lexicon {
  synonyms: SynonymGroup[];
  /** Names and codes with the address that each leads to. */
  identifiers: { key: string; url: string; name: string }[];
  /** Places that are no pages, to which names and codes may lead. */
  places?: Place[];
}

/** The counted words of a page. */
interface Counted {
  /** How often each term stands in it, by weight of its place. */
  terms: Map<string, number>;
  length: number;
}

/** The text of a page without the title that it opens with. */
export function textBelowTitle({ text, title }: Pick<SearchPage, 'text' | 'title'>): string {
  return text.startsWith(title) ? text.slice(title.length) : text;
}

function countedWords(page: SearchPage): Counted {
  const terms = new Map<string, number>();
  let length = 0;
  const add = (text: string, weight: number): void => {
    for (const { text: word, term } of wordsOf(text)) {
      if (isStopWord(word)) continue;
      terms.set(term, (terms.get(term) ?? 0) + weight);
      length += weight;
    }
    // A hyphened word is found joined as well, but is no longer for it.
    for (const term of joinedTerms(text)) terms.set(term, (terms.get(term) ?? 0) + weight);
  };
  add(page.title, INDEX_WEIGHTS.title);
  add(textBelowTitle(page), 1);
  for (const { title } of page.sections) add(title, INDEX_WEIGHTS.heading - 1);
  return { terms, length };
}

/** How much a term says of a page: more the more often it stands there, up to a bound. */
function saturated(count: number, length: number, mean: number): number {
  const { saturation, length: share, longest } = INDEX_WEIGHTS;
  const relative = Math.min(length / mean, longest);
  return (count * (saturation + 1)) / (count + saturation * (1 - share + share * relative));
}

/** Splits sorted lines into files of about equal length; each begins with its own first term. */
function shardsOf(lines: readonly string[]): string[][] {
  const shards: string[][] = [[]];
  let length = 0;
  for (const line of lines) {
    if (length > SHARD_LENGTH) {
      shards.push([]);
      length = 0;
    }
    shards.at(-1)!.push(line);
    length += line.length + 1;
  }
  return shards;
}

/** The words of the site as people write them, with the number of pages each is in, commonest first. */
function vocabularyOf(pages: readonly SearchPage[]): string {
  const inPages = new Map<string, number>();
  for (const page of pages) {
    const words = new Set<string>();
    for (const { text } of wordsOf(`${page.title} ${page.text}`)) {
      const word = folded(text);
      if (/^[\p{L}]{3,24}$/u.test(word) && !isStopWord(text)) words.add(word);
    }
    for (const word of words) inPages.set(word, (inPages.get(word) ?? 0) + 1);
  }
  const powers = new Map<number, string[]>();
  for (const word of [...inPages.keys()].toSorted()) {
    const power = Math.floor(Math.log2(inPages.get(word)!));
    const words = powers.get(power);
    if (words) words.push(word);
    else powers.set(power, [word]);
  }
  return encodedVocabulary(powers);
}

/** Pages with the same values of every facet share one set. */
function facetSets(pages: readonly SearchPage[]): { sets: FacetSets; setOfPage: number[] } {
  const sets: FacetSets = [];
  const known = new Map<string, number>();
  const setOfPage = pages.map(({ filters }) => {
    const key = JSON.stringify(filters);
    const at = known.get(key) ?? sets.push(filters) - 1;
    known.set(key, at);
    return at;
  });
  return { sets, setOfPage };
}

/**
 * Builds every file of the index, by name.
 *
 * Pages must come in an order that does not change between builds; equal input
 * gives equal files.
 *
 * @param version - names the folder of the files that belong to this very index.
 */
export function buildIndex(
  pages: readonly SearchPage[],
  lexicon: Lexicon,
  version: string,
): Map<string, string> {
  const counted = pages.map(countedWords);
  const mean = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, pages.length);
  const levelWeight = (INDEX_WEIGHTS.saturation + 1) / LEVELS;
  const postings = new Map<string, Postings>();
  counted.forEach(({ terms, length }, page) => {
    for (const [term, count] of terms) {
      const weight = saturated(count, length, mean);
      const entry = postings.get(term) ?? { pages: [], levels: [] };
      entry.pages.push(page);
      entry.levels.push(Math.min(LEVELS, Math.max(1, Math.round(weight / levelWeight))));
      postings.set(term, entry);
    }
  });

  const terms = [...postings.keys()].toSorted();
  const numberOf = new Map(terms.map((term, number) => [term, number]));
  const vectors = counted.map(({ terms: counts, length }) =>
    [...counts].map(([term, count]): [number, number] => [
      numberOf.get(term)!,
      saturated(count, length, mean) * rarity(postings.get(term)!.pages.length, pages.length),
    ]),
  );
  const shards = shardsOf(terms.map((term) => `${term} ${encodedPostings(postings.get(term)!)}`));
  const { places = [] } = lexicon;
  const pageAt = new Map([...pages, ...places].map(({ url }, page) => [url, page]));
  const { sets, setOfPage } = facetSets(pages);
  const core: Core = {
    version,
    pages: pages.length,
    levelWeight,
    shards: shards.map(([line]) => line?.slice(0, line.indexOf(' ')) ?? ''),
    sets,
    setOfPage: encoded(setOfPage),
    neighbours: encodedNeighbours(nearestPages(vectors)),
    synonyms: lexicon.synonyms,
    identifiers: lexicon.identifiers.flatMap(({ key, url, name }): Core['identifiers'] => {
      const page = pageAt.get(url);
      return page === undefined ? [] : [[key, page, name]];
    }),
    places,
  };
  return new Map([
    [CORE_FILE, JSON.stringify(core)],
    [vocabularyFile(version), vocabularyOf(pages)],
    ...shards.map((lines, shard): [string, string] => [
      shardFile(version, shard),
      lines.join('\n'),
    ]),
    ...pages.map((page, number): [string, string] => [
      pageFile(version, number),
      JSON.stringify({ ...page, filters: undefined }),
    ]),
  ]);
}
