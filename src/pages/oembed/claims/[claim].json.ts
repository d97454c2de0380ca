import type { APIRoute, GetStaticPaths } from 'astro';
import { printJson } from '../../../lib/data/json.ts';
import { oembed, type Embed } from '../../../lib/embeds/embed.ts';
import { embedsOfClaim } from '../../../queries/embeds.ts';
import { allClaims } from '../../../queries/ledger.ts';
import { fullAddress, site } from '../../../site.ts';

export const getStaticPaths = (async () =>
  Promise.all(
    (await allClaims()).map(async (record) => ({
      params: { claim: record.id },
      props: { embed: (await embedsOfClaim(record)).live },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(
    printJson(oembed(props['embed'] as Embed, { name: site.name, url: fullAddress('/') })),
  );
