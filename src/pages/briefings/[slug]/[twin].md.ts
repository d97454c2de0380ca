import type { APIRoute } from 'astro';
import { allBriefings, type BriefingRecord } from '../../../queries/briefings.ts';
import { briefingTwin } from '../../../queries/twins.ts';
import { fullAddress, site } from '../../../site.ts';

/** A file called index would give its address to its folder: the name is a parameter. */
export async function getStaticPaths() {
  return (await allBriefings()).map((record) => ({
    params: { slug: record.id, twin: 'index' },
    props: { record },
  }));
}

/** The page as Markdown. */
export const GET: APIRoute<{ record: BriefingRecord }> = async ({ props }) =>
  new Response(await briefingTwin(props.record, { ...site, fullAddress }), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
