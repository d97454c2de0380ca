import { printDate } from '../dates.ts';
import type { Health, LinkState } from './health.ts';

/** What is known of a link, in a sentence without its full stop. */
export function printLink(state: LinkState, health: Health | undefined): string {
  if (!health || state === 'never-checked') return 'Never checked';
  const day = printDate(health.checked);
  switch (state) {
    case 'answers':
      return `Answered on ${day}`;
    case 'moved':
      return `Moved to another address, which answered on ${day}`;
    case 'refused':
      return `Answered on ${day}, but turns programs away`;
    case 'failed':
      return `Did not answer on ${day}; not yet tried again`;
    case 'dead':
      return `Dead: failed on ${printDate(health.failingSince ?? health.checked)} and again on ${day}`;
  }
}
