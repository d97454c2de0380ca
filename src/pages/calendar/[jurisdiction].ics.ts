import type { APIRoute } from 'astro';
import { printIcs } from '../../lib/calendar/ics.ts';
import type { Instrument } from '../../lib/law/instrument.ts';
import { calendarOf, jurisdictionsAhead } from '../../queries/calendar.ts';
import { fullAddress, site } from '../../site.ts';

export async function getStaticPaths() {
  return (await jurisdictionsAhead()).map((jurisdiction) => ({
    params: { jurisdiction },
    props: { jurisdiction },
  }));
}

/** The known legal dates ahead of one jurisdiction. */
export const GET: APIRoute<{ jurisdiction: Instrument['jurisdiction'] }> = async ({ props }) =>
  new Response(printIcs(await calendarOf(props.jurisdiction, { ...site, fullAddress })), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
