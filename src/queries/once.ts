/**
 * Keeps the first answer of a query for the length of a build. The dev server
 * asks again each time, so that a change of content shows.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (import.meta.env.DEV ? load() : (answer ??= load()));
}
