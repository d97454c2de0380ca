import { isDay, printDate, type Day } from '../calendar.ts';
import { cutShort } from '../cut-short.ts';
import type { Destination } from '../law/instrument.ts';
import { OWN, tppOf, type ChipFigures } from './figures.ts';
import type { Question } from './verdict.ts';

/** The first day of the ruler. No rule that is tested is as old. */
export const FIRST_DAY: Day = '2022-01-01';

/** Destinations with the words by which a reader chooses them. */
export const DESTINATION_NAMES: Readonly<Record<Destination, string>> = {
  china: 'China, with Hong Kong',
  macau: 'Macau',
  d5: 'another country of Country Group D:5',
  'd1-d4': 'a country of Country Group D:1 or D:4, unless in A:5 or A:6',
  headquartered: 'any other country, for a buyer headquartered in Macau or D:5',
  elsewhere: 'any other country',
};

/** Makers that a reader can choose for figures of their own. Letters bind some of them. */
export const MAKERS: Readonly<
  Record<string, { name: string; vendor?: string; origin?: 'US-designed' | 'PRC-designed' }>
> = {
  '': { name: 'Not said' },
  nvidia: { name: 'Nvidia', vendor: 'Nvidia', origin: 'US-designed' },
  amd: { name: 'AMD', vendor: 'AMD', origin: 'US-designed' },
  intel: { name: 'Intel', vendor: 'Intel', origin: 'US-designed' },
  us: { name: 'another maker in the United States', vendor: 'another', origin: 'US-designed' },
  china: { name: 'a maker in China', vendor: 'another', origin: 'PRC-designed' },
};

/** The fields of the form and of the address. */
export const FIELDS = [
  'chip',
  'day',
  'to',
  'tpp',
  'ops',
  'counts',
  'bits',
  'die',
  'memory',
  'links',
  'dc',
  'maker',
] as const;

export type Field = (typeof FIELDS)[number];

/** What is written in the form or the address. A missing field is an empty text. */
export type Written = Readonly<Partial<Record<Field, string>>>;

/** A question, or what stands in its way. */
export interface Reading {
  /** `undefined` where a field that the answer needs cannot be read. */
  question: Question | undefined;
  /** What is wrong with a field and how to mend it, for beside the field. */
  problems: Partial<Record<Field, string>>;
}

/** Figures above these belong to no chip: most often a unit was mistaken. */
const NUMBERS = {
  tpp: { name: 'A TPP', atMost: 10_000_000, unit: 'dense TOPS times bits' },
  ops: { name: 'A throughput', atMost: 10_000_000, unit: 'trillions of operations a second' },
  bits: { name: 'A bit length', atMost: 128, unit: 'bits' },
  die: { name: 'A die area', atMost: 100_000, unit: 'mm²' },
  memory: { name: 'A memory bandwidth', atMost: 1_000_000, unit: 'GB/s' },
  links: { name: 'An interconnect bandwidth', atMost: 1_000_000, unit: 'GB/s' },
} as const;

type NumberField = keyof typeof NUMBERS;

/**
 * Reads a number as a British reader writes it: 15832, 15,832 or 15 832, with a point
 * for decimals. Anything else gets a message that says what to write.
 */
export function readNumber(
  text: string,
  {
    name,
    atMost,
    unit,
    zero = false,
  }: { name: string; atMost: number; unit: string; zero?: boolean },
): { value?: number; problem?: string } {
  const written = text.trim().replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  if (!written) return {};
  if (/^[-−–]\s*[\d.]/.test(written)) return { problem: `${name} is never negative.` };
  if (/^\d*\.?\d+e[-+]?\d+$/i.test(written)) {
    const value = Number(written);
    return value > 0 && value <= atMost
      ? { problem: `Write it out, without an exponent: ${plain(value)}.` }
      : { problem: tooLarge(name, atMost, unit) };
  }
  const grouped = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(written)
    ? written.replaceAll(',', '')
    : written;
  if (/^\d+,\d+$/.test(grouped)) {
    return { problem: `Write a point for decimals: ${grouped.replace(',', '.')}.` };
  }
  if (!/^(\d+(\.\d*)?|\.\d+)$/.test(grouped)) {
    return {
      problem: `Write digits only, such as ${unit === 'bits' ? '8' : '814'}; the unit is ${unit}.`,
    };
  }
  const value = Number(grouped);
  if (value === 0 && !zero) {
    return { problem: `${name} is more than zero. Leave the field empty if it is not known.` };
  }
  if (value > atMost) return { problem: tooLarge(name, atMost, unit) };
  return { value };
}

