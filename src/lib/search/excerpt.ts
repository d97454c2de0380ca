import type { SearchPage } from './page.ts';
import { isStopWord, wordsOf, type Word } from './words.ts';

/** A stretch of text, marked if it is what the reader looked for. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** How many characters of a page are shown under its title. */
const EXCERPT_LENGTH = 220;
const MOST_SECTIONS = 3;

/** The terms that a reader looked for, each with what it weighs. */
export type Wanted = ReadonlyMap<string, number>;

/** Cuts a text into stretches, marking the words whose terms are wanted. */
export function marked(text: string, wanted: Wanted): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { start, end, term, text: word } of wordsOf(text)) {
    if (start < done || !wanted.has(term) || isStopWord(word)) continue;
    if (start > done) stretches.push({ text: text.slice(done, start), marked: false });
    stretches.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), marked: false });
  return stretches;
}

interface Sentence {
  start: number;
  end: number;
}

/** The sentences of a text, roughly: full stops of abbreviations may cut one short. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.?!][”’")\]]*\s+(?=[\p{Lu}\p{N}“"(])/gu)) {
    if (match.index - start < 25) continue;
    const end = match.index + match[0].length;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** The weight of the different wanted terms among words, repetition counting little. */
function weightOf(words: readonly Word[], wanted: Wanted): number {
  const seen = new Map<string, number>();
  for (const { term, text } of words) {
    const weight = wanted.get(term);
    if (weight === undefined || isStopWord(text)) continue;
    seen.set(term, (seen.get(term) ?? 0) + 1);
  }
  let total = 0;
  for (const [term, times] of seen) total += (wanted.get(term) ?? 0) * (1 + 0.1 * (times - 1));
  return total;
}

/**
 * The passage of a page that answers best, its words marked: the sentence in which
 * most of what is wanted stands, with what follows it while there is room.
 */
export function excerptOf(page: SearchPage, wanted: Wanted): Stretch[] {
  const opening = page.text.startsWith(page.title) ? page.title.length : 0;
  const text = page.text.slice(opening).replace(/^[\s.:]+/, '');
  const words = wordsOf(text);
  let best: Sentence | undefined;
  let most = -1;
  let from = 0;
  for (const sentence of sentencesOf(text)) {
    const inside: Word[] = [];
    while (from < words.length && words[from]!.start < sentence.end) inside.push(words[from++]!);
    const weight = weightOf(inside, wanted);
    if (weight > most + 1e-9) {
      best = sentence;
      most = weight;
    }
  }
  if (!best) return [];
  return marked(fitted(text, best, words, wanted), wanted);
}

/** Cuts a passage to length between words, round the first wanted word if it would be cut off. */
function fitted(text: string, { start, end }: Sentence, words: readonly Word[], wanted: Wanted) {
  const first = words.find(
    (word) => word.start >= start && word.end <= end && wanted.has(word.term),
  );
  let from = start;
  if (first && first.end - start > EXCERPT_LENGTH - 40) {
    from = text.lastIndexOf(' ', first.start - 60) + 1;
  }
  let until = Math.min(text.length, Math.max(end, from));
  if (until - from < EXCERPT_LENGTH) until = Math.min(text.length, from + EXCERPT_LENGTH);
  if (until - from > EXCERPT_LENGTH) {
    const space = text.lastIndexOf(' ', from + EXCERPT_LENGTH);
    until = space > from ? space : from + EXCERPT_LENGTH;
  }
  const cut = text.slice(from, until).trim();
  return `${from > start ? '… ' : ''}${cut}${until < text.length ? ' …' : ''}`;
}

/** The sections of a page that hold most of what is wanted, in the order of the page. */
export function sectionsOf(page: SearchPage, wanted: Wanted): { title: Stretch[]; id: string }[] {
  const sections = page.sections.map((section, index) => {
    const text = page.text.slice(section.at, page.sections[index + 1]?.at ?? page.text.length);
    const inTitle = weightOf(wordsOf(section.title), wanted);
    return { section, index, weight: weightOf(wordsOf(text), wanted) + 2 * inTitle };
  });
  return sections
    .filter(({ weight, section }) => weight > 0 && section.title !== page.title)
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, MOST_SECTIONS)
    .toSorted((a, b) => a.index - b.index)
    .map(({ section }) => ({ title: marked(section.title, wanted), id: section.id }));
}
