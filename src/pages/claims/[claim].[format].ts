import type { APIRoute } from 'astro';
import type { LedgerClaim } from '../../lib/claims/ledger.ts';
import { CITATION_FILES } from '../../lib/sources/own-files.ts';
import { claimPage } from '../../queries/citations.ts';
import { recordJson } from '../../queries/data.ts';
import { allClaims } from '../../queries/ledger.ts';

const formats: Readonly<Record<string, (claim: LedgerClaim) => string | Promise<string>>> = {
  json: ({ id }) => recordJson('claims', id),
  bib: (claim) => CITATION_FILES.bib(claimPage(claim)),
  ris: (claim) => CITATION_FILES.ris(claimPage(claim)),
  'csl.json': (claim) => CITATION_FILES.json(claimPage(claim)),
};

export async function getStaticPaths() {
  return (await allClaims()).flatMap((claim) =>
    Object.keys(formats).map((format) => ({
      params: { claim: claim.id, format },
      props: { claim },
    })),
  );
}

export const GET: APIRoute = async ({ params, props }) =>
  new Response(await formats[params['format']!]!(props['claim'] as LedgerClaim));
