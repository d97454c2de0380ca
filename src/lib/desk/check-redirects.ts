import type { Redirect } from '../redirects/redirect.ts';
import type { Place, Problem } from './problem.ts';

/** A redirect with the line that gives it. */
export interface PlacedRedirect extends Redirect {
  place: Place;
}

/**
 * Every redirect leads in one step from an address without a page to a page.
 *
 * @param pages - the addresses of all pages, those of retired things and of frozen
 *   versions among them.
 */
export function checkRedirects(
  redirects: readonly PlacedRedirect[],
  pages: ReadonlySet<string>,
): Problem[] {
  const next = new Map(redirects.map(({ from, to }) => [from, to]));
  return redirects.flatMap(({ from, to, place }): Problem[] => {
    const problems: Problem[] = [];
    if (pages.has(from)) {
      problems.push({
        rule: 'redirect-over-page',
        place,
        what: `There is a page at ${from}, which this redirect would hide.`,
        mend: 'Take the redirect out, or give the page another address.',
      });
    }
    const way = wayFrom(from, next);
    const end = way.at(-1)!;
    if (way.indexOf(end) < way.length - 1) {
      problems.push({
        rule: 'redirect-loop',
        place,
        what: `The way from ${from} leads in a circle: ${way.join(' → ')}.`,
        mend: 'Let every redirect lead to the page as it is now called.',
      });
    } else if (!pages.has(end)) {
      problems.push({
        rule: 'redirect-lost',
        place,
        what: `${from} leads to ${end}, and there is no such page.`,
        mend: 'Name a page that is there. What was given up is retired instead: content/ids.lock.yaml.',
      });
    } else if (way.length > 2) {
      problems.push({
        rule: 'redirect-chain',
        place,
        what: `${from} leads to ${to}, which has moved itself.`,
        mend: `Write to: ${end}`,
      });
    }
    return problems;
  });
}

/** The addresses that a reader comes by, the first included, until none follows or one returns. */
function wayFrom(start: string, next: ReadonlyMap<string, string>): string[] {
  const way = [start];
  for (let step = next.get(start); step !== undefined; step = next.get(step)) {
    const seen = way.includes(step);
    way.push(step);
    if (seen) break;
  }
  return way;
}
