/** Writes a picture of few colours as a PNG with a palette, at half the size of one without. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const BYTE_DEPTH = 8;
const PALETTE_TYPE = 3;

/**
 * @param pixels - four bytes each, all opaque.
 * @returns `undefined` when there are more than 256 colours.
 */
export function indexedPng(pixels: Buffer, width: number, height: number): Buffer | undefined {
  const colours = new Map<number, number>();
  // Four bytes at a time; a copy, as a view must start at a multiple of four.
  const whole = new Uint32Array(new Uint8Array(pixels).buffer);
  // Each row starts with the filter that it uses: 0, none.
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let lastIndex = 0;
  for (let y = 0, at = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1) {
      const colour = whole[at]!;
      if (colour !== last) {
        const known = colours.get(colour);
        lastIndex = known ?? colours.size;
        last = colour;
        if (known === undefined && colours.set(colour, lastIndex).size > MOST_COLOURS) {
          return undefined;
        }
      }
      rows[to] = lastIndex;
      at += 1;
      to += 1;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = BYTE_DEPTH;
  head[9] = PALETTE_TYPE;
  const palette = Buffer.from(
    [...colours.keys()].flatMap((colour) => [
      ...new Uint8Array(Uint32Array.of(colour).buffer, 0, 3),
    ]),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
