/** Which kind of page a question asks for, where its wording says so. */

/** Wordings in the order in which they are tried: a kind that is named comes before one that is meant. */
const WORDINGS: readonly (readonly [RegExp, kind: string])[] = [
  [/^briefings?\s+(?:on|about|of|for)\b/i, 'Briefing'],
  [/^claims?\s+(?:on|about|of|by)\b/i, 'Claim'],
  [/^sources?\s+(?:on|about|of|for)\b/i, 'Source'],
  [/^(?:define|definition\s+of|meaning\s+of|what\s+does\b.*\bmean\b)/i, 'Term'],
  // One fact is asked for: one statement is the answer, and a whole briefing is not.
  [/^(?:how\s+(?:many|much|long|often|old|large|big|far)|when|who)\b/i, 'Claim'],
];

/** The kind of page that a query asks for, as `sources on …`, `define …` and `how many …` do. */
export function kindAskedBy(q: string): string | undefined {
  return WORDINGS.find(([wording]) => wording.test(q.trim()))?.[1];
}
