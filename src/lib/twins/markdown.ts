/** Words in Markdown: what every twin is made of. */

/** Text in which no sign means anything to Markdown. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>]/g, '\\$&')
    .replaceAll(/^(\s*)([#+-]|\d+\.)(?=\s)/gm, '$1\\$2');
}

/** A link whose words are text. */
export function linkTo(words: string, address: string): string {
  return `[${escapeMarkdown(words)}](${address})`;
}

/** A table; the first row of cells is its head. */
export function tableIn(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    escapeMarkdown(text).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(columns), `| ${columns.map(() => '---').join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  );
}

/** Facts one a line: "Said by: Nvidia". Those that are not known are left out. */
export function factsIn(facts: readonly (readonly [name: string, value: string | undefined])[]) {
  return facts
    .filter(([, value]) => value)
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n');
}

/** Parts with an empty line between them; those that are empty are left out. */
export function partsIn(parts: readonly (string | undefined | false)[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
