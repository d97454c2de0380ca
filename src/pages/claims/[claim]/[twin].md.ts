import type { APIRoute } from 'astro';
import type { LedgerClaim } from '../../../lib/claims/ledger.ts';
import { allClaims } from '../../../queries/ledger.ts';
import { claimTwin } from '../../../queries/twins.ts';
import { fullAddress, site } from '../../../site.ts';

/** A file called index would give its address to its folder: the name is a parameter. */
export async function getStaticPaths() {
  return (await allClaims()).map((record) => ({
    params: { claim: record.id, twin: 'index' },
    props: { record },
  }));
}

/** The page as Markdown. */
export const GET: APIRoute<{ record: LedgerClaim }> = async ({ props }) =>
  new Response(await claimTwin(props.record, { ...site, fullAddress }), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
