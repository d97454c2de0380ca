import type { Manuscript } from '../briefings/manuscript.ts';
import type { Block } from '../briefings/blocks.ts';
import { passageOf, onOneLine, type Passage } from '../briefings/passage.ts';
import { sentencesOf, standsIn, type Sentence } from '../briefings/sentences.ts';
import { triggersIn } from './checkable.ts';
import { placeAt } from './place-in.ts';
import type { Problem } from './problem.ts';

/** What a reader would recognise a sentence by. */
const FIRST_WORDS = 10;

const MEND =
  'Put the words into <Claim id="…">, cite after them with <Cite source="…" at="…" />, or, if it is ours, put it into <Inference>.';

/** The sentences of a block: of a row the whole, since its cells bear each other out. */
function passagesOf({ kind, parts }: Block): { passage: Passage; sentences: Sentence[] }[] {
  if (kind === 'row') {
    const passage = passageOf(parts);
    return [{ passage, sentences: [{ start: 0, end: passage.text.length }] }];
  }
  return parts.map((part) => {
    const passage = passageOf([part]);
    return { passage, sentences: sentencesOf(passage.text) };
  });
}

function firstWordsOf(text: string): string {
  const words = onOneLine(text).split(' ');
  return words.length <= FIRST_WORDS
    ? words.join(' ')
    : `${words.slice(0, FIRST_WORDS).join(' ')} …`;
}

function judge(
  manuscript: Manuscript,
  passage: Passage,
  sentence: Sentence,
  unit: string,
): Problem | undefined {
  const spans = passage.spans.filter((span) => standsIn(span, sentence, passage));
  if (spans.some(({ name }) => name === 'Claim' || name === 'Cite')) return undefined;

  const text = passage.text.slice(sentence.start, sentence.end);
  const inferences = spans.filter(({ name }) => name === 'Inference');
  const trigger = triggersIn(text).find(
    ({ start, end }) =>
      !inferences.some(
        (span) => span.start <= sentence.start + start && sentence.start + end <= span.end,
      ),
  );
  if (!trigger) return undefined;
  return {
    rule: 'statement-unsourced',
    place: placeAt(manuscript, passage.pointOf(sentence.start)),
    what: `This ${unit} holds ${trigger.what}, and nothing bears it out: "${firstWordsOf(text)}"`,
    mend: MEND,
  };
}

/**
 * A sentence that can be checked says what bears it out.
 *
 * One that holds a date, a number, a sum, a provision, an ECCN or a verb of report
 * must hold a claim, carry a citation, or lie in an inference as far as it can be
 * checked. Headings are no sentences; the items of InBrief have a stricter rule.
 */
export function checkStatements(manuscript: Manuscript): Problem[] {
  return manuscript.blocks
    .filter(({ kind, inBrief }) => kind !== 'figure' && !inBrief)
    .flatMap((block) =>
      passagesOf(block).flatMap(({ passage, sentences }) =>
        sentences.flatMap(
          (sentence) =>
            judge(manuscript, passage, sentence, block.kind === 'row' ? 'row' : 'sentence') ?? [],
        ),
      ),
    );
}
