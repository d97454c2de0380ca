/** Reads YAML that is no record, such as the lock of ids, with its mistakes told as the desk tells them. */
import type { z } from 'astro/zod';
import { judge } from '../lib/desk/check-record.ts';
import type { Problem } from '../lib/desk/problem.ts';
import type { RecordFile } from '../lib/desk/record.ts';
import type { KnownYaml } from './known-yaml.ts';
import { printProblem } from './print-problems.ts';
import { readYaml } from './read-yaml.ts';

/** A file that cannot be used as it is. Its message is what the desk would print. */
export class Malformed extends Error {
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => printProblem(problem)).join('\n'));
    this.name = 'Malformed';
    // The author's file is to be mended, not ours.
    this.stack = '';
  }
}

export interface Checked<T> {
  /** `undefined` where there are problems. */
  value: T | undefined;
  placeOf: RecordFile['placeOf'];
  problems: Problem[];
}

/** A file by its schema. One that says nothing counts as one without keys. */
export function readChecked<Schema extends z.ZodType>(
  file: string,
  yaml: string,
  schema: Schema,
  known?: KnownYaml,
): Checked<z.output<Schema>> {
  const { data, placeOf, problems } = readYaml({ file, yaml }, known);
  if (problems.length > 0) return { value: undefined, placeOf, problems };
  return { placeOf, ...judge(schema, { data: data ?? {}, placeOf }) };
}

/**
 * The value of a file without which there is nothing to be done.
 *
 * @throws Malformed
 */
export function valueOf<T>({ value, problems }: Pick<Checked<T>, 'value' | 'problems'>): T {
  if (value === undefined) throw new Malformed(problems);
  return value;
}
