import { ID_PATTERN } from '../ids.ts';
import { firstWords, type BlockList, type ListedBlock } from './block-list.ts';
import type { Block } from './blocks.ts';

/** The new list, and what became of the blocks, for the author to check. */
export interface Reconciled {
  list: BlockList;
  /** How many blocks are as they were, wherever they stand. */
  kept: number;
  /** Blocks whose words changed and whose id stays. */
  carried: { id: string; from: string; to: string }[];
  added: ListedBlock[];
  retired: ListedBlock[];
}

/** Pairs of equal hashes in the same order on both sides, as many as there can be. */
function alignedPairs(old: readonly string[], now: readonly string[]): [number, number][] {
  const longest = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      longest[i]![j] =
        old[i] === now[j]
          ? longest[i + 1]![j + 1]! + 1
          : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) pairs.push([i++, j++]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Words in lower case, for comparing. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many of the listed first words a block still has, from 0 to 1. */
function likeness(from: ListedBlock, to: Block): number {
  const before = wordsIn(from.words);
  const after = new Set(wordsIn(to.text));
  return before.filter((word) => after.has(word)).length / Math.max(1, before.length);
}

/** A figure is listed by its id, which is no sentence; another figure is another thing. */
function canBeReworded(from: ListedBlock, to: Block): boolean {
  return to.kind !== 'figure' && !ID_PATTERN.test(from.words);
}

/**
 * Pairs blocks that went with blocks that came between the same unchanged neighbours.
 *
 * One for one is a rewording. Several for as many are paired in order, but only
 * where each keeps half of its first words and resembles no other more: two that
 * changed places and words at once are new.
 */
function rewordings(gone: readonly ListedBlock[], come: readonly Block[]): [number, number][] {
  if (gone.length !== come.length) return [];
  const isPair = (index: number): boolean => {
    if (!canBeReworded(gone[index]!, come[index]!)) return false;
    if (gone.length === 1) return true;
    const own = likeness(gone[index]!, come[index]!);
    const others = come.filter((_, other) => other !== index);
    return own >= 0.5 && others.every((other) => likeness(gone[index]!, other) < own);
  };
  return gone.flatMap((_, index): [number, number][] => (isPair(index) ? [[index, index]] : []));
}

/**
 * Brings a list up to date with the text.
 *
 * Unchanged blocks keep their ids, also where they moved; equal texts are told
 * apart by their order. A reworded block keeps its id when it stands between
 * unchanged neighbours. Every other block is new, and ids without a block are
 * retired.
 *
 * @param newId - gives an id; it is asked again until the id was never used.
 */
export function reconcile(
  old: BlockList | undefined,
  blocks: readonly Block[],
  newId: () => string,
): Reconciled {
  const listed = old?.blocks ?? [];
  const aligned = alignedPairs(
    listed.map(({ hash }) => hash),
    blocks.map(({ hash }) => hash),
  );
  const idAt = new Map<number, string>(aligned.map(([i, j]) => [j, listed[i]!.id]));
  const found = new Set(aligned.map(([i]) => i));

  for (const [j, { hash }] of blocks.entries()) {
    if (idAt.has(j)) continue;
    const i = listed.findIndex((entry, index) => entry.hash === hash && !found.has(index));
    if (i === -1) continue;
    idAt.set(j, listed[i]!.id);
    found.add(i);
  }
  const kept = idAt.size;

  const carried: Reconciled['carried'] = [];
  const edges: [number, number][] = [[-1, -1], ...aligned, [listed.length, blocks.length]];
  for (const [index, [i, j]] of edges.slice(1).entries()) {
    const [lastI, lastJ] = edges[index]!;
    const gone = between(lastI, i).filter((at) => !found.has(at));
    const come = between(lastJ, j).filter((at) => !idAt.has(at));
    const pairs = rewordings(
      gone.map((at) => listed[at]!),
      come.map((at) => blocks[at]!),
    );
    for (const [from, to] of pairs) {
      const entry = listed[gone[from]!]!;
      const block = blocks[come[to]!]!;
      idAt.set(come[to]!, entry.id);
      found.add(gone[from]!);
      carried.push({ id: entry.id, from: entry.words, to: firstWords(block) });
    }
  }

  const retired = listed.filter((_, index) => !found.has(index));
  const used = new Set([...listed.map(({ id }) => id), ...(old?.retired ?? [])]);
  const added: ListedBlock[] = [];
  const entries = blocks.map((block, index) => {
    const entry = { id: idAt.get(index) ?? '', words: firstWords(block), hash: block.hash };
    if (entry.id === '') {
      do entry.id = newId();
      while (used.has(entry.id));
      used.add(entry.id);
      added.push(entry);
    }
    return entry;
  });
  const list = {
    blocks: entries,
    retired: [...(old?.retired ?? []), ...retired.map(({ id }) => id)],
  };
  return { list, kept, carried, added, retired };
}

/** The whole numbers between two, without them. */
function between(from: number, to: number): number[] {
  return Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index);
}
