/**
 * Drawings of rows over one ruler: bands, bars and dots. Across, everything stands at a
 * percentage of the width; down, at multiples of the size of the type. So one drawing
 * serves every width, and its words grow with the reader's type.
 */
import { STATUSES, type Status } from '../claims/claim.ts';
import { firstDay, lastDay, printDate } from '../dates.ts';
import type { Axis, FigureOf, SpanState } from './figure.ts';
import { NOTE, type FigureTable, type Known } from './known.ts';
import { placeTexts } from './labels.ts';
import {
  dayRuler,
  dayScale,
  printValue,
  tenth,
  valueRuler,
  valueScale,
  type Ruler,
} from './scale.ts';
import { edgesOf, hasEnded, spansOf, stateOn, type Span } from './spans.ts';

/** How a mark is drawn: by the state of law, or by the evidence. */
export type Look = SpanState | 'ended' | Status | 'plain';

export type Mark =
  | { shape: 'band' | 'bar' | 'range'; look: Look; from: number; until: number }
  | { shape: 'dot'; look: Look; at: number };

/** Words above the ruler. */
export interface HeadText {
  x: number;
  /** Base line, counted from the top in the size of the type. */
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  role: 'label' | 'tight' | 'reference' | 'today' | 'measure';
}

export interface RowsDrawing {
  head: { height: number; texts: HeadText[]; ruler: Ruler };
  /** Lines through all rows: those of the ruler's long ticks, of references, of the build day. */
  lines: { long: number[]; references: number[]; today: number | undefined };
  rows: { label: string; value?: string; marks: Mark[] }[];
  /** What the looks mean, those that occur. */
  key: { look: Look; shape: Mark['shape']; text: string }[];
}

const LINE = 1.5;
/** Bands are never so thin that they cannot be seen. */
const THINNEST = 0.6;
/** The narrowest drawing, in the size of the type: a phone of 320 pixels. */
const NARROWEST = 21;

const STATE_WORDS: Readonly<Record<SpanState, string>> = {
  'in-force': 'in force',
  suspended: 'suspended',
  'not-enforced': 'not enforced',
  pending: 'not yet in force',
  unknown: 'not found',
};

/** Words under the ruler's ticks; those at the very edges stay within the drawing. */
function tickTexts(ruler: Ruler, y: number): HeadText[] {
  return ruler.long.map(({ at, text, isTight }) => ({
    x: at,
    y,
    text,
    anchor: at < 3 ? 'start' : at > 97 ? 'end' : 'middle',
    role: isTight ? 'tight' : 'label',
  }));
}

export function drawBands(figure: FigureOf<'bands'>, known: Known): RowsDrawing {
  const until = figure.until ?? known.today;
  const x = dayScale(figure.from, until);
  const ruler = dayRuler(figure.from, until);
  const isTodayShown = known.today >= figure.from && known.today <= until;
  const today = x(known.today);
  const top = isTodayShown ? LINE : 0;
  const texts = tickTexts(ruler, top + 1);
  if (isTodayShown) {
    texts.push({
      x: today,
      y: 1,
      text: `today, ${printDate(known.today)}`,
      anchor: today > 50 ? 'end' : 'start',
      role: 'today',
    });
  }
  const rows = figure.rows.map((row) => ({
    label: labelOf(row, known),
    marks: spansOf(row, known)
      .filter((span) => firstDay(span.from) <= until && lastDay(span.until ?? until) >= figure.from)
      .flatMap((span): Mark[] => bandsOf(span, x, until, known)),
  }));
  return {
    head: { height: top + LINE, texts, ruler },
    lines: {
      long: ruler.long.map(({ at }) => at),
      references: [],
      today: isTodayShown ? today : undefined,
    },
    rows,
    key: keyOf(rows, (look) =>
      look === 'in-force'
        ? `in force on ${printDate(known.today)}`
        : look === 'ended'
          ? 'was in force'
          : STATE_WORDS[look as SpanState],
    ),
  };
}

function labelOf(row: FigureOf<'bands'>['rows'][number], known: Known): string {
  return 'spans' in row ? row.label : (row.label ?? known.lawOf(row.law).short);
}

