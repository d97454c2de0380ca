import { z } from 'astro/zod';
import { daySchema, type Day } from '../dates.ts';

/**
 * What came of a visit to an address. `refused`: it answers, but not to programs.
 * `lies`: it answers with a page which says that there is none.
 */
export const VISIT_RESULTS = [
  'answers',
  'moved',
  'refused',
  'missing',
  'lies',
  'broken',
  'silent',
  'loops',
] as const;

export type VisitResult = (typeof VISIT_RESULTS)[number];

/** One visit: the result, the last status that a server gave, and where the visit ended. */
export interface Visit {
  result: VisitResult;
  status?: number | undefined;
  /** The address at the end of the redirects, where it is another one. */
  final?: string | undefined;
}

/** What is known of the link of one source, in `content/checks/sources.yaml`. */
export const healthSchema = z.strictObject({
  /** The address that was visited. Another one in the record makes this worthless. */
  address: z.url(),
  /** The day of the last visit. */
  checked: daySchema,
  result: z.enum(VISIT_RESULTS),
  status: z.number().int().optional(),
  final: z.url().optional(),
  /** The first day of the failures that have not been interrupted since. */
  failingSince: daySchema.optional(),
});

export type Health = z.infer<typeof healthSchema>;

/** All that is known, by the ids of sources. */
export const healthFileSchema = z.record(z.string(), healthSchema);

export type HealthFile = z.infer<typeof healthFileSchema>;

const FAILURES: ReadonlySet<VisitResult> = new Set([
  'missing',
  'lies',
  'broken',
  'silent',
  'loops',
]);

/** Whether a visit failed. A server that turns programs away has not failed. */
export function hasFailed(result: VisitResult): boolean {
  return FAILURES.has(result);
}

/** What is known after a visit. */
export function afterVisit(
  before: Health | undefined,
  address: string,
  { result, status, final }: Visit,
  day: Day,
): Health {
  const known = before?.address === address ? before : undefined;
  return {
    address,
    checked: day,
    result,
    ...(status !== undefined && { status }),
    ...(final !== undefined && final !== address && { final }),
    ...(hasFailed(result) && { failingSince: known?.failingSince ?? day }),
  };
}

/** The state of a link as readers are told of it. */
export type LinkState = 'never-checked' | 'answers' | 'moved' | 'refused' | 'failed' | 'dead';

/**
 * The state of a link. One failure may be a bad day of the server: a link is dead
 * only when it failed on two different days, and never answered between them.
 *
 * @param address - the address that the record has now.
 */
export function linkState(health: Health | undefined, address: string | undefined): LinkState {
  if (!health || health.address !== address) return 'never-checked';
  if (!hasFailed(health.result)) return health.result as 'answers' | 'moved' | 'refused';
  return health.failingSince !== undefined && health.failingSince < health.checked
    ? 'dead'
    : 'failed';
}

/** A link whose state is another one than before. */
export interface Change {
  id: string;
  from: LinkState;
  to: LinkState;
  final: string | undefined;
}

/** What changed between two files, in the order of ids. */
export function changesBetween(before: HealthFile, after: HealthFile): Change[] {
  return Object.keys(after)
    .toSorted()
    .flatMap((id) => {
      const health = after[id]!;
      const from = linkState(before[id], health.address);
      const to = linkState(health, health.address);
      return from === to && before[id]?.final === health.final
        ? []
        : [{ id, from, to, final: health.final }];
    });
}

const STATE_WORDS: Readonly<Record<LinkState, string>> = {
  'never-checked': 'never checked',
  answers: 'answers',
  moved: 'moved for good',
  refused: 'turns programs away',
  failed: 'failed once',
  dead: 'dead',
};

/** A change in one line: "axios-x: answers -> dead". */
export function printChange({ id, from, to, final }: Change): string {
  return `${id}: ${STATE_WORDS[from]} -> ${STATE_WORDS[to]}${final ? ` (${final})` : ''}`;
}

/** Words with which pages say in their title or first heading that there is nothing. */
const NOTHING_HERE =
  /\b(?:404|410)\b|\b(?:page|file|document|article|content|url|resource)[\s\w]{0,20}\b(?:not found|cannot be found|can['’]t be found|could not be found|no longer (?:exists|available)|does(?: not|n['’]t) exist|unavailable|removed)\b|^\s*not found\s*$|\b(?:nothing found|error page|page missing|this page isn['’]t available)\b/i;

/**
 * Whether a page that came with "200" says that it is none: its title or its first
 * heading says so, or a deep address was sent to the front page of a site.
 */
export function isLie(html: string, asked: string, final: string): boolean {
  const isDeep = new URL(asked).pathname.replace(/\/$/, '') !== '' || new URL(asked).search !== '';
  const { pathname, search } = new URL(final);
  if (asked !== final && isDeep && pathname === '/' && search === '') return true;
  const said = [/<title[^>]*>([\s\S]*?)<\/title>/i, /<h1[^>]*>([\s\S]*?)<\/h1>/i].map((element) =>
    (element.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '),
  );
  return said.some((words) => NOTHING_HERE.test(words));
}

/** The result of a status at the end of a visit. */
export function resultOf(status: number): VisitResult {
  if (status >= 200 && status < 300) return 'answers';
  if (status === 401 || status === 403 || status === 429 || status === 451) return 'refused';
  if (status === 404 || status === 410) return 'missing';
  return 'broken';
}

/** The hosts with most addresses, most first: what a check of the network asks. */
export function largestHosts(addresses: readonly string[], count: number): string[] {
  const perHost = new Map<string, number>();
  for (const address of addresses) {
    const { origin } = new URL(address);
    perHost.set(origin, (perHost.get(origin) ?? 0) + 1);
  }
  return [...perHost]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([origin]) => origin);
}
