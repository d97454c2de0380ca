import { printJson } from '../data/json.ts';
import { bibtex } from './bibtex.ts';
import { ownItem, type OwnPage } from './own.ts';
import { ris } from './ris.ts';

/** The files with which a page of the site is cited, by what each is called. */
export const CITATION_FILES: Readonly<Record<'bib' | 'ris' | 'json', (page: OwnPage) => string>> = {
  bib: (page) => bibtex(ownItem(page)),
  ris: (page) => ris(ownItem(page)),
  json: (page) => printJson([ownItem(page)]),
};

/** The formats in words. */
export const CITATION_FILE_NAMES = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;
