import { isDay, printDate, type Day } from '../calendar.ts';
import { cutShort } from '../cut-short.ts';
import type { StateSpan } from '../law/part-states.ts';
import type { Threshold } from './threshold.ts';

/** Training compute in operations: one figure, or the ends between which it lies. */
export interface Amount {
  low: number;
  high: number;
}

/**
 * Training compute by the common rule of thumb: six operations for each parameter and
 * token. Of a mixture of experts only the parameters active for a token count.
 */
export function computeOf(parameters: number, tokens: number): number {
  return 6 * parameters * tokens;
}

/** `undefined` where the estimate spans the line, or lies on one of which that is not stated. */
export type Above = boolean | undefined;

/** Whether an amount lies above a line, as the law compares. */
export function isAbove(
  { low, high }: Amount,
  line: Pick<Threshold, 'operations' | 'comparison'>,
): Above {
  const above = (value: number): Above => {
    if (value === line.operations && line.comparison === 'not-stated') return undefined;
    return line.comparison === 'at-least' ? value >= line.operations : value > line.operations;
  };
  const [least, most] = [above(low), above(high)];
  return least === most ? least : undefined;
}

/** The state on a day, or `undefined` before anything was known. */
export function stateAt(spans: readonly StateSpan[], day: Day): StateSpan | undefined {
  return spans.findLast(({ from }) => from <= day);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What is read of a figure: a value, or what is wrong with it. */
export interface Read {
  value?: number;
  problem?: string;
}

/**
 * Reads training compute as people write it: 3.8e25, 3.8 × 10^25, 3.8x10²⁵, 10^25.
 * A bare "1025" is taken for the misprint that it most often is.
 */
export function readCompute(text: string): Read {
  const written = text
    .trim()
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (digits) => `^${[...digits].map((d) => SUPERSCRIPTS.indexOf(d)).join('')}`,
    )
    .replace(/\s*(?:flops?|operations)$/i, '')
    .replace(/[\s\u00a0\u202f]/g, '');
  if (!written) return {};
  if (/^[-−–]/.test(written)) return { problem: 'Training compute is never negative.' };
  const power = /^(?:(\d+(?:\.\d+)?)[x×*·])?10\^(\d{1,4})$/i.exec(written);
  const plain = /^(\d+(?:\.\d*)?|\.\d+)(?:e\+?(\d{1,4}))?$/i.exec(written);
  if (/^\d+,\d+(e|[x×*·]|$)/i.test(written) && !/^[1-9]\d{0,2}(,\d{3})+$/.test(written)) {
    return { problem: `Write a point for decimals: ${written.replace(',', '.')}.` };
  }
  const value = power
    ? Number(`${power[1] ?? '1'}e${power[2]!}`)
    : plain
      ? Number(written)
      : Number(/^[1-9]\d{0,2}(,\d{3})+$/.test(written) ? written.replaceAll(',', '') : Number.NaN);
  if (Number.isNaN(value)) {
    return { problem: 'Write a number of operations such as 3.8e25 or 3.8 × 10^25.' };
  }
  if (value === 0) return { problem: 'Training takes more than zero operations.' };
  const misprint = /^10(2\d)$/.exec(written);
  if (misprint) return { problem: `Is 10^${misprint[1]} meant? Write 1e${misprint[1]}.` };
  if (value < LEAST || value > MOST) {
    return { problem: 'The ruler takes amounts from 10^15 to 10^35 operations.' };
  }
  return { value };
}

/** Amounts beyond these are slips of the pen. */
const LEAST = 1e15;
const MOST = 1e35;

/** Reads parameters in billions or tokens in trillions. */
export function readCount(
  text: string,
  { name, unit, atMost }: { name: string; unit: string; atMost: number },
): Read {
  const written = text.trim().replace(/[\s\u00a0\u202f]/g, '');
  if (!written) return {};
  if (/^[-−–]/.test(written)) return { problem: `${name} are never negative.` };
  const grouped = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(written)
    ? written.replaceAll(',', '')
    : written;
  if (/^\d+,\d+$/.test(grouped))
    return { problem: `Write a point for decimals: ${grouped.replace(',', '.')}.` };
  const value = /^(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,3})?$/i.test(grouped)
    ? Number(grouped)
    : Number.NaN;
  if (Number.isNaN(value)) return { problem: `Write digits only; the unit is ${unit}.` };
  if (value === 0) return { problem: `${name} are more than zero.` };
  if (value > atMost) {
    return {
      problem: `More than ${atMost.toLocaleString('en-GB')} ${unit} belong to no model. Check the unit.`,
    };
  }
  return { value };
}

