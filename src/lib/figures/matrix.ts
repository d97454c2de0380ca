import type { CellMark, FigureOf } from './figure.ts';
import type { Borne, FigureTable } from './known.ts';

export interface Cell extends Borne {
  text: string;
  mark?: CellMark | undefined;
}

/** The cells of a row in the order of the columns. */
export function cellsOf(figure: FigureOf<'matrix'>): { label: Cell; cells: Cell[] }[] {
  return figure.rows.map(({ label, cells, claim, sources }) => ({
    label: { text: label, claim, sources },
    cells: figure.columns.map(({ id }) => {
      const cell = cells[id]!;
      return typeof cell === 'string' ? { text: cell, sources: [] } : cell;
    }),
  }));
}

export function tableOfMatrix(figure: FigureOf<'matrix'>): FigureTable {
  return {
    columns: [figure.rowsAre, ...figure.columns.map(({ label }) => label)],
    rows: cellsOf(figure).map(({ label, cells }) => ({
      cells: [label, ...cells].map(({ text }) => text),
      claim: label.claim,
      sources: label.sources,
    })),
  };
}
