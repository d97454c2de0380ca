import type { Status } from '../claims/claim.ts';
import type { Day } from '../dates.ts';
import type { Instrument } from '../law/instrument.ts';
import type { Citation } from '../sources/source.ts';

/** What a figure may ask of the rest of the site, so that drawing needs nothing else. */
export interface Known {
  /** The day for which states hold. */
  today: Day;
  /** The status of a claim on that day; `undefined` when it was not yet made. */
  statusOf: (claim: string) => Status | undefined;
  /** The law record of an id. */
  lawOf: (id: string) => Instrument;
  /** Every law record, in the order of ids. */
  laws: () => readonly (Instrument & { id: string })[];
}

/** What bears a row of a figure out. */
export interface Borne {
  claim?: string | undefined;
  law?: string | undefined;
  sources: readonly Citation[];
}

/** One row of the table that stands under a figure. */
export interface TableRow extends Borne {
  cells: string[];
}

/** The data of a figure as a table; its CSV has the same columns and rows. */
export interface FigureTable {
  columns: string[];
  rows: TableRow[];
}

/** The column of remarks, which a table under a figure in a text leaves out. */
export const NOTE = 'Note';
