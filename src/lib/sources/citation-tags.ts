import { reportNumber, type OwnPage } from './own.ts';

/**
 * The meta elements from which reference managers and Google Scholar take a report.
 *
 * Zotero makes a report of whatever names an institution. It would take a name
 * without a comma for that of a person and split it at its last space; of a name
 * that ends with a comma it makes one that is not split. So the author is written
 * with a comma at the end, which other programs drop.
 */
export function citationTags(page: OwnPage): [name: string, content: string][] {
  return [
    ['citation_title', page.title],
    ['citation_author', `${page.publisher.replaceAll(',', '')},`],
    ['citation_technical_report_institution', page.publisher],
    ['citation_technical_report_number', reportNumber(page)],
    ['citation_publication_date', page.date.replaceAll('-', '/')],
    ['citation_public_url', page.url],
    ['citation_language', page.language],
    // The description of a version begins by saying that it is one; that of a briefing is its summary.
    ...(page.kind === 'version' && page.abstract
      ? [['citation_abstract', page.abstract] satisfies [string, string]]
      : []),
  ];
}
