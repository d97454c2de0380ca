/** What a cell of a table can hold. Nothing is an empty cell. */
export type Cell = string | number | boolean | undefined;

/** Signs with which a spreadsheet takes a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A cell as it is written: text that a spreadsheet would run as a formula gets an
 * apostrophe before it, and whatever would end a cell early is put in quotes.
 */
export function printCell(cell: Cell): string {
  if (cell === undefined) return '';
  const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV, by RFC 4180: cells parted by commas, lines ended by CR and LF. */
export function printCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(printCell).join(',')}\r\n`).join('');
}

/** Several values in one cell. */
export function inOneCell(values: readonly string[]): string | undefined {
  return values.length > 0 ? values.join(' | ') : undefined;
}
