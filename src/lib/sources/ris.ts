import type { CslItem } from './csl.ts';
import type { Name } from './source.ts';

const TYPES: Readonly<Record<CslItem['type'], string>> = {
  article: 'JOUR',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  dataset: 'DATA',
  document: 'GEN',
  legal_case: 'CASE',
  legislation: 'STAT',
  'paper-conference': 'CONF',
  personal_communication: 'PCOMM',
  post: 'ICOMM',
  'post-weblog': 'BLOG',
  regulation: 'STAT',
  report: 'RPRT',
  standard: 'STAND',
  treaty: 'GEN',
  webpage: 'ELEC',
};

/** The tag under which programs look for the number of such a document. */
const NUMBER_TAGS: Readonly<Record<string, string>> = {
  RPRT: 'SN',
  STAND: 'SN',
  CASE: 'SV',
  STAT: 'M1',
  BILL: 'M1',
  JOUR: 'C7',
};

/** A comma would make a person of an organisation, the rest of its name the given name. */
const printed = (name: Name): string =>
  'literal' in name ? name.literal.replaceAll(',', '') : `${name.family}, ${name.given}`;

/** A line is never broken: the format has no way to say that it goes on. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `2026/06/12/`; the slashes stand where a part is not known. */
function printedDate([year, month, day]: readonly (number | undefined)[]): string {
  const two = (part: number | undefined): string =>
    part === undefined ? '' : String(part).padStart(2, '0');
  return `${year}/${two(month)}/${two(day)}/`;
}

/** A document in RIS, lines ended as the format asks. */
export function ris(item: CslItem): string {
  const type = TYPES[item.type];
  const date = item.issued?.['date-parts'][0];
  const tags: [string, string | undefined][] = [
    ['TY', type],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', printed(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.authority ?? item.publisher],
    [NUMBER_TAGS[type] ?? 'M1', item.number],
    ['M3', item.genre],
    ['VL', item.volume],
    ['SP', item.page],
    ['SE', item.section],
    ['PY', date && String(date[0])],
    ['DA', date && printedDate(date)],
    ['AB', item.abstract],
    ['LA', item.language],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['N1', item.note],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${inOneLine(value)}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
