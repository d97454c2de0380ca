/** How long the dev server keeps an answer: long enough for one page, short enough for an edit. */
const KEPT_MS = 1500;

/**
 * Keeps the first answer of a query for the length of a build. The dev server asks
 * again for each page, so that a change of content shows, but not for each of the
 * thousands of questions that a page puts.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    if (answer) return answer;
    const asked = load();
    answer = asked;
    if (import.meta.env.DEV) {
      const forget = (): void => {
        setTimeout(() => (answer = undefined), KEPT_MS).unref();
      };
      asked.then(forget, forget);
    }
    return asked;
  };
}
