import { citedTitle, isCutShort, namedAuthors } from './csl.ts';
import type { Cited } from './legal-forms.ts';
import { printName } from './reference.ts';
import type { Source } from './source.ts';

/** A source as the legal forms take it. */
export function citedOf(source: Source): Cited {
  return {
    type: source.type,
    title: citedTitle(source),
    isDescription: source.titleIs === 'descriptive',
    authors: namedAuthors(source).map(printName),
    isCutShort: isCutShort(source),
    container: source['container-title'],
    publisher: source.publisher,
    issued: source.issued,
    number: source.number,
    URL: source.URL,
  };
}
