import { z } from 'astro/zod';
import { daySchema, partialDateSchema } from '../dates.ts';
import { idSchema } from '../ids.ts';
import { ITEMS, JURISDICTIONS } from '../law/instrument.ts';
import { citationSchema } from '../sources/source.ts';
import { topicIdSchema } from '../topics/topic.ts';

/*
 * `content/figures/<id>.yaml`: the data of one figure. `kind` chooses how it is drawn:
 *
 *   timeline  days on a ruler, with bands and moments     bands   spans of years, one row each
 *   matrix    short texts in rows and columns             bars    amounts of one unit
 *   dots      values and ranges on an axis                plane   points and zones on two axes
 *   path      questions, one after another                grid    the law by jurisdiction and item
 *
 * Every row, mark, cell or point names what bears it out: a `claim`, whose status draws
 * it, or `sources`, or a record of the `law`. Write powers as 10^25; they are printed raised.
 */

/** What every figure states about itself. */
const said = {
  /** Name of the figure in sentence case, without a full stop. */
  title: z.string().min(1).max(80),
  /** The point it makes, in one or two sentences, printed below it. */
  caption: z.string().min(1),
  /** What a reader who cannot see it should know of its shape. Not the title again. */
  description: z.string().min(1),
  /** What must not be read into it. Printed after the caption. */
  note: z.string().min(1).optional(),
  topics: z.array(topicIdSchema).min(1).max(3),
  /** The last day on which the data were compared with what bears them out. */
  checked: daySchema,
  /** Sources of the figure as a whole, beside those of its rows. */
  sources: z.array(citationSchema).default([]),
};

/** What bears one row, mark, cell or point out. */
const evidence = {
  /** Id of the claim that states it; its status draws the mark. */
  claim: idSchema.optional(),
  /** Documents that state it, where no claim does. */
  sources: z.array(citationSchema).default([]),
};

type Evidenced = {
  claim?: string | undefined;
  sources: readonly unknown[];
  law?: string | undefined;
};

const isBorneOut = ({ claim, sources, law }: Evidenced): boolean =>
  claim !== undefined || law !== undefined || sources.length > 0;

const BORNE_OUT = 'name a claim or at least one source that bears this out';

/** A ruler of days with bands (spans) and marks (moments). For weeks or months. */
const timelineSchema = z.strictObject({
  kind: z.literal('timeline'),
  ...said,
  /** First and last day of the ruler. */
  from: daySchema,
  until: daySchema,
  bands: z.array(
    z.strictObject({
      label: z.string().min(1).max(48),
      from: daySchema,
      until: daySchema,
      /** The claim that bears it out. */
      claim: idSchema,
    }),
  ),
  marks: z
    .array(
      z.strictObject({
        date: partialDateSchema,
        /** At most some forty characters, so that labels do not collide. */
        label: z.string().min(1).max(48),
        /** The claim that bears it out; its status draws the mark. */
        claim: idSchema,
      }),
    )
    .min(1),
});

/**
 * How a span stands. Whether it has ended follows from its dates. `pending`: proposed or
 * published, and not yet in force. `unknown`: what held was not found.
 */
export const SPAN_STATES = ['in-force', 'suspended', 'not-enforced', 'pending', 'unknown'] as const;

/** Spans of law, or of anything, as bands on a ruler of years that ends on the build day. */
const bandsSchema = z.strictObject({
  kind: z.literal('bands'),
  ...said,
  /** First day of the ruler. */
  from: daySchema,
  /** Last day of the ruler. Left out: the build day, marked "today". */
  until: daySchema.optional(),
  rows: z
    .array(
      z.union([
        z.strictObject({
          /** Id of a law record, whose events give the spans, with their sources. */
          law: idSchema,
          /** The part whose events count, worded as in the record. Left out: the whole. */
          part: z.string().min(1).optional(),
          /** Left out: the short name of the record. */
          label: z.string().min(1).max(64).optional(),
        }),
        z.strictObject({
          label: z.string().min(1).max(64),
          spans: z
            .array(
              z
                .strictObject({
                  from: partialDateSchema,
                  /** The day on which it ended. Left out: it goes on. */
                  until: partialDateSchema.optional(),
                  state: z.enum(SPAN_STATES).default('in-force'),
                  /** What the table says of it. */
                  note: z.string().min(1).optional(),
                  ...evidence,
                })
                .refine(isBorneOut, BORNE_OUT),
            )
            .min(1),
        }),
      ]),
    )
    .min(1)
    .max(16),
});

