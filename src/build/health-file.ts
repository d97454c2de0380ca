/** Reads and writes what is known of the links of sources. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { healthFileSchema, type HealthFile } from '../lib/sources/health.ts';
import { readChecked, valueOf } from './read-checked.ts';
import { printYaml } from './print-yaml.ts';

export const HEALTH_FILE = 'content/checks/sources.yaml';

const HEAD = `# What came of the visits to the addresses of sources. Written by: npm run sources:check
`;

/**
 * What is known; nothing where no check was ever recorded.
 *
 * @throws Malformed
 */
export function readHealth(file: string = resolve(HEALTH_FILE)): HealthFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  return valueOf(readChecked(HEALTH_FILE, text, healthFileSchema));
}

/** Writes the file, sorted, so that the same knowledge gives the same bytes. */
export function writeHealth(health: HealthFile, file: string = resolve(HEALTH_FILE)): void {
  const sorted = Object.fromEntries(
    Object.entries(health).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, HEAD + printYaml(sorted));
}
