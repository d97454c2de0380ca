import type { APIRoute } from 'astro';
import type { OwnPage } from '../../../../../lib/sources/own.ts';
import { CITATION_FILES } from '../../../../../lib/sources/own-files.ts';
import { versionPage } from '../../../../../queries/citations.ts';
import { versionsBySlug } from '../../../../../queries/versions.ts';

export async function getStaticPaths() {
  return [...(await versionsBySlug()).values()].flat().flatMap((frozen) =>
    Object.keys(CITATION_FILES).map((format) => ({
      params: { slug: frozen.briefing, version: String(frozen.version), format },
      props: { page: versionPage(frozen) },
    })),
  );
}

export const GET: APIRoute = ({ params, props }) =>
  new Response(
    CITATION_FILES[params['format'] as keyof typeof CITATION_FILES](props['page'] as OwnPage),
  );
