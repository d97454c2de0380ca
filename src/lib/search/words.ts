import { stem } from './stem.ts';

/**
 * Words that carry no matter of their own. They are neither indexed nor searched,
 * unless quoted.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although am an and any are as at be because been
  before being below between both but by can cannot could did do does doing done down during each
  either etc few for from further get gets give given go goes going gone had has have having he her here hers him his
  how however i if in into is it its itself just let like made make many may me might more most
  much must my neither no nor not now of off on once one only onto or other our ours out over own
  per please same say says shall she should so some such tell than that the their theirs them then
  there therefore these they thing things this those through thus to too under until up upon us
  use used uses using very via want was we were what when where whether which while who whom whose why will with
  within without would yet you your yours`.split(/\s+/),
);

/** One word of a text: where it stands, and under which term it is found. */
export interface Word {
  /** The word as a reader sees it. */
  text: string;
  /** What it is indexed under. */
  term: string;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
}

/** Letters and digits, and what may stand between two of them within one word. */
const RUN = /[\p{L}\p{N}\p{M}]+(?:[.'’‘\-\u2010\u2011/^:&+][\p{L}\p{N}\p{M}]+)*/gu;
const PART = /[\p{L}\p{N}\p{M}]+/gu;
const APOSTROPHE = /['’‘]/gu;

/** British spellings and their American twins fall together: `licence`, `organisation`, `centre`. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(licen|defen|offen|preten)ce/, '$1se'],
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|ing)$/, 'yz$1'],
  [/^(col|fav|hon|lab|neighb|behavi|harb|vap|end?eav|rum|tum)our/, '$1or'],
  [/^(cent|fib|met|theat|lit|calib|lust|spect)re(s?)$/, '$1er$2'],
  [/^programme(s?)$/, 'program$1'],
  [/^artefact/, 'artifact'],
  [/^judgement/, 'judgment'],
  [/^aluminium/, 'aluminum'],
  [/^cheque/, 'check'],
  [/^(travel|model|cancel|label|signal|level|channel|fuel)l(ed|ing|er|ers)$/, '$1$2'],
];

/** Lower case, without accents, in compatibility form: `Café` is `cafe`, full-width digits are digits. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The term under which a word is indexed: folded, spelt one way, stemmed. */
export function termOf(word: string): string {
  let term = folded(word).replace(APOSTROPHE, '');
  const power = /^(?:10\^|1e\+?)(\d+)$/.exec(term);
  if (power) return `1e${power[1]}`;
  if (!/^[a-z]+$/.test(term)) return term;
  for (const [british, american] of SPELLINGS) {
    if (term.length > 4 && british.test(term)) {
      term = term.replace(british, american);
      break;
    }
  }
  return stem(term);
}

/** Whether a word carries no matter of its own. Capitals of an abbreviation do: `US` is not `us`. */
export function isStopWord(word: string): boolean {
  if (word === 'US' || word === 'IT') return false;
  return STOP_WORDS.has(folded(word).replace(APOSTROPHE, ''));
}

/**
 * The words of a text in order, stop words included.
 *
 * A run such as `open-weight` gives its parts; one with a digit, such as `744.23`
 * or `3A090.a`, is one word first and then its parts, and hyphens in it do not count
 * (`H-100` is `h100`); `U.S.` is `us`; a possessive loses its `'s`.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const add = (word: string, start: number, end: number): void => {
    words.push({ text: text.slice(start, end), term: termOf(word), start, end });
  };
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const run = match[0].replace(/['’‘]s$/iu, '');
    if (/^\p{L}(?:\.\p{L})+$/u.test(run)) add(run.replaceAll('.', ''), start, start + run.length);
    else if (!/[.\-\u2010\u2011/^:&+]/.test(run)) add(run, start, start + run.length);
    else {
      if (/\p{N}/u.test(run)) add(run.replace(/[-\u2010\u2011]/g, ''), start, start + run.length);
      for (const part of run.matchAll(PART)) {
        add(part[0], start + part.index, start + part.index + part[0].length);
      }
    }
  }
  return words;
}

/** The words that were joined by hyphens, as one: `open-weight` gives `openweight`. */
export function joinedTerms(text: string): string[] {
  return [...text.matchAll(/\p{L}+(?:[\-\u2010\u2011]\p{L}+)+/gu)].map((match) =>
    termOf(match[0].replace(/[\-\u2010\u2011]/g, '')),
  );
}