function bandsOf(span: Span, x: (day: string) => number, until: string, known: Known): Mark[] {
  const [first, last] = edgesOf(span);
  const from = x(last);
  const end = x(span.until === undefined ? until : lastDay(span.until));
  const look: Look =
    span.state === 'in-force' && hasEnded(span, known.today) ? 'ended' : span.state;
  const band = { shape: 'band', look, from, until: tenth(Math.max(end, from + THINNEST)) } as const;
  // Where only the month or year of the beginning is known, the band says so.
  const isVague = from - x(first) > THINNEST;
  return isVague ? [{ shape: 'band', look: 'unknown', from: x(first), until: from }, band] : [band];
}

export function tableOfBands(figure: FigureOf<'bands'>, known: Known): FigureTable {
  return {
    columns: ['What', 'From', 'Until', 'State', NOTE],
    rows: figure.rows.flatMap((row) =>
      spansOf(row, known).map((span, i, spans) => {
        const over = hasEnded(span, known.today);
        return {
          cells: [
            labelOf(row, known),
            span.from,
            span.until ?? 'goes on',
            over ? `was ${STATE_WORDS[span.state]}` : STATE_WORDS[span.state],
            remarkOn(row, span, i === spans.length - 1, known),
          ],
          claim: span.claim,
          law: span.law,
          sources: span.sources,
        };
      }),
    ),
  };
}

/** What is to be said of a span; with the last of a law record, what is not known of its state. */
function remarkOn(
  row: FigureOf<'bands'>['rows'][number],
  { note }: Span,
  isLast: boolean,
  known: Known,
): string {
  const unknown = isLast && 'law' in row ? known.lawOf(row.law).unknown : undefined;
  return [note, unknown].filter(Boolean).join(' ');
}

export function drawBars(figure: FigureOf<'bars'>, known: Known): RowsDrawing {
  const largest = Math.max(...figure.rows.map(({ value }) => value));
  const axis: Axis = {
    label: figure.unit,
    scale: 'linear',
    from: 0,
    until: figure.until ?? roundAbove(largest),
  };
  const x = valueScale(axis);
  const ruler = valueRuler(axis);
  const rows = figure.rows.map((row) => ({
    label: row.label,
    value: row.text ?? printValue(row.value),
    marks: [
      {
        shape: 'bar',
        look: lookOf(row, known),
        from: 0,
        until: Math.max(x(row.value), 0.3),
      } as const,
    ],
  }));
  return {
    head: {
      height: 2 * LINE,
      texts: [measureText(figure.unit), ...tickTexts(ruler, LINE + 1)],
      ruler,
    },
    lines: { long: ruler.long.map(({ at }) => at), references: [], today: undefined },
    rows,
    key: keyOf(rows, (look) => (look === 'plain' ? undefined : look)),
  };
}

const measureText = (text: string): HeadText => ({
  x: 0,
  y: 1,
  text,
  anchor: 'start',
  role: 'measure',
});

/** The next round number: 1, 2, 3, 4, 5, 6, 8 or 10 times a power of ten. */
function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 3, 4, 5, 6, 8, 10].find((times) => times * power >= value)! * power;
}

function lookOf({ claim }: { claim?: string | undefined }, known: Known): Look {
  return (claim && known.statusOf(claim)) || 'plain';
}

export function tableOfBars(figure: FigureOf<'bars'>): FigureTable {
  return {
    columns: ['What', capital(figure.unit), 'As stated'],
    rows: figure.rows.map(({ label, value, text, claim, sources }) => ({
      cells: [label, String(value), text ?? printValue(value)],
      claim,
      sources,
    })),
  };
}

