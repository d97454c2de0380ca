import { sayCompute } from '../thresholds/print.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { Problem } from './problem.ts';
import type { Entry, Path } from './record.ts';
import type { Shelf } from './shelf.ts';

/** What makes a thing the same thing: words that name it, and where they stand. */
interface Identity {
  name: string;
  at: Path;
}

const twice =
  <K extends Kind>(kind: K, identityOf: (value: Entry<K>['value']) => Identity) =>
  ({ entries }: Shelf): Problem[] => {
    const holders = new Map<string, string>();
    return [...(entries[kind] as ReadonlyMap<string, Entry<K>>).values()].flatMap((entry) => {
      const { name, at } = identityOf(entry.value);
      const key = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
      const holder = holders.get(key);
      if (holder === undefined) {
        holders.set(key, entry.file);
        return [];
      }
      const problem: Problem = {
        rule: 'record-twice',
        place: entry.placeOf(at),
        what: `The ${KINDS[kind].one} "${name}" has a record already: ${holder}.`,
        mend: 'Make one record of the two, or say here what sets this one apart.',
      };
      return [problem];
    });
  };

const CHECKS = [
  twice('chips', ({ vendor, name }) => ({ name: `${vendor} ${name}`, at: ['name'] })),
  twice('models', ({ developer, name }) => ({ name: `${developer} ${name}`, at: ['name'] })),
  twice('thresholds', ({ law, part, operations, counts }) => ({
    name: [law, ...(part ? [part] : []), sayCompute(operations), counts].join(', '),
    at: ['operations'],
  })),
];

/** A chip, a model and a line of a law that has two records would be drawn twice. */
export function checkTwice(shelf: Shelf): Problem[] {
  return CHECKS.flatMap((check) => check(shelf));
}
