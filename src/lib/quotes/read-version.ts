import { printDate } from '../dates.ts';
import { blocksIn } from '../versions/text.ts';
import type { Version } from '../versions/version.ts';
import { fingerprint, NOTHING_TAKEN, take } from './fingerprint.ts';
import type { FrozenBlocks } from './frozen-blocks.ts';
import { plain } from './plain.ts';

/** The blocks of a version. */
export function frozenBlocks(
  frozen: Pick<Version, 'version' | 'title' | 'publisher' | 'published' | 'text'>,
): FrozenBlocks {
  const { version, title, publisher, published, text } = frozen;
  return {
    version,
    reference: `${publisher}, “${title}”, version ${version}, ${printDate(published)}`,
    blocks: blocksIn(text).map(({ anchor, kind, words, html }) =>
      kind === 'figure'
        ? { id: anchor, words: '', figure: fingerprint(take(NOTHING_TAKEN, html)) }
        : { id: anchor, words: plain(words) },
    ),
  };
}