/** What a cell can be marked with before its words, when the columns ask yes or no. */
export const CELL_MARKS = ['yes', 'partly', 'no', 'unknown'] as const;

const cellSchema = z.union([
  /** Words only: what bears the row out bears the cell out. */
  z.string().min(1),
  z.strictObject({
    /** A few words, not a sentence with a full stop. */
    text: z.string().min(1),
    mark: z.enum(CELL_MARKS).optional(),
    ...evidence,
  }),
]);

/** Short texts compared in rows and columns: an HTML table that scrolls inside itself. */
const matrixSchema = z
  .strictObject({
    kind: z.literal('matrix'),
    ...said,
    /** What the rows are: "Country", "Study". */
    rowsAre: z.string().min(1).max(32),
    columns: z
      .array(z.strictObject({ id: idSchema, label: z.string().min(1).max(40) }))
      .min(1)
      .max(7),
    rows: z
      .array(
        z.strictObject({
          label: z.string().min(1).max(80),
          ...evidence,
          /** One cell by the id of each column. Where nothing was found, say so in words. */
          cells: z.record(idSchema, cellSchema),
        }),
      )
      .min(1),
  })
  .superRefine(({ columns, rows }, context) => {
    const wanted = new Set(columns.map(({ id }) => id));
    rows.forEach(({ label, cells, ...own }, i) => {
      for (const id of new Set([...wanted, ...Object.keys(cells)])) {
        const problem = !wanted.has(id)
          ? `"${label}" has a cell for "${id}", which is no column`
          : !(id in cells)
            ? `"${label}" has no cell for the column "${id}"`
            : undefined;
        if (problem) context.addIssue({ code: 'custom', path: ['rows', i], message: problem });
      }
      const borneOut = Object.values(cells).some((c) => typeof c !== 'string' && isBorneOut(c));
      if (!isBorneOut(own) && !borneOut) {
        context.addIssue({ code: 'custom', path: ['rows', i], message: BORNE_OUT });
      }
    });
  });

/** Amounts of one unit as bars from nought, each drawn in the line style of its evidence. */
const barsSchema = z.strictObject({
  kind: z.literal('bars'),
  ...said,
  /** What is counted, as the axis says it: "exchanges". */
  unit: z.string().min(1).max(40),
  /** Where the axis ends. Left out: a round number above the largest value. */
  until: z.number().positive().optional(),
  rows: z
    .array(
      z
        .strictObject({
          label: z.string().min(1).max(80),
          value: z.number().nonnegative(),
          /** The value as it is printed: "16 million". Left out: the number. */
          text: z.string().min(1).max(32).optional(),
          ...evidence,
        })
        .refine(isBorneOut, BORNE_OUT),
    )
    .min(1)
    .max(24),
});

/** One measure of a drawing. */
const axisSchema = z
  .strictObject({
    /** What is measured: "Training compute". */
    label: z.string().min(1).max(60),
    /** "operations", "TPP per mm²". */
    unit: z.string().min(1).max(40).optional(),
    scale: z.enum(['linear', 'log']).default('linear'),
    from: z.number(),
    until: z.number(),
    /** Values to be marked with a number. Left out: round ones. */
    ticks: z.array(z.number()).min(2).optional(),
  })
  .refine(({ from, until }) => from < until, '`from` must be less than `until`')
  .refine(({ scale, from }) => scale === 'linear' || from > 0, 'a log axis starts above 0');

/** Values, with a range where one is known, on a linear or logarithmic axis. */
const dotsSchema = z.strictObject({
  kind: z.literal('dots'),
  ...said,
  axis: axisSchema,
  /** Lines through all rows, such as thresholds. */
  references: z
    .array(z.strictObject({ value: z.number(), label: z.string().min(1).max(40) }))
    .default([]),
  rows: z
    .array(
      z
        .strictObject({
          label: z.string().min(1).max(80),
          value: z.number().optional(),
          /** Ends of the range. */
          low: z.number().optional(),
          high: z.number().optional(),
          /** The value as it is printed: "more than 10^25". Left out: the number. */
          text: z.string().min(1).max(32).optional(),
          /** Id of a law record, whose state on the build day fills the dot or leaves it hollow. */
          law: idSchema.optional(),
          /** The part whose state counts, worded as in the record. */
          part: z.string().min(1).optional(),
          ...evidence,
        })
        .refine(isBorneOut, BORNE_OUT)
        .refine(
          ({ value, low, high }) =>
            value !== undefined || (low !== undefined && high !== undefined),
          'give a value, or both low and high',
        ),
    )
    .min(1)
    .max(24),
});

