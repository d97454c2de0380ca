/** Reads the table of pages that got another address. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PlacedRedirect } from '../lib/desk/check-redirects.ts';
import type { Problem } from '../lib/desk/problem.ts';
import { redirectSchema, type Redirect } from '../lib/redirects/redirect.ts';
import type { KnownYaml } from './known-yaml.ts';
import { readYaml } from './read-yaml.ts';

export const REDIRECTS_FILE = 'content/redirects.yaml';

/** Reads the table; what is no redirect is told and left out. */
export function readRedirects(
  text: string,
  known?: KnownYaml,
): { redirects: PlacedRedirect[]; problems: Problem[] } {
  const { data, placeOf, problems } = readYaml({ file: REDIRECTS_FILE, yaml: text }, known);
  if (problems.length > 0) return { redirects: [], problems };
  const redirects: PlacedRedirect[] = [];
  for (const [from, written] of Object.entries(data ?? {})) {
    const place = placeOf([from], 'key');
    const said = typeof written === 'object' ? (written as object) : {};
    const read = redirectSchema.safeParse({ ...said, from });
    if (read.success) redirects.push({ ...read.data, place });
    else {
      problems.push({
        rule: 'redirect-form',
        place,
        what: `${from}: ${read.error.issues[0]?.message}.`,
        mend: "Write /claims/old/: { to: /claims/new/, on: '2026-12-01' }.",
      });
    }
  }
  return { redirects, problems };
}

/** The redirects of this project. */
export function redirectsOf(root = '.'): Redirect[] {
  return readRedirects(readFileSync(resolve(root, REDIRECTS_FILE), 'utf8')).redirects.map(
    ({ from, to, on }) => ({ from, to, on }),
  );
}
