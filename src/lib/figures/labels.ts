/** A label wanted at a place on a horizontal ruler. Units: those of the drawing. */
export interface WantedLabel {
  /** Where its mark stands. */
  x: number;
  text: string;
}

/** A label with its row, counted from the ruler outwards, and the side of its mark that it is on. */
export interface PlacedLabel extends WantedLabel {
  row: number;
  anchor: 'start' | 'end';
}

/** Width of the average character of Public Sans, as a share of the size of the type. */
const CHARACTER = 0.56;

/** The width that a text takes, a little generous, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  return text.length * CHARACTER * size;
}

/**
 * Gives every label a row so that none overlaps another or leaves the drawing.
 *
 * Labels stand to the right of their mark, or to the left where the edge is
 * near. A label also keeps clear of the stems of marks that pass through its
 * row on the way to rows further out, so later labels take the lower rows first.
 */
export function placeLabels(
  labels: readonly WantedLabel[],
  { width, size, gap }: { width: number; size: number; gap: number },
): PlacedLabel[] {
  const taken: { row: number; from: number; until: number }[] = [];
  const stems: { x: number; row: number }[] = [];
  const placed: PlacedLabel[] = [];
  for (const label of labels.toSorted((a, b) => b.x - a.x)) {
    const long = textWidth(label.text, size) + gap;
    const anchor = label.x + long > width && label.x - long >= 0 ? 'end' : 'start';
    const [from, until] =
      anchor === 'start' ? [label.x, label.x + long] : [label.x - long, label.x];
    let row = 0;
    const collides = () =>
      taken.some((box) => box.row === row && from < box.until + gap && box.from - gap < until) ||
      stems.some((stem) => stem.row > row && stem.x > from - 2 && stem.x < until + 2) ||
      taken.some((box) => box.row < row && label.x > box.from - 2 && label.x < box.until + 2);
    while (collides() && row < labels.length) row += 1;
    taken.push({ row, from, until });
    stems.push({ x: label.x, row });
    placed.push({ ...label, row, anchor });
  }
  return placed.toSorted((a, b) => a.x - b.x);
}
