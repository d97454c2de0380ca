import type { Day } from '../dates.ts';
import { escapeXml, feedUpdated, momentOf, type Feed, type FeedEntry } from './feed.ts';

/** The start of a day as RFC 822 wants it: `Tue, 24 Nov 2026 00:00:00 GMT`. */
const printDay = (day: Day): string => new Date(momentOf(day)).toUTCString();

function printItem({ id, url, title, updated, summary, html, categories }: FeedEntry): string {
  return `    <item>
      <title>${escapeXml(title)}</title>
      <link>${escapeXml(url)}</link>
      <guid isPermaLink="${id === url}">${escapeXml(id)}</guid>
      <pubDate>${printDay(updated)}</pubDate>
${categories.map((name) => `      <category>${escapeXml(name)}</category>\n`).join('')}      <description>${escapeXml(summary)}</description>
${html === undefined ? '' : `      <content:encoded>${escapeXml(html)}</content:encoded>\n`}    </item>
`;
}

/** A feed as RSS 2.0, whole texts in `content:encoded`. */
export function printRss(feed: Feed): string {
  const { title, description, home, self, language, entries } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>${escapeXml(title)}</title>
    <link>${escapeXml(home)}</link>
    <description>${escapeXml(description)}</description>
    <language>${escapeXml(language.toLowerCase())}</language>
    <pubDate>${printDay(feedUpdated(feed))}</pubDate>
    <atom:link rel="self" type="application/rss+xml" href="${escapeXml(self)}"/>
${entries.map(printItem).join('')}  </channel>
</rss>
`;
}