/** The fields of the form and of the address. */
export const FIELDS = ['model', 'compute', 'parameters', 'tokens', 'day'] as const;
export type Field = (typeof FIELDS)[number];
export type Written = Readonly<Partial<Record<Field, string>>>;

/** What a model that is not of the list is called in the address. */
export const OWN = 'own';

export interface Reading {
  amount: Amount | undefined;
  /** Whether it was worked out from parameters and tokens. */
  isFormula: boolean;
  day: Day | undefined;
  problems: Partial<Record<Field, string>>;
}

/** The first day of which thresholds are known. */
export const FIRST_DAY: Day = '2023-01-01';

/** Reads the form or the address. */
export function readAsked(
  written: Written,
  { models, today, last }: { models: ReadonlyMap<string, Amount>; today: Day; last: Day },
): Reading {
  const problems: Reading['problems'] = {};
  const put = (field: Field, { value, problem }: Read): number | undefined => {
    if (problem) problems[field] = problem;
    return value;
  };
  const model = written.model ?? '';
  let amount = models.get(model);
  let isFormula = false;
  if (model === OWN) {
    const compute = put('compute', readCompute(written.compute ?? ''));
    const parameters = put(
      'parameters',
      readCount(written.parameters ?? '', {
        name: 'Parameters',
        unit: 'billions',
        atMost: 1_000_000,
      }),
    );
    const tokens = put(
      'tokens',
      readCount(written.tokens ?? '', { name: 'Tokens', unit: 'trillions', atMost: 100_000 }),
    );
    if (compute !== undefined) amount = { low: compute, high: compute };
    else if (parameters !== undefined && tokens !== undefined) {
      const product = computeOf(parameters * 1e9, tokens * 1e12);
      amount = { low: product, high: product };
      isFormula = true;
    } else if (Object.keys(problems).length === 0) {
      if (parameters !== undefined)
        problems.tokens = 'Parameters need the tokens that the model was trained on.';
      else if (tokens !== undefined)
        problems.parameters = 'Tokens need the parameters of the model.';
      else problems.compute = 'Write the compute, or parameters and tokens below.';
    }
  } else if (!amount) {
    problems.model = `The list has no model called "${cutShort(model)}". Choose one from it, or own figures.`;
  }
  const asked = written.day || today;
  let day: Day | undefined;
  if (!isDay(asked)) problems.day = 'This is no day of the calendar. Write one such as 2026-01-01.';
  else if (asked < FIRST_DAY)
    problems.day = `The ruler begins on ${printDate(FIRST_DAY)}; no line on it is older.`;
  else if (asked > last) problems.day = `No change is on record after ${printDate(last)}.`;
  else day = asked;
  return {
    amount: Object.keys(problems).some((field) => field !== 'day') ? undefined : amount,
    isFormula,
    day,
    problems,
  };
}

/** The address of what was asked, without the question mark. */
export function writeAsked(written: Written): string {
  const kept = FIELDS.filter(
    (field) => written[field] && (written.model === OWN || ['model', 'day'].includes(field)),
  );
  return new URLSearchParams(kept.map((field) => [field, written[field]!])).toString();
}

/** What the ruler of training compute shows. */
export const COMPUTE_RANGE = [1e22, 1e28] as const;

/** Where an amount stands on the ruler. Amounts beyond it stand at its end. */
export function xOfCompute(operations: number, from: number, until: number): number {
  const [low, high] = COMPUTE_RANGE;
  const share = Math.log(operations / low) / Math.log(high / low);
  return from + (until - from) * Math.min(1, Math.max(0, share));
}
