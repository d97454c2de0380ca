/**
 * An answer as HTML. The build prints the default case with these functions and the page
 * prints every other case with the same, so that both say the same.
 */
import { printDate, type Day } from '../calendar.ts';
import { escape } from '../html.ts';
import type { Destination, ReviewPolicy } from '../law/instrument.ts';
import type { Comparison, Leaf } from '../law/limit.ts';
import type { ChipFigures } from './figures.ts';
import { dayBefore, gistOf, type Period } from './history.ts';
import type { Margin } from './margin.ts';
import { countsOn, stateOn, type Regime } from './regime.ts';
import type { Finding, Question, TestedLimit, Verdict } from './verdict.ts';

/** A source as the working names it. */
export interface SourceLabel {
  label: string;
  href: string;
}

/** An instrument that governs chips designed in China, as the answer points to it. */
export interface OtherRule extends Pick<Regime, 'id' | 'short' | 'spans'> {
  does: string;
}

/** Ids of instruments that govern chips designed in China, as the answer for such a chip lists them. */
export const OTHER_RULES = [
  'us-huawei-fdp-2020',
  'us-entity-list-2023-10',
  'us-guidance-2025-05-13-ascend',
] as const;

/** What printing needs to know of the site. */
export interface PrintContext {
  lawHref: (id: string) => string;
  source: (id: string) => SourceLabel;
  otherRules: readonly OtherRule[];
}

/** The chip of a question as a heading names it, and when it was released. */
export interface ChipTitle {
  name: string;
  /** The last day that its date of release could mean. */
  releasedBy?: Day | undefined;
}

/** Destinations as the middle of a sentence names them. */
const TO_WORDS: Readonly<Record<Destination, string>> = {
  china: 'China',
  macau: 'Macau',
  d5: 'a country of Country Group D:5',
  'd1-d4': 'a D:1 or D:4 country',
  headquartered: 'a buyer abroad headquartered in Macau or D:5',
  elsewhere: 'any other country',
};

const POLICY_WORDS: Readonly<Record<ReviewPolicy, string>> = {
  denial: 'Applications meet a presumption of denial.',
  approval: 'Applications meet a presumption of approval.',
  'case-by-case': 'Applications are reviewed case by case.',
  'sources-differ': 'Sources differ on how applications were reviewed.',
  'not-established': 'How applications were reviewed is not established.',
  'not-published': 'No policy for reviewing applications was published.',
};

const POLICY_SHORT: Readonly<Record<ReviewPolicy, string>> = {
  denial: 'presumption of denial',
  approval: 'presumption of approval',
  'case-by-case': 'case-by-case review',
  'sources-differ': 'review policy: sources differ',
  'not-established': 'review policy not established',
  'not-published': 'review policy not published',
};

/** What a field is called where it is missing. */
const MISSING_WORDS: Readonly<Record<string, string>> = {
  tpp: 'the TPP',
  die_area_mm2: 'the die area',
  memory_bandwidth_gb_s: 'the memory bandwidth',
  interconnect_gb_s: 'the interconnect bandwidth',
  memory_plus_io_gb_s: 'the memory and interconnect bandwidth',
  datacenter: 'knowing whether it is for data centres',
  vendor: 'the maker',
  origin: 'knowing where it was designed',
};

/** Fields with the words and units of a reader. */
export const FIELD_WORDS: Readonly<Record<string, { name: string; unit: string }>> = {
  tpp: { name: 'TPP', unit: '' },
  performance_density: { name: 'density', unit: '' },
  memory_bandwidth_gb_s: { name: 'memory bandwidth', unit: ' GB/s' },
  interconnect_gb_s: { name: 'interconnect bandwidth', unit: ' GB/s' },
  memory_plus_io_gb_s: { name: 'memory and interconnect bandwidth together', unit: ' GB/s' },
};

/** Joins words as a sentence does: "a", "a and b", "a, b and c". */
export function join(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;
}

/**
 * Prints a figure to two decimals, and to more where it would otherwise look like the
 * line that it is compared with.
 */
export function printFigure(value: number, line = Number.NaN): string {
  for (let digits = value >= 100 ? 0 : 2; digits < 9; digits += 1) {
    const text = value.toLocaleString('en-GB', { maximumFractionDigits: digits });
    if (value === line || Number(text.replaceAll(',', '')) !== line) return text;
  }
  return String(value);
}

