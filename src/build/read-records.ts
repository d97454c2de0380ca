import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { readChecked, valueOf } from './read-checked.ts';

/**
 * The records of a folder of content, checked, with their ids, in the order of ids.
 *
 * @throws Malformed
 */
export function readRecords<Schema extends z.ZodType<object>>(
  folder: string,
  schema: Schema,
  content = 'content',
): (z.output<Schema> & { id: string })[] {
  return readdirSync(join(content, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const text = readFileSync(join(content, folder, name), 'utf8');
      const record = valueOf(readChecked(`content/${folder}/${name}`, text, schema));
      return { ...record, id: name.replace(/^.*[\\/]/, '').replace(/\.yaml$/, '') };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
