import { RULES, type RuleName } from './rules.ts';

/** A place in a file of the repository, counted from 1, as editors show it. */
export interface Place {
  /** Path from the root of the project, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** One thing an author must mend before the site can be built, or should look at. */
export interface Problem {
  /** Permanent name of the rule broken, for searching: `cite-unknown-source`. */
  rule: RuleName;
  place: Place;
  /** What is wrong, in the author's words. */
  what: string;
  /** The next thing to type. */
  mend: string;
}

/** Whether a problem lets the build go on. */
export function isWarning({ rule }: Problem): boolean {
  return RULES[rule].weight === 'warning';
}

/** Problems by file, line and column, so that an author mends a file from top to bottom. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return problems.toSorted(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.rule, b.rule),
  );
}
