import type { APIRoute } from 'astro';
import { printIcs } from '../lib/calendar/ics.ts';
import { calendarOf } from '../queries/calendar.ts';
import { fullAddress, site } from '../site.ts';

/** Every known legal date ahead. */
export const GET: APIRoute = async () =>
  new Response(printIcs(await calendarOf(undefined, { ...site, fullAddress })), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
