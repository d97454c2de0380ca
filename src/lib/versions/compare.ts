import type { Status } from '../claims/claim.ts';
import { blocksIn, type TextBlock } from './text.ts';
import type { Version } from './version.ts';

/** Words in a row that stand in both texts, or in one of them. */
export interface Run {
  kind: 'same' | 'removed' | 'added';
  words: string;
}

/** What became of a block. `moved` and a change of its words can come together. */
export interface BlockChange {
  anchor: string;
  what: 'added' | 'removed' | 'kept';
  kind: TextBlock['kind'];
  /** Whether it stands elsewhere among the blocks that stayed. */
  moved: boolean;
  /** Whether its words changed; of a figure, whether anything drawn or written in it did. */
  changed: boolean;
  /** The heading that it stands under: in the older text if it was removed, else in the newer. */
  section: TextBlock['section'];
  runs: Run[];
}

export interface Comparison {
  title: Run[] | undefined;
  summary: Run[] | undefined;
  /** Every block that was added, removed, moved or changed, in the order of the newer text. */
  blocks: BlockChange[];
  /** How many blocks stayed where and as they were. */
  unchanged: number;
  /** Claims of both whose status is not the same. */
  statuses: { id: string; statement: string; from: Status; to: Status }[];
}

/** Pairs of places at which two rows agree: the longest such row, earliest first. */
function commonPlaces<T>(a: readonly T[], b: readonly T[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const places: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) places.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return places;
}

/** Two texts word by word, what was removed before what was added in its place. */
export function compareWords(before: string, after: string): Run[] {
  const a = before.split(' ').filter(Boolean);
  const b = after.split(' ').filter(Boolean);
  const runs: Run[] = [];
  const add = (kind: Run['kind'], words: readonly string[]): void => {
    const last = runs.at(-1);
    if (words.length === 0) return;
    if (last?.kind === kind) last.words += ` ${words.join(' ')}`;
    else runs.push({ kind, words: words.join(' ') });
  };
  let i = 0;
  let j = 0;
  for (const [atA, atB] of [...commonPlaces(a, b), [a.length, b.length] as const]) {
    add('removed', a.slice(i, atA));
    add('added', b.slice(j, atB));
    add('same', a.slice(atA, atA + 1));
    [i, j] = [atA + 1, atB + 1];
  }
  return runs;
}

const all = (kind: Run['kind'], words: string): Run[] => (words ? [{ kind, words }] : []);

/** What changed between two texts, block by block: one that only moved is neither lost nor new. */
export function compareTexts(
  before: string,
  after: string,
): Pick<Comparison, 'blocks' | 'unchanged'> {
  const old = blocksIn(before);
  const now = blocksIn(after);
  const oldByAnchor = new Map(old.map((block) => [block.anchor, block]));
  const nowAnchors = new Set(now.map(({ anchor }) => anchor));
  const stayed = commonPlaces(
    old.map(({ anchor }) => anchor).filter((anchor) => nowAnchors.has(anchor)),
    now.map(({ anchor }) => anchor).filter((anchor) => oldByAnchor.has(anchor)),
  );
  const stayedInOrder = new Set(
    old
      .map(({ anchor }) => anchor)
      .filter((anchor) => nowAnchors.has(anchor))
      .filter((_, index) => stayed.some(([place]) => place === index)),
  );
  /** Blocks that are gone, by the block that they stood behind. */
  const goneAfter = new Map<string | undefined, TextBlock[]>();
  let standing: string | undefined;
  for (const block of old) {
    if (nowAnchors.has(block.anchor)) standing = block.anchor;
    else goneAfter.set(standing, [...(goneAfter.get(standing) ?? []), block]);
  }

  const blocks: BlockChange[] = [];
  let unchanged = 0;
  const tellGone = (anchor: string | undefined): void => {
    for (const { anchor: own, kind, section, words } of goneAfter.get(anchor) ?? []) {
      const runs = all('removed', words);
      blocks.push({
        anchor: own,
        what: 'removed',
        kind,
        moved: false,
        changed: false,
        section,
        runs,
      });
    }
  };
  tellGone(undefined);
  for (const { anchor, kind, section, words, html } of now) {
    const was = oldByAnchor.get(anchor);
    if (!was) {
      const runs = all('added', words);
      blocks.push({ anchor, what: 'added', kind, moved: false, changed: false, section, runs });
      continue;
    }
    const changed = kind === 'figure' ? was.html !== html : was.words !== words;
    const moved = !stayedInOrder.has(anchor);
    if (changed || moved) {
      const runs = compareWords(was.words, words);
      blocks.push({ anchor, what: 'kept', kind, moved, changed, section, runs });
    } else unchanged += 1;
    tellGone(anchor);
  }
  return { blocks, unchanged };
}

/** What changed from one version of a briefing to a later one. */
export function compareVersions(before: Version, after: Version): Comparison {
  const changed = (a: string, b: string): Run[] | undefined =>
    a === b ? undefined : compareWords(a, b);
  const old = new Map(before.claims.map(({ id, status }) => [id, status]));
  return {
    title: changed(before.title, after.title),
    summary: changed(before.summary, after.summary),
    ...compareTexts(before.text, after.text),
    statuses: after.claims.flatMap(({ id, statement, status }) => {
      const from = old.get(id);
      return from && from !== status ? [{ id, statement, from, to: status }] : [];
    }),
  };
}

/** "2 blocks reworded, 1 added", or that the texts are alike. */
export function countWords({ blocks, title, summary, statuses }: Comparison): string {
  const count = (test: (change: BlockChange) => boolean): number => blocks.filter(test).length;
  const counts: [number: number, one: string, many: string][] = [
    [
      count(({ changed, kind }) => changed && kind === 'words'),
      'block reworded',
      'blocks reworded',
    ],
    [
      count(({ changed, kind }) => changed && kind === 'figure'),
      'figure changed',
      'figures changed',
    ],
    [count(({ what }) => what === 'added'), 'block added', 'blocks added'],
    [count(({ what }) => what === 'removed'), 'block removed', 'blocks removed'],
    [count(({ moved }) => moved), 'block moved', 'blocks moved'],
    [statuses.length, 'claim with another status', 'claims with another status'],
  ];
  const parts = [
    ...(title ? ['another title'] : []),
    ...(summary ? ['another summary'] : []),
    ...counts.flatMap(([number, one, many]) =>
      number > 0 ? [`${number} ${number === 1 ? one : many}`] : [],
    ),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing that is read has changed';
}
