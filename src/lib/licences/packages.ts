/** The software of others in the site, as npm's lockfile records it. */

/** What is read of a lockfile of version 3. */
export interface Lockfile {
  packages: Readonly<
    Record<
      string,
      {
        version?: string;
        license?: string;
        dev?: boolean;
        optional?: boolean;
        devOptional?: boolean;
        dependencies?: Record<string, string>;
        optionalDependencies?: Record<string, string>;
      }
    >
  >;
}

export interface LicensedPackage {
  name: string;
  version: string;
  /** An expression of SPDX, or `undefined` where the lockfile names none. */
  licence: string | undefined;
}

/**
 * The packages of which the site is built, by name, without those that only test it and
 * without the binaries of single systems, which follow the package that chooses them.
 */
export function packagesBuiltWith({ packages }: Lockfile): LicensedPackage[] {
  const list = Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional && !entry.devOptional)
    .map(([path, { version = '', license }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
    }));
  const unique = new Map(list.map((each) => [`${each.name} ${each.version}`, each]));
  return [...unique.values()].sort((a, b) =>
    a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
}

/** Packages by licence, the most used first; those without one last, under `undefined`. */
export function byLicence(
  packages: readonly LicensedPackage[],
): { licence: string | undefined; packages: LicensedPackage[] }[] {
  const groups = Map.groupBy(packages, ({ licence }) => licence);
  return [...groups]
    .map(([licence, members]) => ({ licence, packages: members }))
    .sort(
      (a, b) =>
        Number(a.licence === undefined) - Number(b.licence === undefined) ||
        b.packages.length - a.packages.length ||
        ((a.licence ?? '') < (b.licence ?? '') ? -1 : 1),
    );
}
