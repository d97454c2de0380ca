import { z } from 'astro/zod';
import type { Path } from './record.ts';

/** The schemas inside one: through defaults, readings and alternatives. */
function inside(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
    case 'nonoptional':
      return inside(def.innerType);
    case 'pipe':
      return inside(def.out);
    case 'lazy':
      return inside(def.getter());
    case 'union':
      return def.options.flatMap(inside);
    default:
      return [schema];
  }
}

/** The schemas of the values under a key of an object, or of the items of a list. */
function under(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  return inside(schema).flatMap((one) => {
    const { def } = (one as z.core.$ZodTypes)._zod;
    if (def.type === 'object') return def.shape[step] ? [def.shape[step]] : [];
    if (def.type === 'array') return [def.element];
    if (def.type === 'record') return [def.valueType];
    return [];
  });
}

/** The keys that a schema knows at a path, of all its alternatives. */
export function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  const there = path.reduce<z.core.$ZodType[]>(
    (schemas, step) => schemas.flatMap((one) => under(one, step)),
    [schema],
  );
  const keys = there.flatMap(inside).flatMap((one) => {
    const { def } = (one as z.core.$ZodTypes)._zod;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
  return [...new Set(keys)];
}
