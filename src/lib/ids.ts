import { z } from 'astro/zod';

/** Ids are file names, citation keys and addresses at once: lower case, digits, single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id as written in content. */
export const idSchema = z.string().regex(ID_PATTERN, {
  error: (issue) =>
    `"${String(issue.input)}" is not an id; use lower-case letters, digits and single hyphens`,
});
