import { z } from 'astro/zod';
import { isDay, isPartialDate } from './calendar.ts';

// What needs no schema stands by itself, so that scripts of pages do not carry the checker along.
export {
  daysBetween,
  firstDay,
  isDay,
  isPartialDate,
  lastDay,
  printDate,
  type Day,
  type PartialDate,
} from './calendar.ts';

/** YAML readers turn an unquoted `2026-06-12` into a Date and `2026` into a number. */
const asText = (value: unknown): unknown =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'number'
      ? String(value)
      : value;

/** A partial date as authors write it. */
export const partialDateSchema = z.preprocess(
  asText,
  z.string().refine(isPartialDate, {
    error: (issue) =>
      `"${String(issue.input)}" is not a date; write 2026, 2026-06 or 2026-06-12, in quotes`,
  }),
);

/** A whole day as authors write it. */
export const daySchema = z.preprocess(
  asText,
  z.string().refine(isDay, {
    error: (issue) => `"${String(issue.input)}" is not a whole day; write 2026-06-12, in quotes`,
  }),
);
