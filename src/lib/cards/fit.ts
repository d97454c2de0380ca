/** Sets a text as large as a box allows, in lines of about the same length. */

export interface Box {
  width: number;
  height: number;
  /** Sizes to try, the largest first. */
  sizes: readonly number[];
  /** The height of a line as a multiple of the size. */
  leading: number;
}

export interface Fitted {
  size: number;
  lines: string[];
}

type WidthOf = (text: string) => number;

/** A word or a line, with its width at size 1. Each word is measured once. */
interface Measured {
  text: string;
  width: number;
}

/**
 * Finds the largest size at which a text fits, and its lines. Where even the
 * smallest is too large, the last line ends in an ellipsis.
 *
 * @param widthOf - the width of a text at size 1.
 */
export function fit(text: string, box: Box, widthOf: WidthOf): Fitted {
  const space = widthOf(' ');
  const words = text
    .split(/[ \n\t]+/)
    .filter(Boolean)
    .map((word) => ({ text: word, width: widthOf(word) }));
  const widest = Math.max(0, ...words.map(({ width }) => width));
  for (const size of box.sizes) {
    const room = box.width / size;
    const lines = breakLines(words, room, space);
    if (widest <= room && lines.length * size * box.leading <= box.height) {
      return { size, lines: balance(words, Math.max(widest, room / 2), room, space) };
    }
  }
  const size = box.sizes.at(-1) ?? 1;
  return { size, lines: cut(words, box, size, widthOf) };
}

/** Fills lines one after the other, breaking at spaces only. */
function breakLines(words: readonly Measured[], room: number, space: number): Measured[] {
  const lines: Measured[] = [];
  for (const { text, width } of words) {
    const last = lines.at(-1);
    if (last && last.width + space + width <= room) {
      last.text += ` ${text}`;
      last.width += space + width;
    } else {
      lines.push({ text, width });
    }
  }
  return lines;
}

/** Breaks into as many lines as need be, within the least room, so that none is left short. */
function balance(words: Measured[], least: number, room: number, space: number): string[] {
  let best = breakLines(words, room, space);
  const count = best.length;
  let tooNarrow = least;
  let enough = room;
  for (let step = 0; step < 8; step += 1) {
    const tried = (tooNarrow + enough) / 2;
    const lines = breakLines(words, tried, space);
    if (lines.length > count) {
      tooNarrow = tried;
    } else {
      best = lines;
      enough = tried;
    }
  }
  return best.map(({ text }) => text);
}

/** As many lines as there is height for; the last says that there is more. */
function cut(words: Measured[], box: Box, size: number, widthOf: WidthOf): string[] {
  const room = box.width / size;
  const pieces = words.flatMap((word) => (word.width > room ? split(word, room, widthOf) : word));
  const lines = breakLines(pieces, room, widthOf(' ')).map(({ text }) => text);
  const count = Math.max(1, Math.floor(box.height / (size * box.leading)));
  if (lines.length <= count) return lines;
  const kept = lines.slice(0, count);
  let last = kept.at(-1) ?? '';
  while (last && widthOf(`${last}…`) > room) {
    last = last.includes(' ') ? last.slice(0, last.lastIndexOf(' ')) : last.slice(0, -1);
  }
  kept[kept.length - 1] = `${last.replace(/[\s,;:.–—(“‘-]+$/u, '')}…`;
  return kept;
}

/** Breaks up a word that is wider than a whole line: an address, say. */
function split(word: Measured, room: number, widthOf: WidthOf): Measured[] {
  const pieces: Measured[] = [{ text: '', width: 0 }];
  for (const character of word.text) {
    const width = widthOf(character);
    const last = pieces.at(-1)!;
    if (last.text && last.width + width > room) {
      pieces.push({ text: character, width });
    } else {
      last.text += character;
      last.width += width;
    }
  }
  return pieces;
}
