import type { APIRoute } from 'astro';
import { frozenBlocks } from '../../../../../lib/quotes/read-version.ts';
import type { Version } from '../../../../../lib/versions/version.ts';
import { versionsBySlug } from '../../../../../queries/versions.ts';

export async function getStaticPaths() {
  return [...(await versionsBySlug())].flatMap(([slug, versions]) =>
    versions.map((version) => ({
      params: { slug, version: String(version.version) },
      props: { version },
    })),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(frozenBlocks(props['version'] as Version)));
