/** A figure's data as rows and columns. */
import type { Figure } from './figure.ts';
import type { Borne, FigureTable, Known } from './known.ts';
import { tableOfGrid } from './grid.ts';
import { tableOfMatrix } from './matrix.ts';
import { tableOfPath } from './path.ts';
import { tableOfPlane } from './plane.ts';
import { tableOfBands, tableOfBars, tableOfDots } from './rows.ts';
import { tableOfTimeline } from './timeline.ts';

/** The table of any figure. */
export function tableOf(figure: Figure, known: Known): FigureTable {
  switch (figure.kind) {
    case 'bands':
      return tableOfBands(figure, known);
    case 'bars':
      return tableOfBars(figure);
    case 'dots':
      return tableOfDots(figure, known);
    case 'matrix':
      return tableOfMatrix(figure);
    case 'timeline':
      return tableOfTimeline(figure);
    case 'plane':
      return tableOfPlane(figure);
    case 'path':
      return tableOfPath(figure);
    case 'grid':
      return tableOfGrid(figure, known);
  }
}

/** Everything in a figure that bears a part of it out, each claim, record and citation once. */
export function borneOf(
  figure: Figure,
  table: FigureTable,
): {
  claims: string[];
  laws: string[];
  sources: Borne['sources'];
} {
  const cells: Borne[] =
    figure.kind === 'matrix'
      ? figure.rows.flatMap((row) => Object.values(row.cells).filter((c) => typeof c !== 'string'))
      : figure.kind === 'plane'
        ? figure.zones
        : [];
  const all: Borne[] = [...table.rows, ...cells, figure];
  const citations = new Map(
    all
      .flatMap(({ sources }) => sources)
      .map((citation) => [`${citation.source} ${citation.pinpoint ?? ''}`, citation]),
  );
  return {
    claims: [...new Set(all.flatMap(({ claim }) => claim ?? []))],
    laws: [...new Set(all.flatMap(({ law }) => law ?? []))],
    sources: [...citations.values()],
  };
}
