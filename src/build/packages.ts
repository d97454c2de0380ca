/** The packages of which this site is built, from its own lockfile. */
import { readFileSync } from 'node:fs';
import { packagesBuiltWith, type LicensedPackage } from '../lib/licences/packages.ts';

/** Read from the folder in which the build runs. */
export function ownPackages(): LicensedPackage[] {
  return packagesBuiltWith(JSON.parse(readFileSync('package-lock.json', 'utf8')));
}
