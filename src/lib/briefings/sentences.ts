import type { Passage, Span } from './passage.ts';

/** A sentence as offsets in its passage, without the spaces around it. */
export interface Sentence {
  start: number;
  end: number;
}

/** Abbreviations after which a sentence always goes on. Written without their last stop. */
const GOES_ON = new Set(
  (
    'v vs viz cf ca c approx e.g i.e fed supp ' +
    'dr mr mrs ms prof gen sen rep gov st lt col maj capt adm hon rev'
  ).split(' '),
);

/** Abbreviations after which a sentence goes on when a number follows: "No. 5", "Art. 51", "Jan. 2026". */
const BEFORE_NUMBER = new Set(
  (
    'no nos art arts sec secs reg regs pt pts para paras ch chs cl cls fn fig figs p pp vol ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);

/**
 * Abbreviations that may also end a sentence. They end one only where a word
 * follows that seldom stands in the middle of a sentence with a capital.
 */
const MAY_END = new Set(
  'u.s u.k e.u u.n d.c a.m p.m etc inc ltd co corp llc plc jr sr al ed eds est c.f.r u.s.c f.r'.split(
    ' ',
  ),
);

/** Words that begin sentences, and that have a capital for hardly another reason. */
const BEGINNERS = new Set(
  (
    'A After All Although An And Another Any Are As At Because Before Both But By Each Even For ' +
    'From Had He Her Here His How However If In Instead Is It Its Later Many Most Neither No ' +
    'Nobody None Nor Not Nothing Of On Once One Only Or Other Others Our Several She Since So ' +
    'Some Such That The Their Then There These They This Those Three Thus To Two Under Unless ' +
    'Until Was We What When Where Whether Which While Who Why With Without Yet You'
  ).split(' '),
);

/** A stop, with the quotation marks and brackets that close after it, before a space or the end. */
const STOP = /[.!?…]+["'”’»)\]]*(?=\s|$)/gu;

/** The word that a stop follows: "U.S", "No", "2026". Brackets and quotes before it do not count. */
function wordBefore(text: string, stop: number): string {
  return /[^\s("'“‘«[—–]*$/u.exec(text.slice(0, stop))![0];
}

function endsSentence(text: string, stop: number, end: number): boolean {
  const rest = text.slice(end).trimStart();
  if (rest === '') return true;
  if (!/^["'“‘«([§$€£]*[\p{Lu}\p{N}]|^["'“‘«([]*[§$€£]/u.test(rest)) return false;
  if (text[stop] !== '.') return true;

  const word = wordBefore(text, stop).toLowerCase();
  if (GOES_ON.has(word)) return false;
  if (BEFORE_NUMBER.has(word)) return !/^[§\p{N}(]|^[IVX]+\b/u.test(rest);
  const isInitial = /^\p{L}$/u.test(word);
  if (!isInitial && !MAY_END.has(word)) return true;
  return BEGINNERS.has(/^["'“‘«([]*(\p{L}*)/u.exec(rest)![1]!);
}

/**
 * The sentences of a text.
 *
 * Full stops in abbreviations ("U.S.", "No. 5", "15 C.F.R. 744.22(b)"), in
 * initials and in numbers end nothing; after an abbreviation that may end a
 * sentence, the next word decides. Where it is in doubt, two sentences stay one.
 */
export function sentencesOf(text: string): Sentence[] {
  const ends = [...text.matchAll(STOP)]
    .filter(({ 0: stop, index }) => endsSentence(text, index, index + stop.length))
    .map(({ 0: stop, index }) => index + stop.length);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const until of [...ends, text.length]) {
    const words = text.slice(from, until);
    const start = from + words.length - words.trimStart().length;
    const end = from + words.trimEnd().length;
    if (start < end) sentences.push({ start, end });
    from = until;
  }
  return sentences;
}

/**
 * Whether a component stands in a sentence. One that holds words does where it
 * shares a character with it. A Cite holds none: it belongs to the sentence that
 * it follows, also when it stands after the full stop.
 */
export function standsIn(span: Span, sentence: Sentence, passage: Passage): boolean {
  if (span.start < span.end) return span.start < sentence.end && sentence.start < span.end;
  if (span.start < sentence.start) return false;
  if (span.start === sentence.start) return passage.text.slice(0, span.start).trim() === '';
  const between = passage.text.slice(sentence.end, span.start);
  return span.start <= sentence.end || between.trim() === '';
}
