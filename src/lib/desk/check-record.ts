import type { z } from 'astro/zod';
import { closest } from './closest.ts';
import { KINDS } from './kinds.ts';
import { knownKeys } from './known-keys.ts';
import type { Problem } from './problem.ts';
import type { Path, RecordFile } from './record.ts';

type Issue = z.core.$ZodIssue;

/** What to type for a key that is missing, where the key alone does not say it. */
const EXAMPLES: Readonly<Record<string, string>> = {
  issued: "issued: '2026-06-12', or issued: undated if it bears no date",
  when: "when: '2026-06-12', to the day, the month or the year",
  date: "date: '2026-06-12', to the day, the month or the year",
  checked: "checked: '2026-06-12', the last day on which you compared it with its sources",
  published: "published: '2026-06-12', the day it is first published",
  looked: "looked: '2026-06-12', the last day on which you looked up its state",
  tppBasis: "tppBasis: 'INT8 296 dense × 8', what the TPP was worked out from",
  statement: 'statement: one sentence with its full stop',
};

/** "title", or "item 2 of topics" for what has no key of its own. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'number') {
    const list = path.findLast((step) => typeof step === 'string');
    return list === undefined ? `Item ${last + 1}` : `Item ${last + 1} of "${list}"`;
  }
  return last === undefined ? 'The file' : `"${last}"`;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

/** What a value is, in words an author knows. */
function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'text', number: 'a number', boolean: 'true or false' }[typeof value as 'string'] ??
    'keys with values'
  );
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
};

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;

/** Whether a schema worded the message itself; what Zod says by itself begins so. */
const isWorded = (message: string): boolean =>
  !/^(?:Invalid|Too |Unrecognized|Expected)/.test(message);

/** "at least 1 item", "at most 70 characters", "more than 0". */
function amount(issue: Issue & { code: 'too_small' | 'too_big' }): string {
  const [atLeast, number] =
    issue.code === 'too_small' ? [true, issue.minimum] : [false, issue.maximum];
  if (issue.inclusive === false) return `${atLeast ? 'more' : 'less'} than ${number}`;
  const word = atLeast ? 'at least' : 'at most';
  if (issue.origin === 'string') return `${word} ${number} character${number === 1 ? '' : 's'}`;
  if (issue.origin === 'array') return `${word} ${number} item${number === 1 ? '' : 's'}`;
  return `${word} ${number}`;
}

/** The reading of a union that the author came nearest to. */
function nearestReading(issue: Issue & { code: 'invalid_union' }): Issue[] | undefined {
  return issue.errors
    .filter((issues) => issues.length > 0)
    .toSorted((a, b) => a.length - b.length || depth(b) - depth(a))[0];
}

const depth = (issues: readonly Issue[]): number =>
  Math.max(...issues.map(({ path }) => path.length));

