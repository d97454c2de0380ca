import type { FacetCounts } from './engine.ts';
import type { FacetSets } from './index-files.ts';
import { FACETS, type Facet, type Query } from './query.ts';

type Values = FacetSets[number];

/** Whether a page with these values is among what was chosen, leaving one facet aside if told. */
export function matchesFilters(values: Values, filters: Query['filters'], except?: Facet): boolean {
  return FACETS.every((facet) => {
    const chosen = filters[facet];
    if (facet === except || !chosen || chosen.length === 0) return true;
    return (values[facet] ?? []).some((value) => chosen.includes(value));
  });
}

/**
 * How many pages have each value of each facet. A facet is counted among the pages
 * that the other facets leave, so that every count says what choosing it would show.
 */
export function countFacets(pages: readonly Values[], filters: Query['filters']): FacetCounts[] {
  return FACETS.flatMap((facet) => {
    const counts = new Map<string, number>();
    for (const value of filters[facet] ?? []) counts.set(value, 0);
    for (const values of pages) {
      if (!values[facet] || !matchesFilters(values, filters, facet)) continue;
      for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts].map(([value, count]) => ({ value, count }));
    return values.length > 0 ? [{ facet, values }] : [];
  });
}
