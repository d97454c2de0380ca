import type { Problem } from '../lib/desk/problem.ts';

/** A mistake that keeps MDX from being read. */
interface Mistake {
  at: { line: number; column: number };
  problem: Omit<Problem, 'place'>;
  /** Offset of the sign that, passed over, lets the rest be read. */
  sign: number | undefined;
  /** Whether the sign stands for itself, as in "< 10", and the words around it are sound. */
  isSign: boolean;
  /** Whether an earlier mistake brought it about, so that telling it would only confuse. */
  follows: boolean;
}

const PLACE = /^(\d+):(\d+): (.*)$/s;

/** The tag that begins at an offset, as far as it can be told: `<Claim id=a>`. */
function tagAt(text: string, offset: number): string {
  return /^<[^\n<]{0,60}?>|^<\S*/.exec(text.slice(offset))?.[0] ?? '<';
}

function wordSign(
  text: string,
  offset: number,
  told: string,
): Omit<Problem, 'place'> & { isSign: boolean } {
  const after = text.slice(offset + 1);
  if (text[offset] === '{') {
    if (after.startsWith('#')) {
      return {
        rule: 'mdx-syntax',
        what: 'An id in braces stands after something that is not a heading.',
        mend: 'Take it out: blocks get their ids from npm run desk -- --fix.',
        isSign: true,
      };
    }
    return {
      rule: 'mdx-syntax',
      what: 'A { in the text begins an expression, which a briefing may not hold.',
      mend: 'Write \\{ for a brace, or put the words in backticks.',
      isSign: true,
    };
  }
  if (after.startsWith('!--')) {
    return {
      rule: 'mdx-syntax',
      what: 'This is a comment of HTML.',
      mend: 'Write {/* … */}.',
      isSign: false,
    };
  }
  if (/^(?:https?:|mailto:)/.test(after)) {
    return {
      rule: 'mdx-syntax',
      what: 'An address stands in angle brackets.',
      mend: 'Cite a source: <Cite source="…" at="…" />.',
      isSign: true,
    };
  }
  const tag = tagAt(text, offset);
  const unclosed = /Expected a closing tag for `<([^`]*)>`/.exec(told)?.[1];
  if (unclosed !== undefined) {
    return {
      rule: 'mdx-syntax',
      what: `The tag <${unclosed}> is not closed where its paragraph ends.`,
      mend: `Write </${unclosed}> in the same paragraph.`,
      isSign: false,
    };
  }
  if (/^\/[A-Za-z]/.test(after)) {
    return {
      rule: 'mdx-syntax',
      what: `The tag ${tag} closes what was never opened.`,
      mend: 'Take it out, or open it in the same paragraph.',
      isSign: false,
    };
  }
  if (/^[A-Z]/.test(after)) {
    return {
      rule: 'mdx-syntax',
      what: `The tag ${tag} cannot be read.`,
      mend: 'Write it on one line, with straight double quotes: <Cite source="…" at="…" />.',
      isSign: false,
    };
  }
  return {
    rule: 'mdx-syntax',
    what: `A < in the text begins a tag, and "${tag}" is none.`,
    mend: 'Write \\< for the sign, or say it in words: "less than".',
    isSign: true,
  };
}

/**
 * Words what the parser of MDX throws.
 *
 * @param told - its message, which begins with line and column.
 * @param text - what it was given.
 */
export function wordMdxError(
  told: string,
  text: string,
  offsetOf: (text: string, line: number, column: number) => number,
): Mistake {
  const match = PLACE.exec(told);
  const line = Number(match?.[1] ?? 1);
  const column = Number(match?.[2] ?? 1);
  const message = (match?.[3] ?? told).replace(/ \(mdx[^)]*\)$/, '');
  const offset = offsetOf(text, line, column);
  const isBrace = /expression/.test(message);
  const sign = text.lastIndexOf(isBrace ? '{' : '<', offset);

  if (!match || sign === -1 || /esm/.test(message)) {
    return {
      at: { line, column },
      problem: {
        rule: 'mdx-syntax',
        what: `This is not MDX: ${message.replace(/\.?$/, '.')}`,
        mend: 'Look at the line above, too: tags, braces, import and export at the start of a line.',
      },
      sign: undefined,
      isSign: false,
      follows: false,
    };
  }
  const before = text.slice(0, sign);
  const { isSign, ...problem } = wordSign(text, sign, message);
  const closing = /^<\/([A-Za-z.]+)>/.exec(text.slice(sign))?.[1];
  return {
    at: { line: before.split('\n').length, column: sign - before.lastIndexOf('\n') },
    problem,
    sign,
    isSign,
    follows: closing !== undefined && before.includes(`\uE000${closing}`),
  };
}
