import { isQuoted } from './concepts.ts';
import type { Engine } from './engine.ts';

/**
 * Asks one engine, and another where the first cannot answer: it fails, or it was
 * asked for words in quotation marks that it does not index. The second is loaded only then.
 */
export function withFallback(first: Engine, second: Engine): Engine {
  return {
    warm: () => first.warm(),
    find: async (query, atMost) => {
      try {
        const answer = await first.find(query, atMost);
        const isBeyond = answer.onlyStopWords && isQuoted(query.q);
        return isBeyond ? await second.find(query, atMost).catch(() => answer) : answer;
      } catch (error) {
        try {
          return await second.find(query, atMost);
        } catch {
          throw error;
        }
      }
    },
  };
}
