/**
 * The `_headers` file: which headers a host sends with which addresses. Netlify,
 * Cloudflare Pages and our own server read it.
 */

/** Headers for addresses of a pattern: a path in which one `*` stands for anything. */
export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/** Writes rules as the text of a `_headers` file. */
export function printHeaderRules(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/** Reads what `printHeaderRules` wrote. Comments and empty lines are left out. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: line.trim(), headers: [] });
      continue;
    }
    const colon = line.indexOf(':');
    rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/**
 * The headers for an address, from every rule that fits it. A header named twice
 * has both values, joined with a comma, as hosts do.
 */
export function headersFor(rules: readonly HeaderRule[], address: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules.filter(({ path }) => fits(path, address))) {
    for (const [name, value] of rule.headers) {
      const key = name.toLowerCase();
      const before = headers.get(key);
      headers.set(key, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return headers;
}

function fits(pattern: string, address: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return address === pattern;
  return (
    address.length >= start.length + end.length &&
    address.startsWith(start) &&
    address.endsWith(end)
  );
}