/** The figures of a chip in one line, for below its name. */
export function printFigures(figures: ChipFigures, basis?: string): string {
  const { tpp, dieAreaMm2, memoryBandwidthGbS: memory, interconnectGbS: links } = figures;
  const known = (value: number | undefined, name: string, unit = '') =>
    value === undefined ? `${name} not known` : `${name} ${printFigure(value)}${unit}`;
  const use =
    figures.datacenter === undefined
      ? 'for data centres or not, by edition'
      : figures.datacenter
        ? 'for data centres'
        : 'not for data centres';
  return [
    known(tpp, 'TPP') + (basis ? ` (${basis})` : ''),
    known(dieAreaMm2, 'die area', ' mm²'),
    known(memory, 'memory', ' GB/s'),
    known(links, 'interconnect', ' GB/s'),
    use,
  ].join('; ');
}

/** What was asked, above the answer: "Nvidia H20 on 1 May 2025, to China". */
export function printAsked({ day, to }: Question, name: string): string {
  return `${name} on ${printDate(day)}, to ${TO_WORDS[to]}`;
}

/** "the TPP and the die area": what an answer cannot be given without. */
export function printMissing(fields: readonly string[]): string {
  const words = fields.flatMap((field) => MISSING_WORDS[field] ?? []);
  return join([...new Set(words)]);
}

/** The answer in a few words. */
export function headlineOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'before':
      return 'No rule on chips yet';
    case 'needed':
      return verdict.isReported ? 'Licence needed, as reported' : 'Licence needed';
    case 'exception':
      return `Licence needed, or exception ${join(exceptionsOf(verdict), 'or')}`;
    case 'open':
      return `Cannot be said without ${printMissing(verdict.missing)}`;
    case 'free':
      return 'No licence needed by these rules';
    case 'foreign':
      return 'Designed in China: other rules come first';
  }
}

const exceptionsOf = ({ exempts }: Verdict): string[] => [
  ...new Set(exempts.map(({ row }) => row.exception)),
];

/** Entries that may be met and count, with the review, for lists: "3A090.a.1; presumption of denial". */
export function detailOf({ kind, findings, deciding, reviews }: Verdict): string {
  const relevant =
    kind === 'foreign'
      ? findings.filter(({ isCounted, regime }) => isCounted && regime.requires.length > 0)
      : deciding;
  const entries = relevant.flatMap(({ outcome }) => {
    const met = outcome.entries.flatMap((entry) => entry ?? []);
    return met.length > 0 ? [join(met, 'or')] : [];
  });
  const known = reviews.filter(({ row }) => row.policy !== 'not-published');
  const policies = [
    ...new Set((known.length > 0 ? known : reviews).map(({ row }) => POLICY_SHORT[row.policy])),
  ];
  const isSure = findings.every(({ outcome }) => outcome.entries.length === 1);
  return [join(entries), kind === 'foreign' ? '' : join(policies, isSure ? 'and' : 'or')]
    .filter(Boolean)
    .join('; ');
}

/** One comparison as words: "TPP 2,368 is under 2,400". */
export function printComparison({ leaf, given, result }: Comparison): string {
  const { field, op, value } = leaf;
  if (field === 'datacenter') {
    if (given === undefined) return 'whether it is for data centres is not known';
    return given ? 'it is for data centres' : 'it is not for data centres';
  }
  if (field === 'chip') return result ? 'the letter names it' : 'the letter does not name it';
  if (field === 'vendor') {
    if (given === undefined) return 'the maker is not said';
    const bound = String(value).split(', ');
    return result ? `the letter binds ${String(given)}` : `the letter binds ${join(bound)} only`;
  }
  if (field === 'origin') {
    if (given === undefined) return 'where it was designed is not said';
    return given === 'PRC-designed'
      ? 'it was designed in China'
      : 'it was designed in the United States';
  }
  const { name, unit } = FIELD_WORDS[field] ?? { name: field, unit: '' };
  if (typeof given !== 'number' || typeof value !== 'number') return `the ${name} is not known`;
  const isAbove = op.startsWith('>') === (result === true);
  const word = isAbove
    ? op === '>' || op === '<='
      ? 'more than'
      : 'at least'
    : op === '>' || op === '<='
      ? 'at most'
      : 'under';
  return `${name} ${printFigure(given, value)}${unit} is ${word} ${printFigure(value)}${unit}`;
}

