import { spreadOf, type Line, type Spread } from './experiment.ts';
import type { LabResults } from './plan.ts';
import { nameOf } from './trial.ts';

/** What ten students reached at a budget, where it was measured. */
export function measuredAt(
  results: Pick<LabResults, 'measured'>,
  { series: asked, share }: Pick<Line, 'series' | 'share'>,
  queries: number,
): Spread | undefined {
  const shares = results.measured[nameOf(asked)]?.[queries]?.[share];
  return shares && spreadOf(shares);
}
