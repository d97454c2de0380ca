import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';

/** The records of a folder of content, checked, with their ids, in the order of ids. */
export function readRecords<Schema extends z.ZodType<object>>(
  folder: string,
  schema: Schema,
): (z.infer<Schema> & { id: string })[] {
  return readdirSync(join('content', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const record = schema.safeParse(parse(readFileSync(join('content', folder, file), 'utf8')));
      if (!record.success) throw new Error(`content/${folder}/${file}: ${record.error.message}`);
      return { ...record.data, id: file.replace(/^.*[\\/]/, '').replace(/\.yaml$/, '') };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