/** Of comparisons on one field in one direction the closest says it all. */
function closest(comparisons: readonly Comparison[]): Comparison[] {
  const kept = new Map<string, Comparison>();
  for (const comparison of comparisons) {
    const { leaf, given, result } = comparison;
    const isNumber = typeof given === 'number' && typeof leaf.value === 'number';
    const isAbove = leaf.op.startsWith('>') === (result === true);
    const key = isNumber ? `${leaf.field} ${isAbove}` : printComparison(comparison);
    const before = kept.get(key);
    const isCloser = !before || (isNumber && closer(leaf, before.leaf, given as number));
    if (isCloser) kept.set(key, comparison);
  }
  return [...kept.values()];
}

const closer = (a: Leaf, b: Leaf, given: number): boolean =>
  Math.abs((a.value as number) - given) < Math.abs((b.value as number) - given);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What an instrument says of the chip, with the comparisons that decide it. */
export function printFinding({ regime, tested, outcome }: Finding): string {
  const [first] = outcome.entries;
  if (outcome.entries.length > 1) {
    const entries = outcome.entries.map((entry) => entry ?? 'none');
    return `Cannot be said without ${printMissing(outcome.missing)}: ${join(entries, 'or')}.`;
  }
  const wanted = first !== undefined;
  // A limit that binds other makers only is moot beside one that binds this one.
  const bound = tested.filter(({ comparisons }) => !isUnbound(comparisons));
  const decisive = wanted ? tested.filter(({ limit }) => limit.entry === first) : bound;
  const binds = [...new Set(tested.flatMap(({ limit }) => limit.binds ?? []))];
  const words =
    decisive.length === 0
      ? [`the letter binds ${join(binds)} only`]
      : closest(
          decisive.flatMap(({ comparisons }) =>
            comparisons.filter(({ result }) => result === wanted),
          ),
        ).map(printComparison);
  const isEntry =
    tested.every(({ limit }) => limit.entry.includes('3A090')) && regime.requires.length > 0;
  return `${capital(join(words))}: ${first ?? (isEntry ? 'outside 3A090' : 'it does not apply')}.`;
}

/** Whether a limit does not bind the maker, so that its other comparisons are moot. */
const isUnbound = (comparisons: readonly Comparison[]): boolean =>
  comparisons.some(({ leaf, result }) => leaf.field === 'vendor' && result === false);

interface Cited {
  source: string;
  pinpoint?: string | undefined;
}

/** The links below a step: the instrument, then the documents. */
function links(regimes: readonly Regime[], cited: readonly Cited[], context: PrintContext): string {
  const laws = [...new Map(regimes.map((regime) => [regime.id, regime])).values()].map(
    ({ id, short }) => `<a href="${escape(context.lawHref(id))}">${escape(short)}</a>`,
  );
  const seen = new Map<string, string>();
  for (const { source, pinpoint } of cited) {
    const { label, href } = context.source(source);
    const at = pinpoint ? `, ${escape(pinpoint)}` : '';
    const before = seen.get(source);
    if (before === undefined || at.length > before.length) {
      seen.set(source, `<a href="${escape(href)}">${escape(label)}</a>${at}`);
    }
  }
  return `<p class="quiet">${laws.join(', ')}. ${seen.size > 1 ? 'Sources' : 'Source'}: ${[...seen.values()].join('; ')}</p>`;
}

const RESULT_WORDS = { true: 'met', false: 'not met', undefined: 'not known' } as const;
const resultWord = (result: boolean | undefined): string =>
  RESULT_WORDS[String(result) as keyof typeof RESULT_WORDS];

function testedList(tested: readonly TestedLimit[]): string {
  const items = tested.map(({ limit, comparisons, result }) => {
    const marks = comparisons.map(
      (comparison) =>
        `<li data-result="${String(comparison.result)}">${escape(printComparison(comparison))}<span class="visually-hidden">: ${resultWord(comparison.result)}</span></li>`,
    );
    return `<li><b>${escape(limit.entry)}</b>: ${resultWord(result)}<ul class="marks">${marks.join('')}</ul></li>`;
  });
  return `<details><summary>Every comparison</summary><ol class="tested">${items.join('')}</ol></details>`;
}

