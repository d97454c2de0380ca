/** Words on one line, without the signs that only say where a line may break. */
export function plain(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B\u2060]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Sign for sign the same words, with quotation marks and dashes as typed: typography is no rewording. */
export function asTyped(words: string): string {
  return words.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/[–—‑]/g, '-');
}

const isOfWord = (sign: string | undefined): boolean =>
  sign !== undefined && /[\p{L}\p{N}\uD800-\uDFFF]/u.test(sign);

/** Whether a stretch may begin or end before this offset: not within a word. */
export function isEdge(words: string, offset: number): boolean {
  return !(isOfWord(words[offset - 1]) && isOfWord(words[offset]));
}

/** Every offset at which a stretch of the words may begin or end. */
export function edgesOf(words: string): number[] {
  return Array.from({ length: words.length + 1 }, (_, offset) => offset).filter((offset) =>
    isEdge(words, offset),
  );
}
