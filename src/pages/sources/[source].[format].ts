import type { APIRoute } from 'astro';
import { bibtex } from '../../lib/sources/bibtex.ts';
import { isCutShort, toCsl } from '../../lib/sources/csl.ts';
import { ris } from '../../lib/sources/ris.ts';
import { recordJson } from '../../queries/data.ts';
import { sources, type SourceRecord } from '../../queries/sources.ts';

const formats: Readonly<Record<string, (source: SourceRecord) => string | Promise<string>>> = {
  json: ({ id }) => recordJson('sources', id),
  bib: (source) => bibtex(toCsl(source.id, source), isCutShort(source)),
  ris: (source) => ris(toCsl(source.id, source)),
};

export async function getStaticPaths() {
  return [...(await sources()).values()].flatMap((source) =>
    Object.keys(formats).map((format) => ({
      params: { source: source.id, format },
      props: { source },
    })),
  );
}

export const GET: APIRoute = async ({ params, props }) =>
  new Response(await formats[params['format']!]!(props['source'] as SourceRecord));