function findingStep(finding: Finding, context: PrintContext): string {
  const { regime, isCounted, state, since, tested, outcome } = finding;
  const reported = tested
    .filter(({ limit }) => outcome.entries.includes(limit.entry))
    .some(({ limit }) => limit.evidence === 'reported');
  const paper = isCounted
    ? ''
    : ` <b>Not counted:</b> ${escape(state)} since ${printDate(since)}, so this is on paper only.`;
  const met = tested.filter(({ limit }) => outcome.entries.includes(limit.entry));
  const cited = (met.length > 0 ? met : tested).flatMap(({ limit }) => limit.sources);
  return `<li${isCounted ? '' : ' class="paper"'}><p>${escape(printFinding(finding))}${reported ? ' The figures or the chips of this letter are known from reports only.' : ''}${paper}</p>${links([regime], cited, context)}${testedList(tested)}</li>`;
}

/** The answer with its working. */
export function verdictHtml(
  question: Question,
  verdict: Verdict,
  chip: ChipTitle,
  context: PrintContext,
): string {
  const { day, to } = question;
  const { kind, findings, requires, exempts, reviews, missing } = verdict;
  const entries = [...new Set(verdict.deciding.flatMap(({ needing }) => needing))];
  const steps = findings.map((finding) => findingStep(finding, context));
  const cite = (following: Verdict['requires'] | Verdict['exempts'] | Verdict['reviews']): string =>
    links(
      following.map(({ regime }) => regime),
      following.flatMap(({ row }) => row.sources),
      context,
    );
  if (kind !== 'foreign' && requires.length > 0) {
    const open = kind === 'open' ? 'If it is met, a' : 'A';
    steps.push(
      `<li><p>${open} licence is needed for ${escape(TO_WORDS[to])}: ${escape(join(entries, kind === 'open' || missing.length > 0 ? 'or' : 'and'))}.${note(requires)}</p>${cite(requires)}</li>`,
    );
    if (exempts.length > 0) {
      const names = join(exceptionsOf(verdict), 'or');
      const covered = entries.filter((entry) =>
        exempts.some(({ row }) => row.entries.includes(entry)),
      );
      const others = entries.filter((entry) => !covered.includes(entry));
      const but =
        others.length === 0
          ? ''
          : kind === 'needed' && missing.length > 0
            ? `, not under ${join(others, 'or')}; which it is cannot be said without ${printMissing(missing)}`
            : `, but not under ${join(others, 'or')}`;
      steps.push(
        `<li><p>Licence exception ${escape(names)} can stand in for a licence under ${escape(join(covered, 'or') + but)}.${note(exempts)}</p>${cite(exempts)}</li>`,
      );
    }
    for (const policy of new Set(reviews.map(({ row }) => row.policy))) {
      const rows = reviews.filter(({ row }) => row.policy === policy);
      steps.push(`<li><p>${POLICY_WORDS[policy]}${note(rows)}</p>${cite(rows)}</li>`);
    }
  } else if (kind === 'free') {
    const met = findings
      .filter(({ isCounted }) => isCounted)
      .flatMap(({ outcome }) => outcome.entries.flatMap((entry) => entry ?? []));
    const words = met.length
      ? `${escape(join(met))}: no licence is asked for on that ground for ${escape(TO_WORDS[to])}.`
      : 'No entry is met.';
    steps.push(
      `<li><p>${words} Rules on end use and on listed buyers, and letters that were not published, can still reach the chip.</p></li>`,
    );
  }
  const hypothetical =
    chip.releasedBy !== undefined && chip.releasedBy > day
      ? `<p class="quiet">${escape(chip.name)} came out later than this day: the answer is hypothetical.</p>`
      : '';
  return `${summary(verdict)}${hypothetical}${kind === 'foreign' ? foreign(verdict, day, context) : ''}<ol class="steps">${steps.join('')}</ol>`;
}

