import { paths } from '../paths.ts';
import { ID_KINDS, type IdKind, type Lock } from './lock.ts';

/** The address of the page that a thing of each kind has; a chip has none of its own. */
export const ADDRESSES: Readonly<Partial<Record<IdKind, (id: string) => string>>> = {
  briefing: paths.briefing,
  claim: paths.claim,
  source: paths.source,
  term: paths.term,
  law: paths.law,
  topic: paths.topic,
  figure: paths.figure,
};

/** A page that stands where something was. */
export interface RetiredPage {
  kind: IdKind;
  id: string;
  path: string;
  published: string;
  on: string;
  reason: string;
  /** The address of what stands in its place. */
  successor: string | undefined;
}

/** The pages of everything that was retired, in the order of kinds and ids. */
export function retiredPages(lock: Lock): RetiredPage[] {
  return ID_KINDS.flatMap((kind) => {
    const address = ADDRESSES[kind];
    if (!address) return [];
    return Object.entries(lock.retired[kind])
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { on, reason, successor }]) => ({
        kind,
        id,
        path: address(id),
        published: lock[kind][id] ?? on,
        on,
        reason,
        successor: successor === undefined ? undefined : address(successor),
      }));
  });
}
