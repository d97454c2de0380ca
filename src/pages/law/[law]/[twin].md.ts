import type { APIRoute } from 'astro';
import { allLaw, type LawRecord } from '../../../queries/law.ts';
import { lawTwin } from '../../../queries/twins.ts';
import { fullAddress, site } from '../../../site.ts';

/** A file called index would give its address to its folder: the name is a parameter. */
export async function getStaticPaths() {
  return (await allLaw()).map((record) => ({
    params: { law: record.id, twin: 'index' },
    props: { record },
  }));
}

/** The page as Markdown. */
export const GET: APIRoute<{ record: LawRecord }> = async ({ props }) =>
  new Response(await lawTwin(props.record, { ...site, fullAddress }), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