/** Words a finding of the schema. One finding can be several problems: each unknown key is one. */
function problemsOf(
  issue: Issue,
  schema: z.ZodType,
  data: unknown,
  at: Path,
): Omit<Problem, 'place'>[] {
  const value = valueAt(data, at);
  const name = nameOf(at);
  const last = at.at(-1);
  if (last === 'sources' && (value === undefined || value === null || issue.code === 'too_small')) {
    return [
      {
        rule: 'record-unsourced',
        what: 'No source is named here.',
        mend: 'Add under sources: "- source: …" with the name of a file in content/sources.',
      },
    ];
  }
  if (value === undefined && at.length > 0) {
    const key = String(last);
    const example = EXAMPLES[key] ?? `${key}: …`;
    return [
      { rule: 'record-missing-key', what: `The key ${name} is missing.`, mend: `Add ${example}.` },
    ];
  }
  if (isWorded(issue.message) && issue.code !== 'invalid_value') {
    const [what = '', ...mend] = issue.message.split('; ');
    return [
      {
        rule: 'record-value',
        what: sentence(what),
        mend: sentence(mend.join('; ') || `write ${name} anew`),
      },
    ];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const keys = knownKeys(schema, at);
        const meant = closest(key, keys);
        return {
          rule: 'record-unknown-key',
          what: `No key is called "${key}" here.`,
          mend: meant
            ? `Write ${meant}: instead of ${key}:.`
            : `Take it out, or write one of ${keys.join(', ')}.`,
        };
      });
    case 'invalid_value': {
      const values = issue.values.map(String);
      const meant = typeof value === 'string' ? closest(value, values) : undefined;
      return [
        {
          rule: 'record-value',
          what: `${name} cannot be ${typeof value === 'string' ? `"${value}"` : kindOf(value)}.`,
          mend: meant ? `Write ${meant}.` : `Write one of ${values.join(', ')}.`,
        },
      ];
    }
    case 'too_small':
    case 'too_big': {
      const length = typeof value === 'string' || Array.isArray(value) ? value.length : undefined;
      return [
        {
          rule: 'record-value',
          what:
            length === undefined
              ? `${name} is ${String(value)}; it must be ${amount(issue)}.`
              : `${name} has ${length} ${typeof value === 'string' ? 'characters' : 'items'}; it needs ${amount(issue)}.`,
          mend: issue.code === 'too_big' ? 'Shorten it.' : `Write ${amount(issue)}.`,
        },
      ];
    }
    case 'invalid_type': {
      const expected = EXPECTED[issue.expected] ?? issue.expected;
      return [
        {
          rule: 'record-value',
          what: `${name} should be ${expected}, and is ${kindOf(value)}.`,
          mend:
            issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')
              ? `Put it in quotes: '${String(value)}'.`
              : issue.expected === 'array'
                ? 'Put it in brackets: […], or on lines that begin with "- ".'
                : issue.expected === 'object' && at.at(-2) === 'sources'
                  ? `Write "- source: ${typeof value === 'string' ? value : '…'}".`
                  : `Write ${expected}.`,
        },
      ];
    }
    case 'invalid_format':
      return [
        {
          rule: 'record-value',
          what: `${name} is not ${issue.format === 'url' ? 'an address' : 'as it should be'}: "${String(value)}".`,
          mend:
            issue.format === 'url'
              ? 'Write the whole address, from https:// on.'
              : 'Write it anew.',
        },
      ];
    case 'invalid_union':
      return [
        {
          rule: 'record-value',
          what: `${name} cannot be ${typeof value === 'string' ? `"${value}"` : kindOf(value)}.`,
          mend: `Write ${/Expected (.*)$/.exec(issue.message)?.[1]?.replaceAll("'", '') ?? 'it anew'}.`,
        },
      ];
    default:
      return [
        {
          rule: 'record-value',
          what: `${name}: ${sentence(issue.message)}`,
          mend: 'Write it anew.',
        },
      ];
  }
}

/** The findings of a schema, those inside alternatives among them, with whole paths. */
function* findings(
  issues: readonly Issue[],
  above: Path = [],
): Generator<{ issue: Issue; at: Path }> {
  for (const issue of issues) {
    const at = [...above, ...(issue.path as (string | number)[])];
    const reading = issue.code === 'invalid_union' ? nearestReading(issue) : undefined;
    if (reading) yield* findings(reading, at);
    else yield { issue, at };
  }
}

const sameWay = (a: Path, b: Path): boolean => a.join('\n') === b.join('\n');

/** What a text says, and where. */
type Said = Pick<RecordFile, 'data' | 'placeOf'>;

/**
 * Judges what a text says by a schema.
 *
 * @returns its value where nothing is wrong, and every problem with its place.
 */
export function judge<Schema extends z.ZodType>(
  schema: Schema,
  { data, placeOf }: Said,
): { value: z.output<Schema> | undefined; problems: Problem[] } {
  const judged = schema.safeParse(data);
  if (judged.success) return { value: judged.data, problems: [] };
  const found = [...findings(judged.error.issues)];
  // What is of the wrong type is measured all the same: "15 items" of a text tells nothing.
  const isNoise = ({ issue, at }: (typeof found)[number]): boolean =>
    (issue.code === 'too_big' || issue.code === 'too_small') &&
    found.some((other) => other.issue.code === 'invalid_type' && sameWay(other.at, at));
  const problems = found
    .filter((one) => !isNoise(one))
    .flatMap(({ issue, at }) =>
      problemsOf(issue, schema, data, at).map((problem, index): Problem => {
        const key = issue.code === 'unrecognized_keys' ? issue.keys[index] : undefined;
        const place = key === undefined ? placeOf(at) : placeOf([...at, key], 'key');
        return { ...problem, place };
      }),
    );
  return { value: undefined, problems };
}

/**
 * Judges a record by the schema of its kind.
 *
 * @returns its value where nothing is wrong, and every problem with its place.
 */
export function checkRecord(record: RecordFile): { value: unknown; problems: Problem[] } {
  const { schema, one } = KINDS[record.kind];
  if (record.data === null) {
    const keys = knownKeys(schema, []).join(', ');
    const isBriefing = record.kind === 'briefings';
    const empty: Problem = {
      rule: 'record-empty',
      place: record.placeOf([]),
      what: isBriefing ? 'This briefing has no frontmatter.' : `This ${one} says nothing.`,
      mend: isBriefing
        ? `Begin the file with a line ---, the keys ${keys}, and another line ---.`
        : `Write its keys: ${keys}.`,
    };
    return { value: undefined, problems: [empty] };
  }
  return judge(schema, record);
}
