/**
 * Martin Porter's second English stemmer ("Porter2", snowballstem.org/algorithms/english),
 * so that a word finds its inflections: `control`, `controls`, `controlled`.
 */

const VOWEL = '[aeiouy]';
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const VALID_LI = /[cdeghkmnrt]$/;

/** Words whose stem the rules would get wrong. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
  sky: 'sky',
  news: 'news',
  howe: 'howe',
  atlas: 'atlas',
  cosmos: 'cosmos',
  bias: 'bias',
  andes: 'andes',
};

const KEPT_AFTER_1A = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);

const STEP_2: readonly (readonly [string, string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];

const STEP_3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];

const STEP_4 = /(?:ement|ment|ance|ence|able|ible|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/;

const hasVowel = (part: string): boolean => new RegExp(VOWEL).test(part);

/** Where the region after the first non-vowel that follows a vowel begins, from `start` on. */
function regionAfter(word: string, start: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(start));
  return match ? start + match.index + 2 : word.length;
}

function firstRegion(word: string): number {
  const special = /^(?:gener|commun|arsen)/.exec(word);
  return special ? special[0].length : regionAfter(word, 0);
}

const endsShort = (word: string): boolean =>
  /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word);

/** The longest ending of a list that a word has, if any. */
const endingOf = (word: string, endings: readonly (readonly [string, string])[]) =>
  endings.find(([ending]) => word.endsWith(ending));

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word) || !word.endsWith('s')) return word;
  return hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function step1b(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= r1 ? word.slice(0, eed.index + 2) : word;
  const ending = /(?:ingly|edly|ing|ed)$/.exec(word);
  if (!ending || !hasVowel(word.slice(0, ending.index))) return word;
  const rest = word.slice(0, ending.index);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (DOUBLE.test(rest)) return rest.slice(0, -1);
  return r1 >= rest.length && endsShort(rest) ? `${rest}e` : rest;
}

function step2(word: string, r1: number): string {
  const found = endingOf(word, STEP_2);
  if (!found) return word;
  const rest = word.slice(0, -found[0].length);
  if (rest.length < r1) return word;
  if (found[0] === 'ogi' && !rest.endsWith('l')) return word;
  if (found[0] === 'li' && !VALID_LI.test(rest)) return word;
  return rest + found[1];
}

function step3(word: string, r1: number, r2: number): string {
  const found = endingOf(word, STEP_3);
  if (!found) return word;
  const rest = word.slice(0, -found[0].length);
  if (rest.length < r1 || (found[0] === 'ative' && rest.length < r2)) return word;
  return rest + found[1];
}

function step4(word: string, r2: number): string {
  const ending = STEP_4.exec(word);
  if (!ending || ending.index < r2) return word;
  if (ending[0] === 'ion' && !/[st]$/.test(word.slice(0, ending.index))) return word;
  return word.slice(0, ending.index);
}

function step5(word: string, r1: number, r2: number): string {
  const rest = word.slice(0, -1);
  if (word.endsWith('e')) {
    return rest.length >= r2 || (rest.length >= r1 && !endsShort(rest)) ? rest : word;
  }
  return word.endsWith('ll') && rest.length >= r2 ? rest : word;
}

const known = new Map<string, string>();

/** The stem of a lower-case English word. Words of one or two letters, and codes, stay as they are. */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    found = computed(word);
    if (known.size > 50_000) known.clear();
    known.set(word, found);
  }
  return found;
}

function computed(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const exception = Object.hasOwn(EXCEPTIONS, word) ? EXCEPTIONS[word] : undefined;
  if (exception !== undefined) return exception;

  let stemmed = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const r1 = firstRegion(stemmed);
  const r2 = regionAfter(stemmed, r1);
  stemmed = step1a(stemmed);
  if (KEPT_AFTER_1A.has(stemmed)) return stemmed;
  stemmed = step1b(stemmed, r1);
  if (stemmed.length > 2) stemmed = stemmed.replace(/([^aeiouy])[yY]$/, '$1i');
  stemmed = step2(stemmed, r1);
  stemmed = step3(stemmed, r1, r2);
  stemmed = step4(stemmed, r2);
  stemmed = step5(stemmed, r1, r2);
  return stemmed.toLowerCase();
}
