import type { Day } from '../calendar.ts';
import type { Condition, Instrument } from './instrument.ts';

/** One limit of an instrument, as its record has it. */
export type Limit = Instrument['limits'][number];

/** What is known of a thing. A field that is missing or `undefined` is not known. */
export type Facts = Readonly<Record<string, number | boolean | string | undefined>>;

/** True, false, or not known. */
export type Truth = boolean | undefined;

/** One comparison of a condition. */
export type Leaf = Extract<Condition, { field: string }>;

/** A comparison with what was compared and what came of it. */
export interface Comparison {
  leaf: Leaf;
  given: number | boolean | string | undefined;
  result: Truth;
}

/** Whether something holds on a day: from the first day on, until the day before the last. */
export function holdsOn(span: { from: Day; until?: Day | undefined }, day: Day): boolean {
  return span.from <= day && (span.until === undefined || day < span.until);
}

/** The comparison of one leaf. What is not known makes it unknown, never false. */
export function compare(leaf: Leaf, facts: Facts): Truth {
  const given = facts[leaf.field];
  if (given === undefined) return undefined;
  if (leaf.op === '==') return given === leaf.value;
  if (typeof given !== 'number' || typeof leaf.value !== 'number') return undefined;
  switch (leaf.op) {
    case '>=':
      return given >= leaf.value;
    case '>':
      return given > leaf.value;
    case '<=':
      return given <= leaf.value;
    case '<':
      return given < leaf.value;
  }
}

/**
 * Whether a condition holds. `all` is false as soon as one part is, even if others
 * are unknown, and `any` is true as soon as one part is.
 */
export function evaluate(condition: Condition, facts: Facts): Truth {
  if ('all' in condition) return every(condition.all.map((part) => evaluate(part, facts)));
  if ('any' in condition) {
    const results = condition.any.map((part) => evaluate(part, facts));
    if (results.includes(true)) return true;
    return results.includes(undefined) ? undefined : false;
  }
  return compare(condition, facts);
}

function every(results: readonly Truth[]): Truth {
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

/** The comparisons of a condition in the order in which they are written. */
export function leavesOf(condition: Condition): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return [condition];
}

/** Every comparison of a condition with its result. */
export function comparisonsOf(condition: Condition, facts: Facts): Comparison[] {
  return leavesOf(condition).map((leaf) => ({
    leaf,
    given: facts[leaf.field],
    result: compare(leaf, facts),
  }));
}

/** The condition of a limit with the companies that it binds as part of it. */
export function conditionOf(limit: Pick<Limit, 'when' | 'binds'>): Condition {
  if (!limit.binds) return limit.when;
  const bound = limit.binds.map((value): Condition => ({ field: 'vendor', op: '==', value }));
  return { all: [{ any: bound }, limit.when] };
}

/** What can come of the limits of one instrument for a thing of which not all is known. */
export interface Outcome {
  /** Entries that may be met, in the order of the record; `undefined` stands for none. */
  entries: (string | undefined)[];
  /** Fields without which it cannot be said which of them. */
  missing: string[];
}

/**
 * The entry met: limits are tested in the order of the record and the first that holds
 * counts. Where a field is not known, every value that could matter is tried, so that
 * the outcome lists all that is possible and nothing else.
 */
export function outcomeOf(limits: readonly Limit[], facts: Facts): Outcome {
  const conditions = limits.map(conditionOf);
  const worlds = worldsOf(conditions, facts);
  const met = worlds.map((world) =>
    conditions.findIndex((condition) => evaluate(condition, world) === true),
  );
  const order = [...new Set(met)].sort((a, b) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
  return {
    entries: [...new Set(order.map((i) => limits[i]?.entry))],
    missing: matteringFields(worlds, met, facts),
  };
}

/** Facts in which everything that the conditions ask for is known, one for each case that can differ. */
function worldsOf(conditions: readonly Condition[], facts: Facts): Facts[] {
  const leaves = conditions.flatMap(leavesOf);
  const unknown = [...new Set(leaves.map(({ field }) => field))].filter(
    (field) => facts[field] === undefined,
  );
  return unknown.reduce<Facts[]>(
    (worlds, field) => {
      const values = casesOf(leaves.filter((leaf) => leaf.field === field));
      return worlds.flatMap((world) => values.map((value) => ({ ...world, [field]: value })));
    },
    [facts],
  );
}

/** One value for each case that comparisons of one field can tell apart. */
function casesOf(leaves: readonly Leaf[]): (number | boolean | string)[] {
  const values = [...new Set(leaves.map(({ value }) => value))];
  if (values.every((value) => typeof value === 'boolean')) return [true, false];
  const lines = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  if (lines.length === 0) return [...values, 'none of these'];
  // Below the first line, on each line, and above it up to the next.
  return [
    lines[0]! / 2,
    ...lines.flatMap((line, i) => [line, (line + (lines[i + 1] ?? 3 * line)) / 2]),
  ];
}

/** Unknown fields whose value alone, all else equal, decides which entry is met. */
function matteringFields(worlds: readonly Facts[], met: readonly number[], facts: Facts): string[] {
  const fields = Object.keys(worlds[0] ?? {}).filter((field) => facts[field] === undefined);
  return fields.filter((field) => {
    const others = fields.filter((other) => other !== field);
    const seen = new Map<string, number>();
    return worlds.some((world, i) => {
      const rest = others.map((other) => String(world[other])).join('|');
      const before = seen.get(rest);
      seen.set(rest, met[i]!);
      return before !== undefined && before !== met[i];
    });
  });
}
