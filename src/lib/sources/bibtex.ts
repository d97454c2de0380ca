import type { CslItem } from './csl.ts';
import { printName } from './reference.ts';
import type { Name } from './source.ts';

const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '^': '\\textasciicircum{}',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '%': '\\%',
};

/** Text as LaTeX reads it. Letters beyond ASCII stay: today's programs read UTF-8. */
const escape = (text: string): string => text.replace(/[\\{}$&#^_~%]/g, (sign) => SPECIAL[sign]!);

/** An address: a brace in it would end the field, and `%7B` means the same. */
const address = (url: string): string =>
  url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');

/** An organisation in braces of its own, so that no program splits its name. */
const printed = (name: Name): string =>
  'literal' in name ? `{${escape(name.literal)}}` : `${escape(name.family)}, ${escape(name.given)}`;

/** The kind of entry, and the field in which such an entry names what it stands in. */
function kindOf({ type, 'container-title': container }: CslItem): [string, string] {
  switch (type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
      return container ? ['article', 'journal'] : ['misc', 'howpublished'];
    case 'paper-conference':
      return ['inproceedings', 'booktitle'];
    case 'report':
    case 'standard':
      return ['techreport', 'series'];
    default:
      return ['misc', 'howpublished'];
  }
}

/**
 * A document as a BibTeX entry, with its id as the key.
 *
 * @param isCutShort - there are more authors than the record names.
 */
export function bibtex(item: CslItem, isCutShort = false): string {
  const [kind, container] = kindOf(item);
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const eprint = /^arXiv:(\S+)$/.exec(item.number ?? '')?.[1];
  const authors = (item.author ?? []).map(printed);
  const [first] = item.author ?? [];
  const publisher =
    item.publisher ?? (kind === 'techreport' && first ? printName(first) : undefined);
  const fields: [string, string | undefined][] = [
    ['author', [...authors, ...(isCutShort ? ['others'] : [])].join(' and ') || undefined],
    ['title', `{${escape(item.title)}}`],
    [container, item['container-title'] && escape(item['container-title'])],
    [kind === 'techreport' ? 'institution' : 'publisher', publisher && escape(publisher)],
    ['type', item.genre && escape(item.genre)],
    ['number', eprint ? undefined : item.number && escape(item.number)],
    ['volume', item.volume && escape(item.volume)],
    ['pages', item.page && escape(item.page)],
    ['eprint', eprint],
    ['archiveprefix', eprint && 'arXiv'],
    ['year', year === undefined ? undefined : String(year)],
    // BibLaTeX and reference managers take the whole day from here.
    [
      'date',
      year !== undefined && day !== undefined
        ? [year, ...[month!, day].map((part) => String(part).padStart(2, '0'))].join('-')
        : undefined,
    ],
    ['doi', item.DOI],
    ['url', item.URL && address(item.URL)],
    ['note', item.note && escape(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  if (month !== undefined) {
    const at = lines.findIndex((line) => line.startsWith('  year ='));
    lines.splice(at + 1, 0, `  month = ${MONTHS[month - 1]}`);
  }
  return `@${kind}{${item.id},\n${lines.join(',\n')},\n}\n`;
}
