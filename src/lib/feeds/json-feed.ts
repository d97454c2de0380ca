import { momentOf, type Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function printJsonFeed(feed: Feed): string {
  const { title, description, home, self, language, author, entries } = feed;
  const items = entries.map(({ id, url, summary, html, published, updated, ...entry }) => ({
    id,
    url,
    title: entry.title,
    ...(html === undefined ? { content_text: summary } : { content_html: html }),
    summary,
    date_published: momentOf(published),
    date_modified: momentOf(updated),
    tags: entry.categories,
  }));
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: home,
      feed_url: self,
      description,
      language,
      authors: [{ name: author }],
      items,
    },
    null,
    2,
  )}\n`;
}
