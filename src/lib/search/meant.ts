import type { Concept } from './concepts.ts';
import type { IndexReader } from './index-reader.ts';
import { SPELLING_WEIGHTS, candidatesFor, splitWord, type Candidate } from './spell.ts';
import { folded, termOf } from './words.ts';
import type { Correction } from './engine.ts';

/** Words that were meant count a little less than words that were typed. */
const MEANT_WEIGHTS = {
  /** A word that begins as the last one typed, which may not be finished. */
  begun: 0.9,
  /** The likeliest word for one that is unknown. */
  corrected: 1,
} as const;

/** At most so many words are searched in place of one that is unknown. */
const MOST_MEANT = 3;

/** How many near words a reader is offered. */
const MOST_OFFERED = 3;

/** At most so many words are taken for one that is begun. */
const MOST_BEGUN = 24;

const SHORTEST_BEGUN = 2;

/**
 * Finds what was meant by words that the site does not have: a word that is begun,
 * two words written as one, or a slip of the finger. Adds it to the concepts.
 *
 * @param unfinished - the last word may go on: the reader has typed no space after it.
 * @returns what was done, word by word.
 */
export async function findMeant(
  concepts: readonly Concept[],
  unfinished: boolean,
  reader: IndexReader,
): Promise<Correction[]> {
  const unknown = concepts.filter(({ alternatives, implied }) => {
    const isKnown = ({ terms }: { terms: string[] }) =>
      terms.some((term) => reader.postingsOf(term));
    return !implied && !alternatives.some(isKnown);
  });
  const last = concepts.findLast(({ implied }) => !implied);
  const corrections: Correction[] = [];
  for (const concept of unknown) {
    if (unfinished && concept === last && (await takeBegun(concept, reader))) continue;
    corrections.push(await takeCorrected(concept, reader));
  }
  return corrections;
}

/** Takes an unknown last word as the beginning of those that the site has. */
async function takeBegun(concept: Concept, reader: IndexReader): Promise<boolean> {
  const prefix = folded(concept.typed);
  if (prefix.length < SHORTEST_BEGUN) return false;
  await reader.fetchTerms([prefix, `${prefix}\uffff`]);
  let terms = reader.termsFrom(prefix);
  if (terms.length === 0) terms = await termsOfWordsFrom(prefix, reader);
  const commonest = terms
    .map((term) => ({ term, pages: reader.postingsOf(term)?.pages.length ?? 0 }))
    .toSorted((a, b) => b.pages - a.pages || a.term.localeCompare(b.term, 'en'))
    .slice(0, MOST_BEGUN);
  concept.begun = true;
  for (const { term } of commonest) {
    concept.alternatives.push({ terms: [term], weight: MEANT_WEIGHTS.begun });
  }
  return commonest.length > 0;
}

/** The terms of the words that begin so: a word may be longer than what it is found under. */
async function termsOfWordsFrom(prefix: string, reader: IndexReader): Promise<string[]> {
  const words = (await reader.vocabulary()).filter(({ word }) => word.startsWith(prefix));
  const terms = [...new Set(words.slice(0, MOST_BEGUN).map(({ word }) => termOf(word)))];
  await reader.fetchTerms(terms);
  return terms;
}

/** Candidates that share a term are one: the commonest wording stands for all. */
function byTerm(candidates: readonly Candidate[]): (Candidate & { terms: string[] })[] {
  const merged = new Map<string, Candidate & { terms: string[] }>();
  for (const { word, likelihood } of candidates) {
    const terms = word.split(' ').map(termOf);
    const known = merged.get(terms.join(' '));
    if (known) known.likelihood += likelihood;
    else merged.set(terms.join(' '), { word, likelihood, terms });
  }
  return [...merged.values()].toSorted((a, b) => b.likelihood - a.likelihood);
}

async function takeCorrected(concept: Concept, reader: IndexReader): Promise<Correction> {
  const typed = folded(concept.typed);
  if (!/^\p{L}+$/u.test(typed)) return { typed: concept.typed, nearest: [] };
  const vocabulary = await reader.vocabulary();
  const known = new Set(vocabulary.map(({ word }) => word));
  const split = splitWord(typed, (word) => known.has(word));
  const candidates = byTerm(candidatesFor(typed, vocabulary));
  if (split && !candidates.some(({ likelihood }) => likelihood >= 1)) {
    candidates.unshift({ word: split.join(' '), likelihood: 1, terms: split.map(termOf) });
  }
  const [first, second] = candidates;
  const nearest = candidates.slice(0, MOST_OFFERED).map(({ word }) => word);
  if (!first) return { typed: concept.typed, nearest };
  const taken = candidates.slice(0, MOST_MEANT);
  await reader.fetchTerms(taken.flatMap(({ terms }) => terms));
  for (const { terms, likelihood } of taken) {
    const weight = MEANT_WEIGHTS.corrected * Math.sqrt(likelihood / first.likelihood);
    concept.alternatives.push({ terms, weight });
  }
  const isClear = !second || first.likelihood >= SPELLING_WEIGHTS.clear * second.likelihood;
  return isClear
    ? { typed: concept.typed, instead: first.word, nearest }
    : { typed: concept.typed, nearest };
}
