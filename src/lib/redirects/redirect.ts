import { z } from 'astro/zod';
import { daySchema } from '../dates.ts';

/** The address of a page below the base path: `/claims/x/`. */
const pageSchema = z.string().regex(/^\/(?:[a-z0-9][a-z0-9.-]*\/)+$/, {
  error: (issue) => `"${String(issue.input)}" is no address of a page; write /claims/x/`,
});

/**
 * A line of `content/redirects.yaml`: a page that got another address. What is given up
 * altogether stands in the lock of ids, under `retired`, and keeps a page.
 */
export const redirectSchema = z.strictObject({
  from: pageSchema,
  to: pageSchema,
  /** The day on which it moved. */
  on: daySchema,
});

export type Redirect = z.infer<typeof redirectSchema>;
