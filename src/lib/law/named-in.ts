import type { Instrument } from './instrument.ts';

type Named = Pick<Instrument, 'identifiers'> & { id: string };

/**
 * Words as they are compared: "C.F.R. §" as "CFR", without signs but the slash of
 * "2021/821", and with a space at both ends.
 */
const spaced = (text: string): string =>
  ` ${text
    .replaceAll(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim()} `;

/**
 * Finds the instruments that a statement names by an identifier of theirs. Where one
 * identifier stands within a longer one ("15 CFR 742.6(b)(10)"), the longer is meant.
 *
 * @returns for a statement, the ids of the instruments, in the order of `laws`.
 */
export function namedIn(laws: readonly Named[]): (statement: string) => string[] {
  const names = laws.flatMap(({ id, identifiers }) =>
    identifiers.map(({ value }) => ({ id, name: spaced(value) })),
  );
  return (statement) => {
    const text = spaced(statement);
    const found = names.flatMap(({ id, name }) => {
      const start = text.indexOf(name);
      return start < 0 ? [] : [{ id, start, end: start + name.length }];
    });
    const meant = found.filter(
      (one) =>
        !found.some(
          (other) =>
            other.id !== one.id &&
            other.start <= one.start &&
            other.end >= one.end &&
            other.end - other.start > one.end - one.start,
        ),
    );
    return [...new Set(meant.map(({ id }) => id))];
  };
}
