/**
 * Edits between two words: letters put in, left out, changed, or swapped with
 * their neighbour (Damerau-Levenshtein, in its restricted form).
 *
 * @param most - counting stops above this many edits, and the answer is then only "more than that".
 */
export function edits(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, beforeLast[j - 2]! + 1);
      }
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}

/**
 * The known word that was most likely meant.
 *
 * @returns `undefined` when none is near: at most a third of its letters may
 *   differ, so that a suggestion is worth reading. Among equals the first wins.
 */
export function closest<Word extends string>(
  written: string,
  known: Iterable<Word>,
): Word | undefined {
  let most = Math.ceil(written.length / 3);
  let best: Word | undefined;
  for (const word of known) {
    const count = edits(written.toLowerCase(), word.toLowerCase(), most);
    if (count > most) continue;
    best = word;
    if (count === 0) break;
    most = count - 1;
  }
  return best;
}
