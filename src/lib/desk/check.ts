import type { Day } from '../dates.ts';
import { addressesOf } from './addresses.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkChips } from './check-chips.ts';
import { checkClaims, checkReviews } from './check-claims.ts';
import { checkComponents } from './check-components.ts';
import { checkDays } from './check-days.ts';
import { checkFigures } from './check-figures.ts';
import { checkHeadings } from './check-headings.ts';
import { checkInBrief } from './check-in-brief.ts';
import { checkLaw } from './check-law.ts';
import { checkLinks } from './check-links.ts';
import { checkNames, checkTopics } from './check-names.ts';
import { checkProse } from './check-prose.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkReferences } from './check-references.ts';
import { checkStatements } from './check-statements.ts';
import { checkThresholds } from './check-thresholds.ts';
import { checkTitles } from './check-titles.ts';
import { checkTwice } from './check-twice.ts';
import { checkUse } from './check-use.ts';
import { versionPages } from '../versions/lock.ts';
import { checkVersions } from './check-versions.ts';
import type { Content } from './content.ts';
import { inOrder, type Problem } from './problem.ts';
import { shelve } from './shelf.ts';

/**
 * Every problem of the content, in the order of files and lines.
 *
 * What a record says is judged only where its schema passed it, so that one
 * mistake is not told twice; who names it is judged always.
 *
 * @param day - the build day: nothing that has happened is dated after it.
 */
export function check(content: Content, day: Day): Problem[] {
  const { shelf, problems } = shelve(content.records);
  const { manuscripts } = content;
  const addresses = addressesOf(shelf, manuscripts);
  return inOrder([
    ...content.problems,
    ...problems,
    ...checkNames(shelf),
    ...checkTopics(shelf),
    ...checkReferences(shelf),
    ...checkClaims(shelf),
    ...checkReviews(shelf, day),
    ...checkDays(shelf, day),
    ...checkLaw(shelf),
    ...checkChips(shelf),
    ...checkThresholds(shelf),
    ...checkTwice(shelf),
    ...checkFigures(shelf),
    ...checkTitles(shelf),
    ...manuscripts.flatMap((manuscript) => [
      ...checkProse(manuscript),
      ...checkComponents(manuscript, shelf),
      ...checkHeadings(manuscript),
      ...checkInBrief(manuscript),
      ...checkLinks(manuscript, addresses, shelf),
      ...checkStatements(manuscript),
    ]),
    ...checkBlocks(manuscripts, shelf),
    ...checkUse(manuscripts, shelf),
    ...checkVersions(content.frozen),
    ...checkRedirects(
      content.redirects,
      new Set([...addresses.pages, ...content.retired, ...versionPages(content.frozen.lock)]),
    ),
  ]);
}
