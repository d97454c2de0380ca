import { checkRecord } from './check-record.ts';
import { KIND_NAMES, KINDS, type Kind, type Values } from './kinds.ts';
import type { Problem } from './problem.ts';
import type { Entry, RecordFile } from './record.ts';

/** Records by kind and id, in the order of their files. */
export interface Shelf {
  /** Every record there is, so that a faulty one is still known by its id. */
  files: { readonly [K in Kind]: ReadonlyMap<string, RecordFile> };
  /** Those that their schemas passed. */
  entries: { readonly [K in Kind]: ReadonlyMap<string, Entry<K>> };
}

/** Puts records on the shelf and says what is wrong with each by itself. */
export function shelve(records: readonly RecordFile[]): { shelf: Shelf; problems: Problem[] } {
  const mapOf = <T>(make: () => T): { [K in Kind]: T } =>
    Object.fromEntries(KIND_NAMES.map((kind) => [kind, make()])) as { [K in Kind]: T };
  const files = mapOf(() => new Map<string, RecordFile>());
  const entries = mapOf(() => new Map<string, Entry>());
  const problems: Problem[] = [];

  for (const record of records) {
    const { kind, id, file, placeOf } = record;
    const taken = files[kind].get(id);
    if (taken) {
      problems.push({
        rule: 'id-taken',
        place: placeOf([]),
        what: `The id "${id}" is taken by ${taken.file}.`,
        mend: `Give this file another name: the id of a ${KINDS[kind].one} is its file name.`,
      });
      continue;
    }
    files[kind].set(id, record);
    if (record.data === undefined) continue;
    const judged = checkRecord(record);
    problems.push(...judged.problems);
    if (judged.value !== undefined) {
      entries[kind].set(id, { id, file, placeOf, value: judged.value as Values[Kind] });
    }
  }
  return { shelf: { files, entries: entries as unknown as Shelf['entries'] }, problems };
}
