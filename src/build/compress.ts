/**
 * Lays compressed files beside those of the built site, once,
 * so that a server need not compress while a reader waits.
 */
import { readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { isCompressible, mediaType, WORTH_COMPRESSING_BYTES } from '../lib/hosting/media-types.ts';

/**
 * By the end of the names of compressed files. The highest qualities take three to ten
 * times as long for 3 % less, over thousands of pages that change every day.
 */
const ENCODERS: Readonly<Record<string, (body: Buffer) => Promise<Buffer>>> = {
  '.br': (body) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  '.zst': (body) =>
    promisify(zstdCompress)(body, { params: { [constants.ZSTD_c_compressionLevel]: 12 } }),
  '.gz': (body) => promisify(gzip)(body, { level: constants.Z_BEST_COMPRESSION }),
};

export interface Compressed {
  files: number;
  bytes: number;
  /** Bytes by the end of the name. */
  by: Record<string, number>;
}

/**
 * Compresses every file that shrinks. What an earlier call left is written anew, and
 * goes where its original is gone.
 */
export async function compressFolder(
  folder: string,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Compressed> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const known = new Set(all);
  const isMade = (file: string): boolean => Object.keys(ENCODERS).some((end) => file.endsWith(end));
  for (const file of all.filter(isMade)) {
    if (!known.has(file.replace(/\.[^.]+$/, ''))) await rm(file);
  }
  const waiting = all.filter((file) => !isMade(file) && isCompressible(mediaType(file) ?? ''));
  const sum: Compressed = { files: 0, bytes: 0, by: { '.br': 0, '.zst': 0, '.gz': 0 } };
  let next = 0;
  const work = async (): Promise<void> => {
    for (let file = waiting[next++]; file !== undefined; file = waiting[next++]) {
      onProgress(next, waiting.length);
      const body = await readFile(file);
      if (body.length <= WORTH_COMPRESSING_BYTES) continue;
      sum.files += 1;
      sum.bytes += body.length;
      for (const [end, encode] of Object.entries(ENCODERS)) {
        const small = await encode(body);
        sum.by[end]! += small.length;
        await writeFile(file + end, small);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return sum;
}
