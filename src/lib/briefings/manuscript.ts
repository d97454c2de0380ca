import { headingId, type Block } from './blocks.ts';
import { walk, type ProseNode } from './node.ts';

/** The text of a briefing, read but not judged. */
export interface Manuscript {
  slug: string;
  /** Path from the root of the project. */
  file: string;
  /** The tree, without frontmatter, its loose words gathered in paragraphs. */
  root: ProseNode;
  blocks: readonly Block[];
  /**
   * Whether signs that MDX cannot read were passed over. The text cannot be
   * built, and its blocks are not compared with their list.
   */
  patched: boolean;
}

/** The headings of a briefing in the order of its text. */
export function headingsOf({ root }: Pick<Manuscript, 'root'>): ProseNode[] {
  return walk(root)
    .filter(({ node }) => node.type === 'heading')
    .map(({ node }) => node);
}

/** The anchors that an author gave to headings. */
export function headingIdsOf(manuscript: Pick<Manuscript, 'root'>): string[] {
  return headingsOf(manuscript).flatMap((heading) => headingId(heading) ?? []);
}
