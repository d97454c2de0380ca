import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { indexedPng } from './indexed-png.ts';

test('pixels come back from the palette', () => {
  const pixels = Buffer.from('ff0000ff 00ff00ff ff0000ff 0000ffff'.replaceAll(' ', ''), 'hex');
  const png = indexedPng(pixels, 2, 2)!;
  const paletteAt = png.indexOf('PLTE') + 4;
  assert.equal(png.toString('hex', paletteAt, paletteAt + 9), 'ff000000ff000000ff');
  const dataAt = png.indexOf('IDAT');
  const data = png.subarray(dataAt + 4, dataAt + 4 + png.readUInt32BE(dataAt - 4));
  assert.deepEqual([...inflateSync(data)], [0, 0, 1, 0, 0, 2]);
});

test('more than 256 colours are too many', () => {
  const pixels = Buffer.alloc(4 * 257, 255);
  for (let index = 0; index < 257; index += 1) pixels.writeUInt16BE(index, 4 * index);
  assert.equal(indexedPng(pixels, 257, 1), undefined);
});