const note = (following: readonly { row: { note?: string | undefined } }[]): string => {
  const notes = [...new Set(following.flatMap(({ row }) => row.note ?? []))];
  return notes.length > 0 ? ` ${escape(notes.join(' '))}` : '';
};

function summary(verdict: Verdict): string {
  if (verdict.kind === 'before') {
    return '<p>The first measure tested here is of 26 August 2022.</p>';
  }
  const detail = verdict.kind === 'free' ? '' : detailOf(verdict);
  return detail && verdict.kind !== 'foreign'
    ? `<p class="detail">${escape(capital(detail))}</p>`
    : '';
}

function foreign(verdict: Verdict, day: Day, context: PrintContext): string {
  const entries = detailOf(verdict);
  const rules = context.otherRules
    .filter((rule) => stateOn(rule, day) && countsOn(rule, day))
    .map(
      ({ id, short, does }) =>
        `<li><a href="${escape(context.lawHref(id))}">${escape(short)}</a>. ${escape(does)}</li>`,
    );
  return `<p>${entries ? `By its figures it would meet ${escape(entries)}. ` : ''}Chips designed in China are governed mainly by other rules. On this day:</p><ul class="ruled">${rules.join('')}</ul>`;
}

/** Rows of the table of lines: how far, and what crossing would do. */
export function marginsHtml(margins: readonly Margin[], verdict: Verdict): string {
  if (margins.length === 0) return '<p>No rule of this day draws a line in figures.</p>';
  const rows = margins.map(({ field, line, given, rules, across }) => {
    const { name, unit } = FIELD_WORDS[field] ?? { name: field, unit: '' };
    const lineText = `${capital(name)} ${printFigure(line)}${unit}`;
    const own = given === undefined ? 'not known' : `${printFigure(given, line)}${unit}`;
    const far = given === undefined ? '' : distance(given, line);
    const effect = !across
      ? ''
      : gistOf(across) === gistOf(verdict)
        ? 'the same answer'
        : [headlineOf(across), detailOf(across)].filter(Boolean).join(': ');
    return `<tr><th scope="row">${escape(lineText)}<span class="quiet">${escape(join(rules))}</span></th><td>${escape(own)}</td><td>${escape(far)}</td><td>${escape(effect)}</td></tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="Lines of the rules in force"><table class="data"><thead><tr><th scope="col">Line</th><th scope="col">This chip</th><th scope="col">Distance</th><th scope="col">Across the line</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function distance(given: number, line: number): string {
  const far = Math.abs(given - line);
  const share = (100 * far) / line;
  const percent = share.toLocaleString('en-GB', { maximumSignificantDigits: 2 });
  if (far === 0) return 'on the line';
  return `${printFigure(far)} ${given > line ? 'above' : 'below'} (${percent}%)`;
}

/** The answers from the first day to the last, with the one of the question marked. */
export function periodsHtml(periods: readonly Period[], day: Day): string {
  const at = periods.findIndex(({ from, until }) => from <= day && day <= until);
  const now = periods[at];
  const before = periods[at - 1];
  const after = periods[at + 1];
  const sentence = now
    ? [
        before
          ? `This answer holds from ${printDate(now.from)}. Until ${printDate(dayBefore(now.from))}: ${inShort(before.verdict)}.`
          : 'No day before this one gives another answer.',
        after
          ? ` From ${printDate(after.from)}: ${inShort(after.verdict)}.`
          : ' No later change is on record.',
      ].join('')
    : '';
  const rows = periods.map(
    ({ from, until, verdict }, i) =>
      `<li${i === at ? ' aria-current="true"' : ''}><span class="quiet">${printDate(from)} to ${printDate(until)}</span><span><b>${escape(headlineOf(verdict))}</b>${detailOf(verdict) && verdict.kind !== 'free' ? `<span class="quiet">${escape(detailOf(verdict))}</span>` : ''}</span></li>`,
  );
  return `<p>${escape(sentence)}</p><ol class="periods">${rows.join('')}</ol>`;
}

/** An answer within a sentence. */
function inShort(verdict: Verdict): string {
  const headline = headlineOf(verdict);
  const detail = verdict.kind === 'free' ? '' : detailOf(verdict);
  return headline.charAt(0).toLowerCase() + headline.slice(1) + (detail && ` (${detail})`);
}
