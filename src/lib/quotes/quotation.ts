/** Quoted words as they are pasted elsewhere. */
import { escape } from '../html.ts';

export interface Quotation {
  /** The words of each block. */
  paragraphs: readonly string[];
  /** Who, what, which version and of which day. */
  reference: string;
  /** Where the words stand for good. */
  address: string;
}

/**
 * The paragraphs in quotation marks: each is opened, only the last is closed, and
 * marks within are single ones.
 */
export function inQuotationMarks(paragraphs: readonly string[]): string[] {
  return paragraphs.map((paragraph, i) => {
    const inner = paragraph.replaceAll('“', '‘').replaceAll('”', '’');
    return `“${inner}${i === paragraphs.length - 1 ? '”' : ''}`;
  });
}

/** As plain text: the words, an empty line, the reference with the address. */
export function quotationText({ paragraphs, reference, address }: Quotation): string {
  return [...inQuotationMarks(paragraphs), `${reference}. ${address}`].join('\n\n');
}

/** The same as HTML, for programs that take it. */
export function quotationHtml({ paragraphs, reference, address }: Quotation): string {
  const words = inQuotationMarks(paragraphs).map((each) => `<p>${escape(each)}</p>`);
  const link = `<a href="${escape(address)}">${escape(address)}</a>`;
  return `<blockquote>${words.join('')}</blockquote><p>${escape(reference)}. ${link}</p>`;
}
