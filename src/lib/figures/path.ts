/** A path of decisions: each step a question, one answer of which goes on. */
import type { FigureOf } from './figure.ts';
import type { Borne, FigureTable } from './known.ts';

export interface PathStep extends Borne {
  text: string;
  detail?: string | undefined;
  /** The answer that goes on. */
  on: string;
  /** The other answer. */
  off: string;
  /** Where the other answer leads, in words. */
  exit: string;
  /** Whether the path ends there. */
  isEnd: boolean;
}

export function stepsOf({ steps }: FigureOf<'path'>): PathStep[] {
  return steps.map((step) => ({
    text: step.ask,
    detail: step.detail,
    on: step.on === 'yes' ? 'Yes' : 'No',
    off: step.on === 'yes' ? 'No' : 'Yes',
    exit: 'outcome' in step.else ? step.else.outcome : `go to step ${step.else.step}`,
    isEnd: 'outcome' in step.else,
    claim: step.claim,
    sources: step.sources,
  }));
}

export function tableOfPath(figure: FigureOf<'path'>): FigureTable {
  const steps = stepsOf(figure);
  return {
    columns: ['Step', 'Question', 'How it is judged', 'If yes', 'If no'],
    rows: steps.map((step, i) => {
      const next = i + 1 < steps.length ? `go to step ${i + 2}` : figure.end;
      return {
        cells: [
          String(i + 1),
          step.text,
          step.detail ?? '',
          step.on === 'Yes' ? next : step.exit,
          step.on === 'No' ? next : step.exit,
        ],
        claim: step.claim,
        sources: step.sources,
      };
    }),
  };
}
