/** The answer about training compute as HTML, for the build and for the page alike. */
import { printDate, type Day } from '../calendar.ts';
import { escape } from '../html.ts';
import type { StateSpan } from '../law/part-states.ts';
import { isAbove, stateAt, type Above, type Amount } from './compute.ts';
import type { Threshold } from './threshold.ts';

/** A claim as the answer shows it. */
export interface SaidClaim {
  id: string;
  statement: string;
  status: string;
}

/** A line with all that the answer says of it. */
export interface Line extends Pick<
  Threshold,
  'title' | 'operations' | 'comparison' | 'counts' | 'note'
> {
  id: string;
  law: { id: string; short: string };
  spans: StateSpan[];
  claim: SaidClaim;
  duties: SaidClaim[];
  sources: { id: string; label: string; pinpoint?: string | undefined }[];
}

export interface PrintContext {
  lawHref: (id: string) => string;
  claimHref: (id: string) => string;
  sourceHref: (id: string) => string;
}

/** "3.8 × 10<sup>25</sup>". */
export function printCompute(operations: number): string {
  const [digits, power] = operations.toExponential(2).split('e+');
  const factor = Number(digits);
  return `${factor === 1 ? '' : `${factor.toLocaleString('en-GB')} × `}10<sup>${power ?? '0'}</sup>`;
}

/** The same without markup, for attributes and announcements: "3.8 × 10^25". */
export const sayCompute = (operations: number): string =>
  printCompute(operations).replace('<sup>', '^').replace('</sup>', '');

/** "3.8 × 10^25", or "8.2 × 10^24 to 4.4 × 10^25". */
export function printAmount({ low, high }: Amount, print = printCompute): string {
  return low === high ? print(low) : `${print(low)} to ${print(high)}`;
}

const COMPARED = {
  'more-than': 'more than',
  'at-least': 'at least',
  'not-stated': 'about',
} as const;

function position(above: Above, amount: Amount, line: Line): string {
  const far = (value: number) => {
    const factor = value > line.operations ? value / line.operations : line.operations / value;
    return factor.toLocaleString('en-GB', { maximumSignificantDigits: 2 });
  };
  if (above === undefined) {
    return amount.low === amount.high
      ? 'On the line; whether the line itself counts is not stated'
      : 'Cannot be said: the estimate spans the line';
  }
  if (amount.low === line.operations && amount.high === line.operations) {
    return above ? 'On the line, which counts' : 'On the line, which does not count';
  }
  const near = above ? amount.low : amount.high;
  const word = above ? 'Above' : 'Below';
  return near === line.operations ? word : `${word}, by a factor of ${far(near)}`;
}

/** In how many words: "Above 3 of the 5 lines in force". */
export function headlineOf(amount: Amount, lines: readonly Line[], day: Day): string {
  const inForce = lines.filter(({ spans }) => stateAt(spans, day)?.state.startsWith('in force'));
  const above = inForce.filter((line) => isAbove(amount, line) === true).length;
  const open = inForce.filter((line) => isAbove(amount, line) === undefined).length;
  if (inForce.length === 0) return 'No line in training compute was in force';
  const said = `Above ${above === 0 ? 'none' : above} of the ${inForce.length} lines in force`;
  return open > 0 ? `${said}, and ${open} cannot be said` : said;
}

const claimHtml = ({ id, statement, status }: SaidClaim, context: PrintContext): string =>
  `<li><span class="status ${escape(status)}">${escape(status)}</span> <a href="${escape(context.claimHref(id))}">${escape(statement)}</a></li>`;

/** Every line with where the amount stands, its state on the day, duties and sources. */
export function linesHtml(
  amount: Amount,
  lines: readonly Line[],
  day: Day,
  context: PrintContext,
): string {
  const items = lines.map((line) => {
    const above = isAbove(amount, line);
    const span = stateAt(line.spans, day);
    const state = span?.state ?? 'not yet known';
    const since = span ? ` since ${printDate(span.from)}` : '';
    const sources = line.sources.map(
      ({ id, label, pinpoint }) =>
        `<a href="${escape(context.sourceHref(id))}">${escape(label)}</a>${pinpoint ? `, ${escape(pinpoint)}` : ''}`,
    );
    return `<li data-above="${String(above)}" data-state="${escape(state.replaceAll(' ', '-'))}"><h3>${escape(line.title)}: ${COMPARED[line.comparison]} ${printCompute(line.operations)}</h3><p><b>${position(above, amount, line)}.</b> <span class="law-state" data-state="${escape(state.replaceAll(' ', '-'))}">${escape(state.charAt(0).toUpperCase() + state.slice(1))}</span>${since}: <a href="${escape(context.lawHref(line.law.id))}">${escape(line.law.short)}</a>.</p><p class="quiet">Counts ${escape(line.counts)}.${line.comparison === 'not-stated' ? ' Whether the line itself counts is not stated in what was read.' : ''}${line.note ? ` ${escape(line.note)}` : ''}</p><ul class="duties">${[line.claim, ...line.duties].map((claim) => claimHtml(claim, context)).join('')}</ul><p class="quiet">${sources.length > 1 ? 'Sources' : 'Source'}: ${sources.join('; ')}</p></li>`;
  });
  return `<ol class="lines">${items.join('')}</ol>`;
}
