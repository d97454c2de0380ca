import type { LedgerClaim } from '../claims/ledger.ts';
import { countsFrom, entryOn } from '../claims/ledger.ts';
import type { HistoryEntry } from '../claims/claim.ts';
import type { Day } from '../dates.ts';
import { byBriefing, LEVEL_MEANING, type Level, type Version } from './version.ts';

/** The levels of changes: those of versions, and a claim's status, which moves by itself. */
export const CHANGE_KINDS = ['substantive', 'correction', 'editorial', 'status'] as const;

export type ChangeKind = Level | 'status';

/** What each kind means, in the words that readers see. */
export const CHANGE_MEANING: Readonly<Record<ChangeKind, string>> = {
  ...LEVEL_MEANING,
  status: 'What is known of a claim has changed; the text that states it has not.',
};

/** Something that a reader of a briefing may want to know of. */
export interface Change {
  /** Permanent: the anchor of its entry and the end of its address in feeds. */
  id: string;
  day: Day;
  kind: ChangeKind;
  /** The briefing's slug, title and topics, as they then were. */
  briefing: string;
  title: string;
  topics: readonly string[];
  note: string;
  /** The version that it made; of a status, the version that shows the old one. */
  version: number;
  correction?: Version['correction'];
  /** The claim whose status moved. */
  claim?: string;
}

/**
 * Changes in the statuses of a version's claims from the day it was frozen until
 * it was replaced, from the ledger as it stands.
 */
function statusChanges(
  version: Version,
  until: Day,
  ledger: ReadonlyMap<string, LedgerClaim>,
): Change[] {
  const { briefing, title, topics, published } = version;
  return version.claims.flatMap((frozen) => {
    const claim = ledger.get(frozen.id);
    if (!claim) return [];
    let status = frozen.status;
    const changes: Change[] = [];
    const tell = (day: Day, { status: to, date }: HistoryEntry): void => {
      if (to === status || day > until) return;
      changes.push({
        id: `${briefing}-${version.version}-${frozen.id}-${to}-${date}`,
        day,
        kind: 'status',
        briefing,
        title,
        topics,
        note: `No longer ${status} but ${to}: ${frozen.statement}`,
        version: version.version,
        claim: frozen.id,
      });
      status = to;
    };
    // What the ledger says of the day itself and the version does not was entered after it.
    const then = entryOn(claim, published);
    if (then) tell(then.entered ?? published, then);
    for (const entry of claim.history) {
      const day = countsFrom(claim, entry);
      if (day > published) tell(entry.entered ?? day, entry);
    }
    return changes;
  });
}

/**
 * Everything that changed, the newest first: one entry for each version, and one
 * for each change in the status of a claim that a version shows.
 *
 * @param day - nothing is told that lies after it.
 */
export function changesOf(
  versions: readonly Version[],
  ledger: ReadonlyMap<string, LedgerClaim>,
  day: Day,
): Change[] {
  const changes = [...byBriefing(versions).values()].flatMap((own) =>
    own.flatMap((version, index): Change[] => {
      const { briefing, title, topics, published, level, note, correction } = version;
      const made: Change = {
        id: `${briefing}-${version.version}`,
        day: published,
        kind: level,
        briefing,
        title,
        topics,
        note,
        version: version.version,
        ...(correction && { correction }),
      };
      return [made, ...statusChanges(version, own[index + 1]?.published ?? day, ledger)];
    }),
  );
  return changes.sort((a, b) =>
    a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1,
  );
}
