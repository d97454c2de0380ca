/** JSON as it is put into files: indented, and with a line end, so that it can be compared by line. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
