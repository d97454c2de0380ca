import type { Engine } from './engine.ts';

/**
 * Asks one engine, and another where the first cannot answer. The second is loaded
 * only then.
 */
export function withFallback(first: Engine, second: Engine): Engine {
  return {
    warm: () => first.warm(),
    find: async (query, atMost) => {
      try {
        return await first.find(query, atMost);
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
