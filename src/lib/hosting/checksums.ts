/** `SHA256SUMS`: what a build consists of, so that two builds can be compared. */

/** Digests in hexadecimal by file name, with `/` between folders. */
export type Checksums = ReadonlyMap<string, string>;

/** The lines that `sha256sum --check` reads, sorted by name. */
export function printChecksums(sums: Checksums): string {
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, digest]) => `${digest}  ${name}\n`)
    .join('');
}

/**
 * Reads what `printChecksums` wrote.
 *
 * @throws on a line that is none, with its number.
 */
export function readChecksums(text: string): Map<string, string> {
  const sums = new Map<string, string>();
  text.split('\n').forEach((line, index) => {
    if (line === '') return;
    const [, digest, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (!digest || !name) throw new Error(`Line ${index + 1} is no checksum: ${line}`);
    sums.set(name, digest);
  });
  return sums;
}

/** Addresses whose answer a cache must forget, from the checksums of two builds. */
export interface ChangedAddresses {
  added: string[];
  changed: string[];
  removed: string[];
}

/**
 * What differs between two builds, as addresses under the base path; the address of
 * `a/index.html` is `a/`.
 *
 * @param base - the path of the site, with a slash at both ends.
 */
export function changedAddresses(
  before: Checksums,
  after: Checksums,
  base: string,
): ChangedAddresses {
  const address = (name: string): string => base + name.replace(/(^|\/)index\.html$/, '$1');
  const sorted = (names: string[]): string[] => names.map(address).sort();
  return {
    added: sorted([...after.keys()].filter((name) => !before.has(name))),
    changed: sorted(
      [...after].filter(([name, sum]) => (before.get(name) ?? sum) !== sum).map(([name]) => name),
    ),
    removed: sorted([...before.keys()].filter((name) => !after.has(name))),
  };
}
