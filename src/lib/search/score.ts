import type { Concept } from './concepts.ts';
import type { Postings } from './postings.ts';

/**
 * Weights of ranking. They were chosen on public collections with human judgements
 * and on the judged queries of this site; a test beside this file shows what each is for.
 */
export const RANK_WEIGHTS = {
  /** A page that has all the words gains so much over one that has nearly none. */
  share: 0.1,
  /** Pages alike lend each other so much of their mean score. */
  neighbours: 0.35,
} as const;

/** What scoring needs of the index. */
export interface Scorable {
  pages: number;
  levelWeight: number;
  neighbours: readonly (readonly number[])[];
  /** The postings of a term, if the site has it. */
  postingsOf(term: string): Postings | undefined;
  /** A factor on the score of a page, whatever was asked. */
  standing?(page: number): number;
}

/** How rare a term is, and so how much it says: 0 if it stands everywhere. */
export function rarity(inPages: number, pages: number): number {
  return Math.log(1 + (pages - inPages + 0.5) / (inPages + 0.5));
}

/** The score of each page, 0 for those that have none of the words. */
export function scores(concepts: readonly Concept[], index: Scorable): Float64Array {
  const total = new Float64Array(index.pages);
  const matched = new Float64Array(index.pages);
  const typed = concepts.filter(({ implied }) => !implied).length;
  for (const concept of concepts) {
    const best = conceptScores(concept, index);
    for (const [page, score] of best) {
      total[page]! += concept.times * score;
      if (!concept.implied) matched[page]! += 1;
    }
  }
  for (let page = 0; page < index.pages; page += 1) {
    const share = Math.min(1, matched[page]! / Math.max(1, typed));
    total[page]! *= 1 - RANK_WEIGHTS.share + RANK_WEIGHTS.share * share;
  }
  return standing(diffused(total, index.neighbours), index);
}

/** The score of each page for one concept: that of the wording, whole, that fits it best. */
function conceptScores(concept: Concept, index: Scorable): Map<number, number> {
  const best = new Map<number, number>();
  const together = concept.begun ? pagesWithAny(concept, index) : undefined;
  const most = rarityOfTyped(concept, index);
  for (const { terms, weight } of concept.alternatives) {
    const sums = new Map<number, number>();
    const parts = new Map<number, number>();
    for (const term of terms) {
      const postings = index.postingsOf(term);
      if (!postings) continue;
      const rare = Math.min(most, rarity(together ?? postings.pages.length, index.pages));
      const factor = (weight * rare * index.levelWeight) / (most < Infinity ? terms.length : 1);
      postings.pages.forEach((page, at) => {
        sums.set(page, (sums.get(page) ?? 0) + factor * postings.levels[at]!);
        parts.set(page, (parts.get(page) ?? 0) + 1);
      });
    }
    for (const [page, sum] of sums) {
      const isWhole = parts.get(page) === terms.length;
      if (isWhole && sum > (best.get(page) ?? 0)) best.set(page, sum);
    }
  }
  return best;
}

/**
 * How rare what was typed is: another wording counts as no rarer, nor for more by
 * having more words. Unknown words set no bound.
 */
function rarityOfTyped({ alternatives, implied }: Concept, index: Scorable): number {
  const postings = implied ? undefined : index.postingsOf(alternatives[0]?.terms[0] ?? '');
  return postings ? rarity(postings.pages.length, index.pages) : Infinity;
}

/** How many pages have any wording of a concept. */
function pagesWithAny({ alternatives }: Concept, index: Scorable): number {
  const pages = new Set<number>();
  for (const { terms } of alternatives) {
    for (const term of terms) {
      for (const page of index.postingsOf(term)?.pages ?? []) pages.add(page);
    }
  }
  return pages.size;
}

/** Adds to each page that has a score a part of the mean score of those alike. */
function diffused(own: Float64Array, neighbours: Scorable['neighbours']): Float64Array {
  return own.map((score, page) => {
    const near = neighbours[page] ?? [];
    if (score === 0 || near.length === 0) return score;
    const sum = near.reduce((total, other) => total + own[other]!, 0);
    return score + (RANK_WEIGHTS.neighbours * sum) / near.length;
  });
}

function standing(own: Float64Array, index: Scorable): Float64Array {
  const factor = index.standing?.bind(index);
  return factor ? own.map((score, page) => (score > 0 ? score * factor(page) : 0)) : own;
}

/** The pages that have a score, best first; equal scores keep the order of the index. */
export function ranked(own: Float64Array): number[] {
  const pages: number[] = [];
  own.forEach((score, page) => {
    if (score > 0) pages.push(page);
  });
  return pages.sort((a, b) => own[b]! - own[a]! || a - b);
}
