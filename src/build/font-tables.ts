/**
 * Reads the few tables of a TrueType font that matching a fallback takes: how tall
 * a line is, which characters there are, how wide each is.
 */

/** A font's measures. Lengths are in em, so that fonts of different grids compare. */
export interface FontMeasures {
  ascent: number;
  descent: number;
  lineGap: number;
  /** The width of a character, or `undefined` where the font has no glyph for it. */
  widthOf: (character: string) => number | undefined;
  /** Tags of the layout features of its GSUB and GPOS tables. */
  features: string[];
}

/** Reads an uncompressed font (TrueType outlines, as the subsetter writes them). */
export function readFont(font: Buffer): FontMeasures {
  const tables = readDirectory(font);
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no ${tag} table`);
    return found;
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const lines = table('hhea');
  const widths = table('hmtx');
  const widthCount = lines.readUInt16BE(34);
  const glyphs = readCharacterMap(table('cmap'));
  return {
    ascent: lines.readInt16BE(4) / unitsPerEm,
    descent: -lines.readInt16BE(6) / unitsPerEm,
    lineGap: lines.readInt16BE(8) / unitsPerEm,
    widthOf: (character) => {
      const glyph = glyphs.get(character.codePointAt(0) ?? 0);
      if (glyph === undefined) return undefined;
      return widths.readUInt16BE(4 * Math.min(glyph, widthCount - 1)) / unitsPerEm;
    },
    features: [...readFeatures(tables.get('GSUB')), ...readFeatures(tables.get('GPOS'))],
  };
}

/** The average width of the characters of a text, in em. */
export function averageWidth(font: FontMeasures, text: string): number {
  const characters = [...text];
  const total = characters.reduce((sum, character) => sum + (font.widthOf(character) ?? 0), 0);
  return total / characters.length;
}

function readDirectory(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const at = 12 + 16 * index;
    const start = font.readUInt32BE(at + 8);
    const length = font.readUInt32BE(at + 12);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + length));
  }
  return tables;
}

/** Code points to glyph numbers, from the Unicode subtables in formats 4 and 12. */
function readCharacterMap(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, glyphs);
    if (format === 12) readGroups(subtable, glyphs);
  }
  return glyphs;
}

function readSegments(subtable: Buffer, glyphs: Map<number, number>): void {
  const doubled = subtable.readUInt16BE(6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = subtable.readUInt16BE(14 + segment);
    const start = subtable.readUInt16BE(16 + doubled + segment);
    const delta = subtable.readUInt16BE(16 + 2 * doubled + segment);
    const offsetAt = 16 + 3 * doubled + segment;
    const offset = subtable.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const found =
        offset === 0 ? code : subtable.readUInt16BE(offsetAt + offset + 2 * (code - start));
      const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(subtable: Buffer, glyphs: Map<number, number>): void {
  for (let group = 0; group < subtable.readUInt32BE(12); group += 1) {
    const at = 16 + 12 * group;
    const start = subtable.readUInt32BE(at);
    for (let code = start; code <= subtable.readUInt32BE(at + 4); code += 1) {
      glyphs.set(code, subtable.readUInt32BE(at + 8) + code - start);
    }
  }
}

function readFeatures(layout: Buffer | undefined): string[] {
  if (!layout) return [];
  const list = layout.subarray(layout.readUInt16BE(6));
  const tags = Array.from({ length: list.readUInt16BE(0) }, (_, index) =>
    list.toString('latin1', 2 + 6 * index, 6 + 6 * index),
  );
  return [...new Set(tags)];
}
