import type { APIRoute } from 'astro';
import { printAtom } from '../../lib/feeds/atom.ts';
import { printJsonFeed } from '../../lib/feeds/json-feed.ts';
import { printRss } from '../../lib/feeds/rss.ts';
import { allFeeds, fillFeed, type NamedFeed } from '../../queries/feeds.ts';
import { fullAddress, site } from '../../site.ts';

const FORMATS = {
  atom: { print: printAtom, type: 'application/atom+xml' },
  xml: { print: printRss, type: 'application/rss+xml' },
  json: { print: printJsonFeed, type: 'application/feed+json' },
} as const;

type Format = keyof typeof FORMATS;

export async function getStaticPaths() {
  return (await allFeeds()).flatMap((feed) =>
    (Object.keys(FORMATS) as Format[]).map((format) => ({
      params: { feed: `${feed.name}.${format}` },
      props: { feed, format },
    })),
  );
}

/** Every feed in each of its formats. */
export const GET: APIRoute<{ feed: NamedFeed; format: Format }> = async ({ props }) => {
  const { print, type } = FORMATS[props.format];
  const filled = await fillFeed(props.feed, props.format, { ...site, fullAddress });
  return new Response(print(filled), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
