import type { Claim, HistoryEntry, Status } from '../claims/claim.ts';
import { printDate, type Day } from '../dates.ts';
import { paths } from '../paths.ts';
import { referenceText } from '../sources/reference.ts';
import type { Source } from '../sources/source.ts';
import type { Version } from '../versions/version.ts';

/** What a frame says of a claim. */
export interface ClaimFrame {
  /** What tells this frame from others of the same claim. */
  name: string;
  statement: string;
  status: Status;
  /** Since when it has this status, as printed. */
  since: string;
  said: string;
  /** The first of what bears it out. */
  source: { id: string; text: string };
  /** What bears it out besides, in words. */
  more: string;
  /** For which day all this holds. */
  asOf: string;
  /** The page that has all of it, without the base path. */
  page: string;
}

type Cited = HistoryEntry['sources'];

/** Names whom a statement comes from, without two full stops. */
const saidBy = (who: readonly string[]): string => `Said by ${who.join(', ').replace(/\.$/, '')}.`;

function borneOut(
  cited: Cited,
  sourceOf: (id: string) => Source | undefined,
): Pick<ClaimFrame, 'source' | 'more'> {
  // A frozen record holds the sources that its text numbers, which is the first of each claim.
  const { source: id, pinpoint } = cited.find(({ source }) => sourceOf(source)) ?? cited[0]!;
  const record = sourceOf(id);
  const text = [record ? referenceText(record) : id, pinpoint].filter(Boolean).join(', ');
  const others = cited.length - 1;
  return {
    source: { id, text },
    more: others > 0 ? ` and ${others} ${others === 1 ? 'other' : 'others'}` : '',
  };
}

/** A claim as it stands on a day. */
export function claimFrame(
  claim: Pick<Claim, 'statement' | 'who' | 'checked'> & { id: string },
  { status, date, sources }: HistoryEntry,
  sourceOf: (id: string) => Source | undefined,
  day: Day,
): ClaimFrame {
  return {
    name: 'Claim',
    statement: claim.statement,
    status,
    since: printDate(date),
    said: saidBy(claim.who),
    ...borneOut(sources, sourceOf),
    asOf: `As of ${printDate(day)}, last checked ${printDate(claim.checked)}.`,
    page: paths.claim(claim.id),
  };
}

/** A claim as a version of a briefing states it, for good. */
export function frozenClaimFrame(
  version: Version,
  { statement, who, status, since, sources }: Version['claims'][number],
): ClaimFrame {
  const records = new Map(version.sources.map((source) => [source.id, source.record]));
  return {
    name: `Claim in version ${version.version} of ${version.briefing}`,
    statement,
    status,
    since: printDate(since),
    said: saidBy(who),
    ...borneOut(sources, (source) => records.get(source)),
    asOf: `As it stood on ${printDate(version.published)}. It does not change.`,
    page: paths.version(version.briefing, version.version),
  };
}
