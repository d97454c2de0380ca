/**
 * References in the two forms that lawyers ask for: OSCOLA (fourth edition) and
 * the Bluebook. Of each, only what the site's kinds of document need. American
 * law in OSCOLA keeps its own form without full stops, as that guide asks.
 */
import type { PartialDate } from '../dates.ts';
import { congressOn, ordinal, readLegalNumber } from './legal-number.ts';
import type { Run } from './runs.ts';

/** What a reference in one of these forms is made from. */
export interface Cited {
  type: string;
  /** With our own descriptions in brackets. */
  title: string;
  isDescription: boolean;
  authors: readonly string[];
  /** There are more authors than those named. */
  isCutShort: boolean;
  container?: string | undefined;
  publisher?: string | undefined;
  issued: PartialDate | 'undated';
  number?: string | undefined;
  URL?: string | undefined;
}

const OSCOLA_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const BLUEBOOK_MONTHS = [
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

function oscolaDate(date: PartialDate | 'undated'): string | undefined {
  if (date === 'undated') return undefined;
  const [year, month, day] = date.split('-');
  return [day && Number(day), month && OSCOLA_MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

function bluebookDate(date: PartialDate | 'undated'): string | undefined {
  if (date === 'undated') return undefined;
  const [year, month, day] = date.split('-');
  if (!month) return year;
  const name = BLUEBOOK_MONTHS[Number(month) - 1];
  return day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`;
}

/** A number that the title already says is not said again. */
const unsaid = (number: string | undefined, title: string): string | undefined =>
  number && title.includes(number) ? undefined : number;

const yearOf = (date: PartialDate | 'undated'): string | undefined =>
  date === 'undated' ? undefined : date.slice(0, 4);

/** "US", "ND Cal", "F Supp": OSCOLA writes abbreviations without full stops. */
const unstopped = (text: string): string =>
  text.replace(/\b([A-Z])\.(?=[A-Z]\.)/g, '$1').replace(/\b([A-Za-z0-9]{1,5})\.(?=\s|$|,)/g, '$1');

/** Joins the parts that there are. */
const joined = (parts: readonly (string | undefined)[], by: string): string =>
  parts.filter((part) => part !== undefined && part !== '').join(by);

const inBrackets = (parts: readonly (string | undefined)[], by = ' '): string | undefined => {
  const inside = joined(parts, by);
  return inside ? `(${inside})` : undefined;
};

function closed(runs: Run[]): Run[] {
  const kept = runs.filter((run) => run !== '');
  const last = kept.at(-1);
  if (typeof last === 'string' && /[.?!]$/.test(last)) return kept;
  return typeof last === 'string' ? [...kept.slice(0, -1), `${last}.`] : [...kept, '.'];
}

function oscolaAuthors({ authors, isCutShort }: Cited): string {
  const names = authors.map(unstopped);
  if (names.length > 3 || (isCutShort && names.length > 0)) return `${names[0]} and others`;
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
    : (names[0] ?? '');
}

function bluebookAuthors({ authors, isCutShort }: Cited): string {
  if (authors.length > 2 || (isCutShort && authors.length > 0)) return `${authors[0]} et al.`;
  return authors.join(' & ');
}

/** A court as reporters abbreviate it, from the name that the record gives. */
const COURTS: readonly [RegExp, string][] = [
  [/Court of Appeals for the Ninth Circuit/, '9th Cir.'],
  [/District Court for the District of Columbia/, 'D.D.C.'],
  [/District Court,? N\.D\. Cal/, 'N.D. Cal.'],
];

function courtOf({ authors }: Cited): string | undefined {
  const [name] = authors;
  return COURTS.find(([pattern]) => pattern.test(name ?? ''))?.[1] ?? name;
}

/** How a guide writes abbreviations and days. */
interface Hand {
  abbreviate(text: string): string;
  printDay(date: PartialDate | 'undated'): string | undefined;
}

/** American law, whose form both guides share but for full stops and the order of a day. */
function americanLaw(cited: Cited, { abbreviate, printDay }: Hand): Run[] | undefined {
  const { title, issued, number } = cited;
  const read = readLegalNumber(number ?? '');
  const day = printDay(issued);
  const year = yearOf(issued);
  switch (read.scheme) {
    case 'federal-register':
      return [
        `${title}, ${joined([abbreviate(`${read.volume} Fed. Reg. ${read.page}`), inBrackets([day])], ' ')}`,
      ];
    case 'cfr':
      return [
        joined(
          [
            read.section
              ? `${read.title} ${abbreviate('C.F.R.')} § ${read.section}`
              : `${read.title} ${abbreviate('C.F.R. pt.')} ${read.part}`,
            inBrackets([year]),
          ],
          ' ',
        ),
      ];
    case 'executive-order':
    case 'proclamation': {
      const kind = read.scheme === 'proclamation' ? 'Proclamation' : 'Exec. Order';
      const counted = Number(read.number).toLocaleString('en-US');
      return [
        `${title}, ${joined([`${abbreviate(`${kind} No.`)} ${counted}`, inBrackets([day])], ' ')}`,
      ];
    }
    case 'reporter':
      return [
        { italic: abbreviate(title) },
        `, ${abbreviate(`${read.volume} ${read.reporter} ${read.page}`)} ${inBrackets([abbreviate(read.court), year])}`,
      ];
    case 'docket':
      if (cited.type !== 'legal_case') return undefined;
      return [
        { italic: abbreviate(title) },
        `, ${joined(
          [
            joined(
              [
                `${abbreviate('No.')} ${read.number}`,
                read.entry && `${abbreviate('Dkt.')} ${read.entry}`,
              ],
              ', ',
            ),
            inBrackets([abbreviate(courtOf(cited) ?? ''), day]),
          ],
          ' ',
        )}`,
      ];
    case 'bill': {
      const congress = issued === 'undated' ? undefined : congressOn(issued);
      const sitting = congress ? `${ordinal(congress)} ${abbreviate('Cong.')}` : undefined;
      const bill = joined([title, `${abbreviate(read.chamber)} ${read.number}`, sitting], ', ');
      return [joined([bill, inBrackets([year])], ' ')];
    }
    default:
      return undefined;
  }
}

const LEGAL_TYPES = new Set(['regulation', 'legislation', 'bill', 'legal_case', 'treaty']);

/** A reference in the form of OSCOLA, as a footnote. */
export function oscola(cited: Cited): Run[] {
  const { type, title, isDescription, container, publisher, issued, number, URL } = cited;
  const address = URL && ` <${URL}>`;
  if (LEGAL_TYPES.has(type)) {
    const american = americanLaw(cited, { abbreviate: unstopped, printDay: oscolaDate });
    if (american) {
      // A case has no comma after its name.
      const [name, rest] = american;
      const plain = typeof name === 'object' ? [name, String(rest).replace(/^, /, ' ')] : american;
      return closed([...plain, address ?? '']);
    }
    return closed([
      joined([joined([title, unsaid(number, title)], ', '), inBrackets([oscolaDate(issued)])], ' '),
      address ?? '',
    ]);
  }
  const author = oscolaAuthors(cited);
  const quoted = isDescription ? title : `‘${title}’`;
  const isSerial = /^article-/.test(type);
  const site = container ?? publisher;
  const shownSite = site !== undefined && unstopped(site) !== author ? unstopped(site) : undefined;
  const report = type === 'report' && !isDescription;
  const head: Run[] = report
    ? [author && `${author}, `, { italic: title }]
    : [joined([author, quoted], ', ')];
  const numbered = report || type === 'standard' ? number : undefined;
  return closed(
    isSerial && shownSite
      ? [
          ...head,
          ' ',
          { italic: shownSite },
          ` ${inBrackets([oscolaDate(issued)]) ?? ''}`.trimEnd(),
          address ?? '',
        ]
      : [
          ...head,
          ` ${inBrackets([joined([numbered, joined([shownSite, report ? yearOf(issued) : oscolaDate(issued)], report ? ' ' : ', ')], ', ')]) ?? ''}`.trimEnd(),
          address ?? '',
        ],
  );
}

/** A reference in the form of the Bluebook. */
export function bluebook(cited: Cited): Run[] {
  const { type, title, isDescription, container, publisher, issued, number, URL } = cited;
  const address = URL && `, ${URL}`;
  if (LEGAL_TYPES.has(type)) {
    const american = americanLaw(cited, { abbreviate: (text) => text, printDay: bluebookDate });
    if (american) return closed([...american, address ?? '']);
    return closed([
      joined(
        [joined([title, unsaid(number, title)], ', '), inBrackets([bluebookDate(issued)])],
        ' ',
      ),
      address ?? '',
    ]);
  }
  const author = bluebookAuthors(cited);
  const site = container ?? publisher;
  const shownSite = site !== author ? site : undefined;
  const head: Run[] = [
    author && `${author}, `,
    isDescription ? title : { italic: title },
    shownSite ? `, ${shownSite}` : '',
    number &&
    (type === 'report' || type === 'standard' || type === 'article') &&
    number !== shownSite
      ? `, ${number}`
      : '',
    ` ${inBrackets([bluebookDate(issued)]) ?? ''}`.trimEnd(),
    address ?? '',
  ];
  return closed(head);
}
