/** The state of a fingerprint that is being taken: two words of 32 bits. */
export type Taking = readonly [number, number];

export const NOTHING_TAKEN: Taking = [0xdeadbeef, 0x41c6ce57];

/** Takes in some more signs. */
export function take([a, b]: Taking, signs: string): Taking {
  for (let i = 0; i < signs.length; i += 1) {
    const code = signs.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return [a, b];
}

/**
 * The fingerprint of all that was taken in: 53 bits in base 36 (cyrb53).
 *
 * It finds words among the few thousand stretches of one frozen text and guards
 * against chance, not against an adversary: what it finds is always shown from the
 * record itself. It can be continued, which no digest of the browser's own can.
 */
export function fingerprint([a, b]: Taking): string {
  let x = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  let y = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  [x, y] = [x >>> 0, y >>> 0];
  return (4294967296 * (2097151 & y) + x).toString(36);
}
