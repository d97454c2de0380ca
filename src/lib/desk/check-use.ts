import type { Manuscript } from '../briefings/manuscript.ts';
import { attribute, isComponent, walk } from '../briefings/node.ts';
import { referencesOf } from './check-references.ts';
import { KIND_NAMES, type Kind } from './kinds.ts';
import type { Problem } from './problem.ts';
import type { Shelf } from './shelf.ts';

/** Ids that a component names in any manuscript. */
function idsIn(manuscripts: readonly Manuscript[], component: string, prop: string): Set<string> {
  return new Set(
    manuscripts.flatMap(({ root }) =>
      walk(root).flatMap(({ node }) =>
        isComponent(node, component) ? (attribute(node, prop) ?? []) : [],
      ),
    ),
  );
}

/** Ids of a kind that records name. */
function idsNamed({ files }: Shelf, to: Kind, from: readonly Kind[] = KIND_NAMES): Set<string> {
  return new Set(
    from
      .flatMap((kind) => [...files[kind].values()])
      .flatMap(referencesOf)
      .flatMap((reference) => (reference.to === to ? reference.id : [])),
  );
}

function repeatedSources({ entries }: Shelf): Problem[] {
  const holders = new Map<string, string>();
  return [...entries.sources.values()].flatMap(({ id, value, placeOf }) => {
    if (value.URL === undefined || value.urlIs === 'carrier') return [];
    const holder = holders.get(value.URL);
    if (!holder) {
      holders.set(value.URL, id);
      return [];
    }
    const problem: Problem = {
      rule: 'source-repeated',
      place: placeOf(['URL']),
      what: `"${holder}" has the same address.`,
      mend: 'Make one record of the two.',
    };
    return [problem];
  });
}

/** What lies in content/ and is used nowhere, or twice. */
export function checkUse(manuscripts: readonly Manuscript[], shelf: Shelf): Problem[] {
  const { files, entries } = shelf;
  const placed = new Set([
    ...idsIn(manuscripts, 'Claim', 'id'),
    ...idsNamed(shelf, 'claims', ['figures']),
  ]);
  const drawn = idsIn(manuscripts, 'Figure', 'id');
  const cited = new Set([...idsIn(manuscripts, 'Cite', 'source'), ...idsNamed(shelf, 'sources')]);
  // Claims in a briefing that cannot be read are not known, so nothing is said of any.
  const isWhole = manuscripts.length === files.briefings.size;
  const unplaced = isWhole ? [...entries.claims.values()].filter(({ id }) => !placed.has(id)) : [];
  const undrawn = isWhole ? [...entries.figures.values()].filter(({ id }) => !drawn.has(id)) : [];
  const unused = isWhole ? [...entries.sources.values()].filter(({ id }) => !cited.has(id)) : [];
  return [
    ...unplaced.map(({ id, placeOf }): Problem => ({
      rule: 'claim-unplaced',
      place: placeOf([]),
      what: `The claim "${id}" stands in no briefing.`,
      mend: `Write <Claim id="${id}">…</Claim> where it belongs, or leave it in the ledger alone.`,
    })),
    ...undrawn.map(({ id, placeOf }): Problem => ({
      rule: 'figure-unplaced',
      place: placeOf([]),
      what: `The figure "${id}" stands in no briefing.`,
      mend: `Write <Figure id="${id}" /> where it belongs.`,
    })),
    ...unused.map(({ id, placeOf }): Problem => ({
      rule: 'source-unused',
      place: placeOf([]),
      what: `Nothing rests on the source "${id}".`,
      mend: 'Cite it, or remove it.',
    })),
    ...repeatedSources(shelf),
  ];
}
