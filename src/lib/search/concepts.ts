import { folded, isStopWord, joinedTerms, wordsOf } from './words.ts';

/** One way to meet a concept: all of these terms, counting for so much. */
export interface Alternative {
  terms: string[];
  weight: number;
}

/** Something that a reader looks for, in one or more wordings. */
export interface Concept {
  /** The word as typed. */
  typed: string;
  /** How often it was typed: what is said twice counts twice. */
  times: number;
  /** The wordings, what was typed first. */
  alternatives: Alternative[];
  /** Not typed, but the same as something typed: a page need not have it. */
  implied?: boolean;
  /** Only begun: its wordings are as rare as all of them together, or odd words would come first. */
  begun?: boolean;
}

/** What was asked, taken apart. */
export interface Asked {
  concepts: Concept[];
  /** Exact wordings, each as its words in order. */
  phrases: string[][];
  onlyStopWords: boolean;
}

/** Wordings of one thing. */
export interface SynonymGroup {
  /** Any of these stands for any other. */
  same: string[];
  /** Looser words that readers use: they stand for the others, but no other for them. */
  loose?: string[];
}

/** What the site knows to mean the same: each key, in terms, with its other wordings. */
export type Synonyms = ReadonlyMap<string, readonly string[][]>;

export const CONCEPT_WEIGHTS = {
  /** Another wording for what was typed counts a little less than the words typed. */
  synonym: 0.85,
} as const;

/** More different words than these are not searched: they would add nothing. */
const MOST_CONCEPTS = 60;

/** How many words the wordings of a synonym can have. */
const LONGEST_WORDING = 6;

/** The terms of a wording that carry matter; all of them if none does. */
export function termsOf(wording: string): string[] {
  const words = wordsOf(wording);
  const telling = words.filter(({ text }) => !isStopWord(text));
  return (telling.length > 0 ? telling : words).map(({ term }) => term);
}

/** Whether stop words leave but one word of a wording: `end use` is not all that `end` says. */
function isCutShort(wording: string): boolean {
  return termsOf(wording).length === 1 && wordsOf(wording).length > 1;
}

/** Makes wordings of the same things fit to be looked up by any of them. */
export function synonymsOf(groups: readonly SynonymGroup[]): Synonyms {
  const synonyms = new Map<string, string[][]>();
  for (const { same, loose = [] } of groups) {
    const wordings = same.map(termsOf).filter((terms) => terms.length > 0);
    const keys = [...same, ...loose].filter((wording) => !isCutShort(wording)).map(termsOf);
    const joined = same.filter((wording) => /^\p{L}+[ -]\p{L}+$/u.test(wording));
    const asOneWord = joined.map((wording) => termsOf(wording.replace(/[ -]/, '')));
    for (const terms of [...keys, ...asOneWord]) {
      const key = terms.join(' ');
      const known = synonyms.get(key) ?? [];
      for (const other of wordings) {
        // A longer wording that holds the key finds nothing that the key does not.
        if (terms.every((term) => other.includes(term))) continue;
        if (!known.some((wording) => wording.join(' ') === other.join(' '))) known.push(other);
      }
      if (key && known.length > 0) synonyms.set(key, known);
    }
  }
  return synonyms;
}

/** A text with more words than these outside its quotation marks quotes; it does not command. */
const MOST_WORDS_BESIDE_PHRASE = 8;

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;

/** The quoted parts of a query. A quotation mark without a partner is nothing. */
function phrasesOf(q: string): string[][] {
  if (plainWords(q.replace(QUOTED, ' ')).length > MOST_WORDS_BESIDE_PHRASE) return [];
  return [...q.matchAll(QUOTED)]
    .map(([, phrase]) => plainWords(phrase!))
    .filter((words) => words.length > 0);
}

/** Whether a query holds a wording in quotation marks. */
export function isQuoted(q: string): boolean {
  return phrasesOf(q).length > 0;
}

/** The words of a text as letters only, for comparing exact wordings. */
export function plainWords(text: string): string[] {
  return [...folded(text).matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
}

/** Takes a query apart into what is looked for. */
export function askedBy(q: string, synonyms: Synonyms): Asked {
  const phrases = phrasesOf(q);
  const words = wordsOf(q);
  // In a query `us` is the country: nobody searches for the pronoun.
  const telling = words.filter(
    ({ text, term }, index) => (!isStopWord(text) || term === 'us') && !isPartOfCode(words, index),
  );
  const concepts = new Map<string, Concept>();
  for (const { text, term } of telling) {
    const concept = concepts.get(term);
    if (concept) concept.times += 1;
    else if (concepts.size < MOST_CONCEPTS) {
      const alternatives = [{ terms: [term], weight: 1 }, ...otherWordings(term, synonyms)];
      concepts.set(term, { typed: text, times: 1, alternatives });
    }
  }
  const implied = [
    ...impliedConcepts(
      telling.map(({ term }) => term),
      synonyms,
    ),
    ...compoundsIn(words),
  ];
  return {
    concepts: [...concepts.values(), ...implied],
    phrases,
    onlyStopWords: words.length > 0 && telling.length === 0,
  };
}

/** Whether a word is a part of the code before it, as `744` is of `744.23`. */
function isPartOfCode(words: readonly { start: number; end: number }[], index: number): boolean {
  const { start, end } = words[index]!;
  return words.some((code, at) => at < index && code.start <= start && code.end >= end);
}

/** Words that carry no matter of their own, but do as the end of a compound: `end use`, `opt out`. */
const ENDS_COMPOUND = /^(?:use|used|up|out|off|down|over)$/i;

/** Compounds typed as two words of which the second is a stop word: pages write them with a hyphen. */
function compoundsIn(words: readonly { text: string; end: number; start: number }[]): Concept[] {
  return words.flatMap(({ text, start }, index) => {
    const first = words[index - 1];
    if (!first || start !== first.end + 1 || !ENDS_COMPOUND.test(text)) return [];
    if (isStopWord(first.text)) return [];
    const [term] = joinedTerms(`${first.text}-${text}`);
    if (!term) return [];
    return [
      {
        typed: `${first.text} ${text}`,
        times: 1,
        alternatives: [{ terms: [term], weight: 1 }],
        implied: true,
      },
    ];
  });
}

function otherWordings(key: string, synonyms: Synonyms): Alternative[] {
  return (synonyms.get(key) ?? []).map((terms) => ({ terms, weight: CONCEPT_WEIGHTS.synonym }));
}

/** Long forms that were typed bring their short forms: a page may have only those. */
function impliedConcepts(terms: readonly string[], synonyms: Synonyms): Concept[] {
  const implied: Concept[] = [];
  for (let from = 0; from < terms.length; from += 1) {
    for (let length = Math.min(LONGEST_WORDING, terms.length - from); length >= 2; length -= 1) {
      const key = terms.slice(from, from + length).join(' ');
      const alternatives = otherWordings(key, synonyms);
      if (alternatives.length === 0) continue;
      implied.push({ typed: key, times: 1, alternatives, implied: true });
      break;
    }
  }
  return implied;
}
