import { stringify } from 'yaml';

/** YAML as the content is written: dates in quotes, lines not folded. */
export function printYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, singleQuote: true }).replace(
    /: (\d{4}-\d{2}(?:-\d{2})?)$/gm,
    ": '$1'",
  );
}
