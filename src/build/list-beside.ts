import { readFileSync } from 'node:fs';
import { blockListSchema, type BlockList } from '../lib/briefings/block-list.ts';
import { readYaml } from './read-yaml.ts';

/**
 * The list of blocks beside a briefing, if there is a sound one. Its faults are
 * the desk's to tell.
 *
 * @param file - the briefing, as a path that can be read from here.
 */
export function listBeside(file: string): BlockList | undefined {
  const path = file.replace(/\.mdx$/, '.blocks.yaml');
  let yaml: string;
  try {
    yaml = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  return blockListSchema.safeParse(readYaml({ file: path, yaml }).data).data;
}
