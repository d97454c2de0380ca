/** States one after another, as a row of a list carries them: `2026-06-12:in force;2026-06-30:lifted`. */
export type Spans = string;

/** Packs days and states, the earliest first. */
export function packSpans(spans: readonly { from: string; state: string }[]): Spans {
  return spans.map(({ from, state }) => `${from}:${state}`).join(';');
}

/** The state that held on a day, or `undefined` on days before the first. Days compare as text. */
export function stateIn(spans: Spans, day: string): string | undefined {
  let state: string | undefined;
  for (const span of spans.split(';')) {
    if (span.slice(0, 10) > day) break;
    state = span.slice(11);
  }
  return state;
}
