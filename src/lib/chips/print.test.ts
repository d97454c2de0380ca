import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecords } from '../../build/read-records.ts';
import { instrumentSchema } from '../law/instrument.ts';
import { escape } from '../html.ts';
import { chipSchema } from './chip.ts';
import { OWN } from './figures.ts';
import { periodsOf } from './history.ts';
import { marginsOf } from './margin.ts';
import {
  headlineOf,
  join,
  marginsHtml,
  OTHER_RULES,
  periodsHtml,
  printComparison,
  printFigure,
  verdictHtml,
  type PrintContext,
} from './print.ts';
import { regimesOf, stateOn } from './regime.ts';
import { judge, type Question } from './verdict.ts';

const laws = readRecords('law', instrumentSchema);
const regimes = regimesOf(laws);
const context: PrintContext = {
  lawHref: (id) => `/law/${id}/`,
  source: (id) => ({ label: id, href: `/sources/${id}/` }),
  otherRules: OTHER_RULES.map((id) => {
    const law = laws.find((each) => each.id === id)!;
    return {
      id,
      short: law.short,
      does: law.does,
      spans: [{ state: 'in force', from: law.events[0]!.date, until: undefined }],
    };
  }),
};
const chips = readRecords('chips', chipSchema);
const figuresOf = (id: string) => ({
  ...chips.find((chip) => chip.id === id)!,
  chip: id,
});
const printed = (question: Question, name = 'The chip') =>
  verdictHtml(question, judge(question, regimes), { name }, context);
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('the H20: outside 3A090 by its figures, stopped by a letter that names it', () => {
  const words = wordsOf(printed({ figures: figuresOf('h20'), day: '2025-05-01', to: 'china' }));
  assert.match(words, /TPP 2,368 is under 2,400 and density 2\.91 is under 3\.2: outside 3A090\./);
  assert.match(words, /the letter names it: letter of April 2025 to Nvidia \(H20\)\./);
  assert.match(words, /A licence is needed for China: letter of April 2025 to Nvidia \(H20\)\./);
});

test('an exception that does not cover a letter is not offered as if it did', () => {
  const words = wordsOf(
    printed({ figures: figuresOf('geforce-rtx-5090'), day: '2025-05-01', to: 'china' }),
  );
  assert.match(
    words,
    /exception NAC can stand in for a licence under 3A090\.a \(not datacenter\), but not under letters of April 2025/,
  );
});

test('a chip of a maker that a letter does not bind is not measured by the letter', () => {
  const words = wordsOf(printed({ figures: figuresOf('tpu-v5p'), day: '2025-05-01', to: 'china' }));
  assert.match(words, /The letter binds Nvidia, AMD and Intel only: it does not apply\./);
});

test('a rule that is on paper only says so', () => {
  const words = wordsOf(
    printed({ figures: figuresOf('tpu-v5p'), day: '2025-06-01', to: 'elsewhere' }),
  );
  assert.match(words, /Not counted: not enforced since 13 May 2025, so this is on paper only\./);
});

test('a chip designed in China points to the rules that govern it', () => {
  const html = printed({ figures: figuresOf('ascend-910c'), day: '2025-06-01', to: 'china' });
  assert.match(wordsOf(html), /By its figures it would meet 3A090\.a\.1\./);
  for (const id of OTHER_RULES) assert.ok(html.includes(`/law/${id}/`), id);
});

test('the rules that govern chips designed in China exist, and are not shown before their day', () => {
  for (const id of OTHER_RULES)
    assert.ok(
      laws.some((law) => law.id === id),
      id,
    );
  const html = printed({ figures: figuresOf('ascend-910b'), day: '2023-01-01', to: 'china' });
  assert.ok(!html.includes('/law/us-guidance-2025-05-13-ascend/'));
  assert.ok(
    stateOn(context.otherRules[0]!, '2023-01-01') !== undefined || !html.includes(OTHER_RULES[0]!),
  );
});

test('a chip that came out later is hypothetical', () => {
  const question: Question = { figures: figuresOf('h20'), day: '2022-11-01', to: 'china' };
  const html = verdictHtml(
    question,
    judge(question, regimes),
    { name: 'H20', releasedBy: '2023-11-09' },
    context,
  );
  assert.match(wordsOf(html), /H20 came out later than this day: the answer is hypothetical\./);
});

test('what a reader types reaches the page as text', () => {
  const question: Question = { figures: { chip: OWN, tpp: 5000 }, day: '2022-11-01', to: 'china' };
  const html = verdictHtml(
    question,
    judge(question, regimes),
    { name: '<img src=x>', releasedBy: '2023-01-01' },
    context,
  );
  assert.ok(!html.includes('<img'));
  assert.equal(escape(`<a href="x">'&`), '&lt;a href=&quot;x&quot;&gt;&#39;&amp;');
});

test('a figure never looks like the line that it misses', () => {
  assert.equal(printFigure(3.1996, 3.2), '3.1996');
  assert.equal(printFigure(3.2, 3.2), '3.2');
  assert.equal(printFigure(2399.6, 2400), '2,399.6');
  assert.equal(printFigure(15_832), '15,832');
});

test('comparisons read as sentences on both sides of the line', () => {
  const say = (given: number, op: '>=' | '<' | '>' | '<=', result: boolean) =>
    printComparison({ leaf: { field: 'tpp', op, value: 4800 }, given, result });
  assert.equal(say(5000, '>=', true), 'TPP 5,000 is at least 4,800');
  assert.equal(say(4000, '>=', false), 'TPP 4,000 is under 4,800');
  assert.equal(say(4000, '<', true), 'TPP 4,000 is under 4,800');
  assert.equal(say(5000, '<', false), 'TPP 5,000 is at least 4,800');
  assert.equal(say(4800, '>', false), 'TPP 4,800 is at most 4,800');
  assert.equal(say(4801, '<=', false), 'TPP 4,801 is more than 4,800');
});

test('words are joined as a sentence joins them', () => {
  assert.deepEqual(
    [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => join(words)),
    ['', 'a', 'a and b', 'a, b and c'],
  );
});

test('distances, and the answer across each line', () => {
  const question: Question = { figures: figuresOf('h20'), day: '2024-06-01', to: 'china' };
  const words = wordsOf(marginsHtml(marginsOf(question, regimes), judge(question, regimes)));
  assert.match(
    words,
    /TPP 2,400 Chips: the October 2023 rule 2,368 32 below \(1\.3%\) Licence needed, or exception NAC: 3A090\.b\.1; case-by-case review/,
  );
});

test('the first day on which the answer was different', () => {
  const range = { first: '2022-01-01', last: '2026-11-23' };
  const html = periodsHtml(
    periodsOf({ figures: figuresOf('h20'), to: 'china' }, regimes, range),
    '2025-05-01',
  );
  assert.match(
    wordsOf(html),
    /This answer holds from 9 Apr 2025\. Until 8 Apr 2025: no licence needed by these rules\. No later change is on record\./,
  );
  assert.equal([...html.matchAll(/aria-current/g)].length, 1);
});

test('headlines say what cannot be said and why', () => {
  const verdict = judge(
    {
      figures: { chip: OWN, vendor: 'another', tpp: 2000, datacenter: true },
      day: '2024-06-01',
      to: 'china',
    },
    regimes,
  );
  assert.equal(headlineOf(verdict), 'Cannot be said without the die area');
});