/** A side of a zone: from one value to another, each the edge of the axis when left out. */
const sideSchema = z.strictObject({ from: z.number().optional(), until: z.number().optional() });

/** Points on two axes, over zones. */
const planeSchema = z
  .strictObject({
    kind: z.literal('plane'),
    ...said,
    x: axisSchema,
    y: axisSchema,
    /** What the points are, for the table: "Chip". */
    pointsAre: z.string().min(1).max(32),
    zones: z
      .array(
        z
          .strictObject({
            /** Printed within the zone, or left out where another part of the same zone has it. */
            label: z.string().min(1).max(40).optional(),
            /** `shade` for the stronger, `hatch` for the weaker. */
            look: z.enum(['shade', 'hatch']),
            x: sideSchema.default({}),
            y: sideSchema.default({}),
            ...evidence,
          })
          .refine(isBorneOut, BORNE_OUT),
      )
      .default([]),
    /** Kinds of points, told apart by their shape. */
    groups: z
      .array(
        z.strictObject({
          id: idSchema,
          label: z.string().min(1).max(60),
          shape: z.enum(['filled', 'hollow', 'square']),
        }),
      )
      .min(1),
    points: z
      .array(
        z
          .strictObject({
            /** Beside the point. Several things at one place are one point: "H100, H200". */
            label: z.string().min(1).max(40),
            x: z.number(),
            y: z.number(),
            /** Id of its kind. Left out: the first. */
            group: idSchema.optional(),
            /** What the table says of it. */
            note: z.string().min(1).optional(),
            /** In bold: the one that the caption speaks of. */
            marked: z.literal(true).optional(),
            ...evidence,
          })
          .refine(isBorneOut, BORNE_OUT),
      )
      .min(1),
  })
  .superRefine(({ groups, points }, context) => {
    points.forEach(({ group }, i) => {
      if (group !== undefined && !groups.some(({ id }) => id === group)) {
        context.addIssue({
          code: 'custom',
          path: ['points', i, 'group'],
          message: `no group is called "${group}"`,
        });
      }
    });
  });

/** Where an answer leads: out, with what follows, or on to a later step by its number from 1. */
const turnSchema = z.union([
  z.strictObject({ outcome: z.string().min(1).max(160) }),
  z.strictObject({ step: z.int().positive() }),
]);

/** A path of decisions: questions one under another, some answers of which lead away. */
const pathSchema = z
  .strictObject({
    kind: z.literal('path'),
    ...said,
    steps: z
      .array(
        z
          .strictObject({
            /** A question that yes or no answers. */
            ask: z.string().min(1).max(120),
            /** How it is judged, in a sentence. */
            detail: z.string().min(1).max(240).optional(),
            /** The answer that goes on to the next step. */
            on: z.enum(['yes', 'no']),
            /** Where the other answer leads. */
            else: turnSchema,
            ...evidence,
          })
          .refine(isBorneOut, BORNE_OUT),
      )
      .min(2)
      .max(12),
    /** Where the last step leads. */
    end: z.string().min(1).max(160),
  })
  .superRefine(({ steps }, context) => {
    steps.forEach((step, i) => {
      if ('step' in step.else && (step.else.step <= i + 1 || step.else.step > steps.length)) {
        context.addIssue({
          code: 'custom',
          path: ['steps', i, 'else'],
          message: `step ${step.else.step} does not come after step ${i + 1}`,
        });
      }
    });
  });

/** Which law stands where: a mark for every law record, by jurisdiction and item. */
const gridSchema = z.strictObject({
  kind: z.literal('grid'),
  ...said,
  /** The rows, from top to bottom. */
  jurisdictions: z.array(z.enum(JURISDICTIONS)).min(1),
  /** The columns, from left to right. */
  items: z.array(z.enum(ITEMS)).min(1).max(9),
  /** Only records under this topic. Left out: all. */
  topic: topicIdSchema.optional(),
});

/** `content/figures/<id>.yaml`: the data of one drawn figure. */
export const figureSchema = z.discriminatedUnion('kind', [
  timelineSchema,
  bandsSchema,
  matrixSchema,
  barsSchema,
  dotsSchema,
  planeSchema,
  pathSchema,
  gridSchema,
]);

export type Figure = z.infer<typeof figureSchema>;
export type FigureKind = Figure['kind'];
export type FigureOf<K extends FigureKind> = Extract<Figure, { kind: K }>;
export type Axis = z.infer<typeof axisSchema>;
export type SpanState = (typeof SPAN_STATES)[number];
export type CellMark = (typeof CELL_MARKS)[number];
