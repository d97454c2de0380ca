import type { APIRoute } from 'astro';
import { printCsv } from '../../lib/data/csv.ts';
import { tableOf } from '../../lib/figures/table.ts';
import { paths } from '../../lib/paths.ts';
import { figures, known, type FigureRecord } from '../../queries/figures.ts';
import { fullAddress } from '../../site.ts';

export async function getStaticPaths() {
  return [...(await figures()).values()].map((figure) => ({
    params: { figure: figure.id },
    props: { figure },
  }));
}

/** The table of a figure, with the addresses of what bears each row out. */
export const GET: APIRoute<{ figure: FigureRecord }> = async ({ props: { figure } }) => {
  const about = await known();
  const { columns, rows } = tableOf(figure, about);
  const lines = rows.map(({ cells, claim, sources }) => [
    ...cells,
    claim && about.statusOf(claim),
    claim
      ? fullAddress(paths.claim(claim))
      : sources.map(({ source }) => fullAddress(paths.source(source))).join(' '),
  ]);
  return new Response(printCsv([[...columns, 'Evidence', 'Where'], ...lines]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
