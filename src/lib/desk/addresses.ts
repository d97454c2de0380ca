import { blockAnchor } from '../briefings/block-list.ts';
import { headingIdsOf, type Manuscript } from '../briefings/manuscript.ts';
import { paths } from '../paths.ts';
import { KIND_NAMES, type Kind } from './kinds.ts';
import type { Shelf } from './shelf.ts';

/** The pages that a link in a briefing can lead to. */
export interface Addresses {
  pages: ReadonlySet<string>;
  /** The anchors of each page whose anchors are known. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The page of a record, for each kind that has one. */
const PAGES: { readonly [K in Kind]?: (id: string) => string } = {
  briefings: paths.briefing,
  claims: paths.claim,
  sources: paths.source,
  glossary: paths.term,
  figures: paths.figure,
  law: paths.law,
  topics: paths.topic,
};

/** Pages that are there whatever content holds: their addresses take nothing. */
function fixedPages(): string[] {
  return Object.values(paths).flatMap((path: (...parts: never[]) => string) =>
    path.length === 0 ? [(path as () => string)()] : [],
  );
}

/** Every address that content gives rise to, and those that are always there. */
export function addressesOf(shelf: Shelf, manuscripts: readonly Manuscript[]): Addresses {
  const records = KIND_NAMES.flatMap((kind) => {
    const page = PAGES[kind];
    return page ? [...shelf.files[kind].keys()].map(page) : [];
  });
  const pages = new Set([...fixedPages(), ...records]);
  const anchors = new Map(
    manuscripts.map((manuscript) => {
      const listed = shelf.entries.blocks.get(manuscript.slug)?.value.blocks ?? [];
      const ids = [
        'in-brief',
        ...headingIdsOf(manuscript),
        ...listed.map(({ id }) => blockAnchor(id)),
      ];
      return [paths.briefing(manuscript.slug), new Set(ids)];
    }),
  );
  return { pages, anchors };
}
