import type { Briefing } from '../briefings/briefing.ts';
import type { Claim } from '../claims/claim.ts';
import type { Day } from '../dates.ts';
import type { Version } from './version.ts';

/** The three days of a briefing, none of which moves another. */
export interface Stamps {
  /** When what it says last changed: the day of its newest version that is not editorial. */
  changed: Day;
  /** When all of it was last compared with its sources, whether or not anything came of it. */
  checked: Day;
  /** By when it is to be looked at again: on its own account, or for the first of its claims. */
  review: Day | undefined;
}

/**
 * @param versions - those of the briefing; before the first its record says when it is published.
 * @param claims - the claims that it states.
 */
export function stampsOf(
  briefing: Pick<Briefing, 'published' | 'checked' | 'review'>,
  versions: readonly Pick<Version, 'level' | 'published'>[],
  claims: readonly Pick<Claim, 'review'>[],
): Stamps {
  return {
    changed: lastChanged(versions) ?? briefing.published,
    checked: briefing.checked,
    review: [briefing, ...claims]
      .flatMap(({ review }) => review ?? [])
      .toSorted()
      .at(0),
  };
}

/** The last day on which what a briefing says changed; editorial versions move nothing. */
export function lastChanged(
  versions: readonly Pick<Version, 'level' | 'published'>[],
): Day | undefined {
  return versions
    .filter(({ level }) => level !== 'editorial')
    .map(({ published }) => published)
    .toSorted()
    .at(-1);
}
