import type { APIRoute } from 'astro';
import { fullAddress, site } from '../site.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The format allows sixteen characters: the name without its spaces has just these. */
const SHORT_NAME = site.name.replaceAll(' ', '').slice(0, 16);

/** Tells browsers how to search the site from their address bar. */
export const GET: APIRoute = () =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(SHORT_NAME)}</ShortName>
  <Description>${escaped(`Search ${site.name}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${site.language}</Language>
  <Image width="16" height="16" type="image/svg+xml">${escaped(fullAddress('/favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${escaped(fullAddress('/search/'))}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
