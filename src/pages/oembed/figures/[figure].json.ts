import type { APIRoute, GetStaticPaths } from 'astro';
import { printJson } from '../../../lib/data/json.ts';
import { oembed, type Embed } from '../../../lib/embeds/embed.ts';
import { embedsOfFigure } from '../../../queries/embeds.ts';
import { figures } from '../../../queries/figures.ts';
import { fullAddress, site } from '../../../site.ts';

export const getStaticPaths = (async () =>
  Promise.all(
    [...(await figures()).values()].map(async (record) => ({
      params: { figure: record.id },
      props: { embed: (await embedsOfFigure(record)).live },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(
    printJson(oembed(props['embed'] as Embed, { name: site.name, url: fullAddress('/') })),
  );
