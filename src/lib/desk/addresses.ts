import { blockAnchor } from '../briefings/block-list.ts';
import { headingIdsOf, type Manuscript } from '../briefings/manuscript.ts';
import { paths } from '../paths.ts';
import type { Shelf } from './shelf.ts';

/** The pages that a link in a briefing can lead to. */
export interface Addresses {
  pages: ReadonlySet<string>;
  /** The anchors of each page whose anchors are known. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every address that content gives rise to, and those that are always there. */
export function addressesOf(shelf: Shelf, manuscripts: readonly Manuscript[]): Addresses {
  const { files } = shelf;
  const pages = new Set([
    paths.home(),
    paths.briefings(),
    paths.claims(),
    paths.sources(),
    paths.glossary(),
    paths.search(),
    paths.about(),
    ...[...files.briefings.keys()].map(paths.briefing),
    ...[...files.topics.keys()].map(paths.topic),
    ...[...files.claims.keys()].map(paths.claim),
    ...[...files.sources.keys()].map(paths.source),
    ...[...files.glossary.keys()].map(paths.term),
  ]);
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
