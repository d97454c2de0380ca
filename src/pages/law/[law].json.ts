import type { APIRoute } from 'astro';
import { recordJson } from '../../queries/data.ts';
import { allLaw } from '../../queries/law.ts';

export async function getStaticPaths() {
  return (await allLaw()).map(({ id }) => ({ params: { law: id } }));
}

export const GET: APIRoute = async ({ params }) =>
  new Response(await recordJson('law', params['law']!));
