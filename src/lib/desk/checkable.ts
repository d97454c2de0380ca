/** Why a sentence can be checked, and so must say what bears it out. */
export interface Trigger {
  /** What it is, for the author: `the date "12 June 2026"`. */
  what: string;
  /** Offset of its first character. */
  start: number;
  /** Offset after its last character. */
  end: number;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';

/** Verbs of report whose form is that of no common noun. */
const REPORTED =
  'said|says|told|tells|wrote|writes|reported|announced|announces|alleged|alleges|claimed|argued|argues|' +
  'denied|denies|accused|accuses|testified|testifies|according to';

/** Verbs of report whose form is also that of a noun: they count before "that" only. */
const REPORTED_THAT =
  'claims|reports|states|stated|finds|estimates|warns|warned|notes|noted|observed|answered|concluded|confirmed';

/** Turns of phrase that report nothing. */
const IDIOMS = /\b(?:that said|all told|the accused)\b(?!\s+that)/giu;

/**
 * Names that hold a numeral which counts nothing:
 * - letters and digits in one, the first a capital: "GPT-5.6", "H200", "D:5", "COVID-19";
 * - small words of the trade: "o1", "5G", "2FA", "3D";
 * - a capitalised word and a short number: "Fable 5", "Llama 3.1", "Phase 2".
 */
const NAMES = [
  /(?<![\w.])(?!(?:Mid|Pre|Post|Early|Late)-?\d)\p{Lu}[\p{L}:-]*\d[\p{L}\p{N}]*(?:[.:-][\p{L}\p{N}]+)*/gu,
  /\b(?:o\d|[56]G|2FA|[23]D)\b/gu,
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}]+(?:\.\p{Lu})*)\s\d{1,3}(?:\.\d+)*(?![\p{L}\p{N}]|[,./]\d|\s?%|\s(?:per\s?cent|hundred|thousand|million|billion|trillion)\b)/gu,
];

/** Capitalised words that a number follows without making a name: they begin sentences or count. */
const NO_NAME_WORDS =
  'A About Above Across After All Almost Among An And Another Any Approximately Around As At Before ' +
  'Below Between But Beyond Both By During Each Every Exactly Fewer First For From If In Inside Is It ' +
  'Its Just Last Less Like More Most Nearly No Of On Once Only Or Our Out Over Roughly Since Some ' +
  'Such Than That The Their Then These They This Those Through Throughout To Under Until Up Was We ' +
  'Were When Where While With Within Without';

/** Words for a place in the law. "Article 51" and "15 CFR 744" can be checked like "§ 744.22". */
const PROVISION_WORDS =
  'Annex Article Articles Art Chapter Clause Directive Law Order Paragraph Part Recital Regulation Rule ' +
  'Section Sections Sec Supplement Title CFR FR USC Reg Res Stat No Nos';

const NO_NAME = new Set(`${NO_NAME_WORDS} ${PROVISION_WORDS}`.split(' '));

const PATTERNS: readonly { kind: string; pattern: RegExp }[] = [
  {
    kind: 'the date',
    pattern: new RegExp(
      `\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?![\\p{L}])(?: \\d{4})?|\\b${MONTH} \\d{1,4}(?:, \\d{4})?\\b|\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b`,
      'gu',
    ),
  },
  {
    kind: 'the sum',
    pattern:
      /(?:\b[A-Z]{1,3})?[$€£¥]\s?\d[\d,.]*(?:\s?(?:million|billion|trillion|bn|m))?|\b\d[\d,.]*(?:\s(?:million|billion|trillion))?\s(?:dollars|euros|pounds|yuan|yen|won)\b/gu,
  },
  {
    kind: 'the provision',
    pattern:
      /(?:\d+ (?:C\.?F\.?R\.?|U\.?S\.?C\.?) )?§+(?:\s?\d[\w.()/-]*)?|\b(?:Articles?|Art\.|Annex|Recital|Sections?|Sec\.|Part|Title) \d[\w.()/-]*|\b\d+ (?:C\.?F\.?R\.?|U\.?S\.?C\.?|FR|Fed\. Reg\.) \d[\w.()/-]*/gu,
  },
  { kind: 'the ECCN', pattern: /(?<![\p{L}\p{N}])\d[A-E]\d{3}(?:\.[a-z0-9]+)*(?![\p{L}\p{N}])/gu },
  {
    kind: 'the number',
    pattern:
      /(?<![\p{L}\p{N}])\d[\p{N}\p{L}]*(?:[.,:/^-]?[\p{N}][\p{L}\p{N}]*)*(?:\s?%|\s(?:per\s?cent|million|billion|trillion)\b)?/gu,
  },
  { kind: 'the number', pattern: /\b(?:per\s?cent|millions?|billions?|trillions?)\b/giu },
  {
    kind: 'the report',
    pattern: new RegExp(`\\b(?:${REPORTED})\\b|\\b(?:${REPORTED_THAT})(?= that\\b)`, 'giu'),
  },
  // Active "found" reports ("the institute found"), as does "was found to", "found guilty" or
  // "found by". "Can be found in" and "was not found" tell where something is, or that it is not.
  {
    kind: 'the report',
    pattern:
      /(?<!\b(?:is|are|was|were|be|been|being)(?:n[’']t|\s(?:not|never|also|only|still|since|it|they))?\s)\bfound\b|\bfound(?= (?:to|that|guilty|liable|by)\b)/giu,
  },
];

/** The text with its names and idioms blanked, character for character. */
function withoutNames(text: string): string {
  const blank = (match: string): string => ' '.repeat(match.length);
  const [codes, trade, named] = NAMES as [RegExp, RegExp, RegExp];
  return text
    .replaceAll(IDIOMS, blank)
    .replaceAll(codes, blank)
    .replaceAll(trade, blank)
    .replaceAll(named, (match, word: string) =>
      NO_NAME.has(word.split('.')[0]!) ? match : blank(match),
    );
}

/**
 * What in a sentence can be checked, in the order of its words: dates, sums,
 * provisions, ECCNs, numbers, and verbs of report.
 *
 * Numbers are those in digits and those with "per cent", "million" and the like.
 * Numbers in words count nothing here ("two agencies"), since most of them are
 * part of the argument; nor do numerals in names ("Fable 5", "H200"). Dates are
 * found before names are set aside, so that "June 5" is a day and no name.
 */
export function triggersIn(text: string): Trigger[] {
  const found: Trigger[] = [];
  let rest = text;
  for (const [index, { kind, pattern }] of PATTERNS.entries()) {
    if (index === 1) rest = withoutNames(rest);
    rest = rest.replaceAll(pattern, (match, ...details) => {
      const start = details.find((detail): detail is number => typeof detail === 'number')!;
      const words = match.trim().replace(/[.,:;]+$/, '');
      found.push({ what: `${kind} "${words}"`, start, end: start + match.length });
      return ' '.repeat(match.length);
    });
  }
  return found.toSorted((a, b) => a.start - b.start);
}
