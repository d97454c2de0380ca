import { z } from 'astro/zod';
import { idSchema } from '../ids.ts';

interface Word {
  /** The attributes that an author writes. */
  props: z.ZodObject;
  /** `text`: among the words of a paragraph. `block`: in a place of its own. */
  stands: 'text' | 'block';
  /** What is written between its tags. */
  holds: 'words' | 'list' | 'nothing';
  /** Whether readers get a link, which can stand in no other link. */
  links: boolean;
  /** The link in which it may stand all the same, as words alone. */
  wordsIn?: 'Claim';
  /** How it is written, for the author to copy. */
  example: string;
}

/** Where in a source: "§ 744.22(b)", "p. 3", "second paragraph". */
const pinpointSchema = z.string().trim().min(1);

/** All that a briefing may contain beside Markdown. */
export const VOCABULARY = {
  /** The author's own words for a claim of the ledger. */
  Claim: {
    props: z.strictObject({ id: idSchema }),
    stands: 'text',
    holds: 'words',
    links: true,
    example: '<Claim id="…">the words that state it</Claim>',
  },
  /** The source of the sentence that it follows. */
  Cite: {
    props: z.strictObject({ source: idSchema, at: pinpointSchema }),
    stands: 'text',
    holds: 'nothing',
    links: true,
    example: '<Cite source="…" at="…" />',
  },
  /** A term of the glossary where it is first used. */
  Term: {
    props: z.strictObject({ id: idSchema }),
    stands: 'text',
    holds: 'words',
    links: true,
    wordsIn: 'Claim',
    example: '<Term id="…">the term</Term>',
  },
  /** What we infer ourselves; the words must say so too. */
  Inference: {
    props: z.strictObject({}),
    stands: 'text',
    holds: 'words',
    links: false,
    example: '<Inference>We infer that …</Inference>',
  },
  /** A drawn figure. */
  Figure: {
    props: z.strictObject({ id: idSchema }),
    stands: 'block',
    holds: 'nothing',
    links: false,
    example: '<Figure id="…" />',
  },
  /** The answer in three to five claims, at the head of the text. */
  InBrief: {
    props: z.strictObject({}),
    stands: 'block',
    holds: 'list',
    links: false,
    example: '<InBrief>, a list of claims, </InBrief>, each on lines of their own',
  },
} as const satisfies Record<string, Word>;

export type ComponentName = keyof typeof VOCABULARY;

/** Whether a name is that of a component which a briefing may contain. */
export function isComponentName(name: string | null | undefined): name is ComponentName {
  return typeof name === 'string' && Object.hasOwn(VOCABULARY, name);
}

/** What a component is like, whichever it is. */
export function wordFor(name: ComponentName): Word {
  return VOCABULARY[name];
}
