import { escapeXml, feedUpdated, momentOf, type Feed, type FeedEntry } from './feed.ts';

function printEntry({ id, url, title, published, updated, summary, html, categories }: FeedEntry) {
  return `  <entry>
    <id>${escapeXml(id)}</id>
    <title>${escapeXml(title)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
    <published>${momentOf(published)}</published>
    <updated>${momentOf(updated)}</updated>
${categories.map((name) => `    <category term="${escapeXml(name)}"/>\n`).join('')}    <summary>${escapeXml(summary)}</summary>
${html === undefined ? '' : `    <content type="html">${escapeXml(html)}</content>\n`}  </entry>
`;
}

/** A feed as Atom (RFC 4287). */
export function printAtom(feed: Feed): string {
  const { title, description, home, self, language, author, entries } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">
  <id>${escapeXml(self)}</id>
  <title>${escapeXml(title)}</title>
  <subtitle>${escapeXml(description)}</subtitle>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(home)}"/>
  <updated>${momentOf(feedUpdated(feed))}</updated>
  <author>
    <name>${escapeXml(author)}</name>
  </author>
${entries.map(printEntry).join('')}</feed>
`;
}
