import { isWarning, type Problem } from '../lib/desk/problem.ts';

/** Ways to set words apart on a terminal; without colour each leaves them as they are. */
export interface Paint {
  place(text: string): string;
  quiet(text: string): string;
}

const plain: Paint = { place: (text) => text, quiet: (text) => text };

const coloured: Paint = {
  place: (text) => `\u001B[1m${text}\u001B[22m`,
  quiet: (text) => `\u001B[2m${text}\u001B[22m`,
};

/** Colour only where a person looks at a terminal, and has not asked for none. */
export function paintFor(stream: { isTTY?: boolean }): Paint {
  return stream.isTTY && !process.env['NO_COLOR'] ? coloured : plain;
}

/** One problem: its place and what is wrong, then what to type and the rule's name. */
export function printProblem({ rule, place, what, mend }: Problem, paint = plain): string {
  const at = `${place.file}:${place.line}:${place.column}`;
  return `${paint.place(at)}  ${what}\n    Mend: ${mend}  ${paint.quiet(`[${rule}]`)}`;
}

/** "1 problem", "2 problems". */
export function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/** How often each rule was broken, the most frequent first. */
function byRule(problems: readonly Problem[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([rule, number]) => `${number} ${rule}`)
    .join(', ');
}

/**
 * The report of the desk: every error, the warnings as counts or in full, and a
 * last line that sums up.
 *
 * @param all - whether warnings are told one by one.
 */
export function printReport(
  problems: readonly Problem[],
  { all = false, paint = plain }: { all?: boolean; paint?: Paint } = {},
): string {
  const errors = problems.filter((problem) => !isWarning(problem));
  const warnings = problems.filter(isWarning);
  const told = all ? problems : errors;
  const files = new Set(errors.map(({ place }) => place.file)).size;
  const sum =
    errors.length === 0
      ? 'No problems.'
      : `${count(errors.length, 'problem')} in ${count(files, 'file')}.`;
  const beside =
    warnings.length === 0
      ? ''
      : ` ${count(warnings.length, 'warning')}: ${byRule(warnings)}${all ? '' : ' (listed by npm run desk -- --all)'}.`;
  return [...told.map((problem) => printProblem(problem, paint)), `${sum}${beside}`].join('\n');
}
