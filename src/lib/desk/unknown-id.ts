import { closest } from './closest.ts';
import { KINDS, type NamedKind } from './kinds.ts';
import type { Place, Problem } from './problem.ts';

interface Reference {
  /** The kind of record that is meant. */
  kind: NamedKind;
  written: string;
  place: Place;
  /** How the author writes an id in this place: `<Cite source="…" at="…" />`. */
  write(id: string): string;
}

/** A reference to a record that does not exist, with the id that was likely meant. */
export function unknownId(
  { kind, written, place, write }: Reference,
  known: Iterable<string>,
): Problem {
  const { one, folder, ending, unknown } = KINDS[kind];
  const meant = closest(written, known);
  const where = kind === 'claims' ? `${folder}/<topic>` : folder;
  return {
    rule: unknown,
    place,
    what: `No ${one} is called "${written}".`,
    mend: meant
      ? `Write ${write(meant)}.`
      : `Add ${where}/${written || '<id>'}${ending}, or name one that is there.`,
  };
}