const tooLarge = (name: string, atMost: number, unit: string): string =>
  `${name} above ${plain(atMost)} belongs to no chip. The unit is ${unit}.`;

const plain = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 6 });

/**
 * Reads the form or the address.
 *
 * @param chips - figures of the chips of the list, by id.
 * @param last - the last day that the records cover.
 */
export function readQuestion(
  written: Written,
  { chips, last }: { chips: ReadonlyMap<string, ChipFigures>; last: Day },
): Reading {
  const problems: Reading['problems'] = {};
  const chip = written.chip ?? '';
  const day = readDay(written.day ?? '', last, problems);
  const to = readDestination(written.to ?? '', problems);
  let figures = chips.get(chip);
  if (chip === OWN) figures = readOwn(written, problems);
  else if (!figures) {
    problems.chip = `The list has no chip called "${cutShort(chip)}". Choose one from it, or own figures.`;
  }
  const ready = figures && day && to && Object.keys(problems).length === 0;
  return { question: ready ? { figures: figures!, day: day!, to: to! } : undefined, problems };
}

function readDay(text: string, last: Day, problems: Reading['problems']): Day | undefined {
  if (!text) return last;
  if (!isDay(text)) {
    problems.day = 'This is no day of the calendar. Write one such as 2025-05-01.';
  } else if (text < FIRST_DAY) {
    problems.day = `The ruler begins on ${printDate(FIRST_DAY)}. No rule that is tested here is older.`;
  } else if (text > last) {
    problems.day = `The records end on ${printDate(last)}. What will hold later is not known.`;
  } else return text;
  return undefined;
}

function readDestination(text: string, problems: Reading['problems']): Destination | undefined {
  if (!text) return 'china';
  if (Object.hasOwn(DESTINATION_NAMES, text)) return text as Destination;
  problems.to = `No destination is called "${cutShort(text)}". Choose one from the list.`;
  return undefined;
}

function readOwn(written: Written, problems: Reading['problems']): ChipFigures {
  const read = (field: NumberField, zero = false): number | undefined => {
    const { value, problem } = readNumber(written[field] ?? '', { ...NUMBERS[field], zero });
    if (problem) problems[field] = problem;
    return value;
  };
  const ops = read('ops');
  const bits = read('bits');
  let tpp = read('tpp');
  if (written.counts === 'sparse' && ops !== undefined) {
    problems.counts =
      'Only dense throughput counts, and what a figure with sparsity comes to without it differs by chip, so nothing is converted. Look for the dense figure.';
  } else if (ops !== undefined && bits === undefined && !problems.bits) {
    problems.bits = 'A throughput needs its bit length: 8 for INT8 or FP8, 16 for FP16.';
  } else if (bits !== undefined && ops === undefined && !problems.ops) {
    problems.ops = 'A bit length needs its throughput. Leave both empty if the TPP is given.';
  } else if (ops !== undefined && bits !== undefined) {
    const product = tppOf(ops, bits);
    if (tpp !== undefined && Math.abs(tpp - product) > 0.005 * product) {
      problems.tpp = `${plain(ops)} at ${plain(bits)} bits gives ${plain(product)}, not ${plain(tpp)}.${
        Math.abs(tpp - 2 * product) <= 0.01 * tpp
          ? ' Data sheets already count two operations for each multiply-accumulate: do not double it.'
          : ' Leave one of them empty.'
      }`;
    }
    tpp ??= product;
  }
  const maker = MAKERS[written.maker ?? ''] ?? MAKERS['']!;
  return {
    chip: OWN,
    vendor: maker.vendor,
    origin: maker.origin,
    tpp,
    dieAreaMm2: read('die'),
    memoryBandwidthGbS: read('memory'),
    interconnectGbS: read('links', true),
    datacenter: written.dc === 'yes' ? true : written.dc === 'no' ? false : undefined,
  };
}

/** The address of a question, without the question mark. Own figures go with it, empty ones do not. */
export function writeQuestion(written: Written): string {
  const kept = FIELDS.filter(
    (field) => written[field] && (written.chip === OWN || ['chip', 'day', 'to'].includes(field)),
  );
  return new URLSearchParams(kept.map((field) => [field, written[field]!])).toString();
}