export function drawDots(figure: FigureOf<'dots'>, known: Known): RowsDrawing {
  const { axis } = figure;
  const x = valueScale(axis);
  const ruler = valueRuler(axis);
  const references = figure.references.map(({ value, label }) => ({ x: x(value), text: label }));
  const placed = placeTexts(
    references.map((each) => ({ ...each, x: (each.x / 100) * NARROWEST })),
    { width: NARROWEST, gap: 0.6, offset: 0.3 },
  );
  const referenceRows = placed.reduce(
    (rows, { row, lines }) => Math.max(rows, row + lines.length),
    0,
  );
  const top = LINE * (1 + referenceRows);
  const texts: HeadText[] = [
    measureText(axis.unit ? `${axis.label}, ${axis.unit}` : axis.label),
    ...placed.flatMap(({ x: at, row, lines, anchor }) =>
      lines.map((text, i) => ({
        x: tenth((at / NARROWEST) * 100),
        y: LINE * (1 + row + i) + 1,
        text,
        anchor,
        role: 'reference' as const,
      })),
    ),
    ...tickTexts(ruler, top + 1),
  ];
  const rows = figure.rows.map((row) => {
    const look = row.law
      ? stateOn(known.lawOf(row.law), known.today, row.part)
      : lookOf(row, known);
    const marks: Mark[] = [];
    if (row.low !== undefined || row.high !== undefined) {
      const ends = [row.low, row.value, row.high].filter((end) => end !== undefined);
      marks.push({ shape: 'range', look, from: x(Math.min(...ends)), until: x(Math.max(...ends)) });
    }
    if (row.value !== undefined) marks.push({ shape: 'dot', look, at: x(row.value) });
    return { label: row.label, value: textOf(row, axis), marks };
  });
  return {
    head: { height: top + LINE, texts, ruler },
    lines: {
      long: ruler.long.map(({ at }) => at),
      references: references.map(({ x: at }) => at),
      today: undefined,
    },
    rows,
    key: keyOf(rows, (look) =>
      look === 'plain'
        ? undefined
        : look === 'in-force'
          ? `in force on ${printDate(known.today)}`
          : (STATE_WORDS[look as SpanState] ?? look),
    ),
  };
}

function textOf(row: FigureOf<'dots'>['rows'][number], { unit }: Axis): string {
  if (row.text !== undefined) return row.text;
  const print = (value: number) => printValue(value) + (unit === '%' ? '%' : '');
  return row.value === undefined ? `${print(row.low!)} to ${print(row.high!)}` : print(row.value);
}

export function tableOfDots(figure: FigureOf<'dots'>, known: Known): FigureTable {
  const hasRange = figure.rows.some(({ low, high }) => low !== undefined || high !== undefined);
  const hasLaw = figure.rows.some(({ law }) => law !== undefined);
  const printed = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    columns: [
      'What',
      capital(figure.axis.unit ?? figure.axis.label),
      ...(hasRange ? ['Low', 'High'] : []),
      'As stated',
      ...(hasLaw ? [`State on ${printDate(known.today)}`] : []),
    ],
    rows: figure.rows.map((row) => {
      const state = row.law && stateOn(known.lawOf(row.law), known.today, row.part);
      return {
        cells: [
          row.label,
          printed(row.value),
          ...(hasRange ? [printed(row.low), printed(row.high)] : []),
          textOf(row, figure.axis),
          ...(hasLaw ? [state ? (STATE_WORDS[state as SpanState] ?? state) : ''] : []),
        ],
        claim: row.claim,
        law: row.law,
        sources: row.sources,
      };
    }),
  };
}

/** From what holds to what does not, and from solid to withdrawn. */
const KEY_ORDER: readonly Look[] = [
  'in-force',
  'ended',
  'suspended',
  'not-enforced',
  'pending',
  'unknown',
  ...STATUSES,
  'plain',
];

function keyOf(
  rows: readonly { marks: readonly Mark[] }[],
  words: (look: Look) => string | undefined,
): RowsDrawing['key'] {
  const seen = new Map<Look, Mark['shape']>();
  for (const { look, shape } of rows.flatMap(({ marks }) => marks)) {
    if (!seen.has(look) || shape === 'dot') seen.set(look, shape);
  }
  return KEY_ORDER.flatMap((look) => {
    const shape = seen.get(look);
    if (!shape) return [];
    const text = words(look);
    return text === undefined ? [] : [{ look, shape, text }];
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
