import type { APIRoute } from 'astro';
import type { OwnPage } from '../../../lib/sources/own.ts';
import { CITATION_FILES } from '../../../lib/sources/own-files.ts';
import { allBriefings } from '../../../queries/briefings.ts';
import { briefingPage } from '../../../queries/citations.ts';

export async function getStaticPaths() {
  const pages = await Promise.all((await allBriefings()).map(briefingPage));
  return pages.flatMap((page) =>
    Object.keys(CITATION_FILES).map((format) => ({
      params: { slug: page.id, format },
      props: { page },
    })),
  );
}

export const GET: APIRoute = ({ params, props }) =>
  new Response(
    CITATION_FILES[params['format'] as keyof typeof CITATION_FILES](props['page'] as OwnPage),
  );
