/**
 * What a reader has chosen in the lab, and the address that holds it. Whatever cannot be
 * used is said in words for beside the field, and the usual value is taken meanwhile.
 */
import { cutShort } from '../cut-short.ts';
import { BUDGETS } from './trial.ts';

/** What is wrong with a value, and what to write. */
export class Unusable {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

interface Field<T> {
  /** Taken when nothing was chosen. */
  usual: T;
  read: (text: string) => T | Unusable;
}

/** One of a few values, as the address writes them. */
function choice<const T extends string | number>(
  values: readonly T[],
  usual: NoInfer<T>,
): Field<T> {
  return {
    usual,
    read: (text) =>
      values.find((value) => String(value) === text) ??
      new Unusable(`“${cutShort(text)}” is not one of ${values.join(', ')}.`),
  };
}

/** A whole number within limits, written in digits. */
function whole(what: string, least: number, most: number, usual: number): Field<number> {
  const limits = `from ${printCount(least)} to ${printCount(most)}`;
  return {
    usual,
    read: (text) => {
      if (/^\d{1,3}([ ,]\d{3})+$/.test(text) || /^\d+[.,]\d+$/.test(text)) {
        return new Unusable(`Write ${what} ${limits} in digits alone, without commas or points.`);
      }
      if (!/^[-+]?\d+$/.test(text)) {
        return new Unusable(
          text
            ? `“${cutShort(text)}” is not a number in digits. ${limitWords(what, limits)}`
            : limitWords(what, limits),
        );
      }
      const value = Number(text);
      return value >= least && value <= most
        ? value
        : new Unusable(
            `${value < least ? 'Too small.' : 'Too large.'} ${limitWords(what, limits)}`,
          );
    },
  };
}

const limitWords = (what: string, limits: string): string => `Write ${what} ${limits}.`;

/** A number of tenths within limits. */
function tenths(what: string, least: number, most: number, usual: number): Field<number> {
  const words = `Write ${what} from ${least} to ${most} in tenths, such as ${usual === 1 ? '0.5' : usual}.`;
  return {
    usual,
    read: (text) => {
      const value = /^\d+(\.\d+)?$/.test(text) ? Math.round(Number(text) * 10) / 10 : NaN;
      return value >= least && value <= most && value === Number(text)
        ? value
        : new Unusable(`“${cutShort(text)}” cannot be used. ${words}`);
    },
  };
}

const FIELDS = {
  panel: choice(['answers', 'temperature', 'size', 'half', 'defence'], 'answers'),
  n: choice(BUDGETS, 64),
  mode: choice(['labels', 'probabilities'], 'labels'),
  T: choice([1, 2, 4, 8, 10], 4),
  opt: choice(['adam', 'sgd'], 'adam'),
  alpha: tenths('a part', 0, 1, 1),
  t2: choice(['on', 'off'], 'on'),
  H: choice([2, 4, 8, 16], 16),
  def: choice(['labels', 'round', 'noise', 'limit'], 'noise'),
  decimals: choice([1, 2, 3], 1),
  noise: tenths('the noise', 0.1, 1, 0.3),
  keep: choice(['off', 'on'], 'off'),
  copier: choice(['plain', 'averaging'], 'plain'),
  cap: choice([1, 2, 4, 8, 16, 32, 64, 128, 256], 16),
  accounts: whole('a number of accounts', 1, 100_000, 8),
  seed: whole('a seed', 1, 999_999, 1),
  students: whole('a number of students', 1, 10, 1),
} as const;

export type FieldName = keyof typeof FIELDS;

export type Setting = { [Name in FieldName]: (typeof FIELDS)[Name]['usual'] };

export type Problems = Partial<Record<FieldName, string>>;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** Every field at its usual value. */
export const USUAL = Object.fromEntries(
  FIELD_NAMES.map((name) => [name, FIELDS[name].usual]),
) as unknown as Setting;

/** Reads what was chosen. A field that is not given has its usual value. */
export function readSetting(given: Pick<URLSearchParams, 'get'>): {
  setting: Setting;
  problems: Problems;
} {
  const setting: Record<string, unknown> = { ...USUAL };
  const problems: Problems = {};
  for (const name of FIELD_NAMES) {
    const text = given.get(name)?.trim();
    if (text === undefined) continue;
    const value = FIELDS[name].read(text);
    if (value instanceof Unusable)
      problems[name] = `${value.message} Taken meanwhile: ${printUsual(name)}.`;
    else setting[name] = value;
  }
  return { setting: setting as unknown as Setting, problems };
}

const DEFENCE_FIELDS: Record<Setting['def'], readonly FieldName[]> = {
  labels: ['n', 'def'],
  round: ['n', 'def', 'decimals'],
  noise: ['n', 'def', 'noise', 'keep', 'copier'],
  limit: ['def', 'cap', 'accounts'],
};

const PANEL_FIELDS: Record<Exclude<Setting['panel'], 'defence'>, readonly FieldName[]> = {
  answers: ['n', 'mode'],
  temperature: ['n', 'T', 'opt', 'alpha', 't2'],
  size: ['n', 'H'],
  half: ['n'],
};

/** The fields that count in the experiment that was chosen. */
export function fieldsOf({ panel, def }: Pick<Setting, 'panel' | 'def'>): ReadonlySet<FieldName> {
  const own = panel === 'defence' ? DEFENCE_FIELDS[def] : PANEL_FIELDS[panel];
  return new Set(['panel', ...own, 'seed', 'students'] as const);
}

/** The query of the address: what counts and is not as usual. Empty when all is. */
export function queryOf(setting: Setting): string {
  const counts = fieldsOf(setting);
  const query = new URLSearchParams();
  for (const name of FIELD_NAMES) {
    if (counts.has(name) && setting[name] !== USUAL[name]) query.set(name, String(setting[name]));
  }
  return query.size > 0 ? `?${query}` : '';
}

/** A number with commas between thousands. */
export function printCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function printUsual(name: FieldName): string {
  const { usual } = FIELDS[name];
  return typeof usual === 'number' ? printCount(usual) : usual;
}
