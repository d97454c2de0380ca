/** Writes `SHA256SUMS` over all files of the build. It goes after everything that writes files. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { printChecksums } from '../lib/hosting/checksums.ts';

export const CHECKSUMS_FILE = 'SHA256SUMS';

/** The checksums of all files below a folder but the list of them itself. */
export function checksumsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files
      .map(
        (file) =>
          [file.slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''), file] as const,
      )
      .filter(([name]) => name !== CHECKSUMS_FILE)
      .map(([name, file]) => [name, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

/** The integration. */
export function writeChecksums(): AstroIntegration {
  return {
    name: 'write-checksums',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, CHECKSUMS_FILE), printChecksums(checksumsOf(folder)));
      },
    },
  };
}
