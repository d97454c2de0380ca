/**
 * `npm run changed -- <SHA256SUMS of the build that is online>`: the addresses, one a
 * line, that differ in `dist/`, to be purged from a cache.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedAddresses, readChecksums } from '../lib/hosting/checksums.ts';
import { site } from '../site.ts';
import { CHECKSUMS_FILE } from './write-checksums.ts';

const [old] = process.argv.slice(2);

function read(file: string): Map<string, string> {
  try {
    return readChecksums(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

try {
  if (!old) {
    throw new Error(
      `Name the list of the build that is online, such as: npm run changed -- online-${CHECKSUMS_FILE}`,
    );
  }
  const { added, changed, removed } = changedAddresses(
    read(old),
    read(join('dist', CHECKSUMS_FILE)),
    site.base,
  );
  // What was not there may be remembered as missing.
  for (const address of [...changed, ...removed, ...added].sort()) console.log(address);
  console.error(`${changed.length} changed, ${added.length} added, ${removed.length} removed`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
