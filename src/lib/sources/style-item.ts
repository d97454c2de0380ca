import { citedTitle, isCutShort, toCsl, type CslItem } from './csl.ts';
import { readLegalNumber } from './legal-number.ts';
import { unquoted, type Run, type Runs } from './runs.ts';
import type { Source } from './source.ts';

/** The name that stands for the authors not named, until the reference is printed. */
export const OTHERS = 'et alii';

/**
 * A source as a citation style is to print it: what the styles would word wrongly
 * is left out or put where they print it. The files for other programs are not
 * made from this.
 */
export function styleItem(id: string, source: Source): CslItem {
  const item = toCsl(id, source);
  const styled: CslItem = {
    ...item,
    title: source.titleIs === 'descriptive' ? asIs(item.title) : item.title,
    author: isCutShort(source) ? [...item.author!, { literal: OTHERS }] : item.author!,
  };
  delete styled.note;
  delete styled.archive_location;
  const container = item['container-title'];
  if (container && DOMAIN.test(container)) styled['container-title'] = asIs(container);
  switch (source.type) {
    case 'regulation':
    case 'legislation': {
      // The styles take any number for that of a public law, and print no volume.
      const place = placeInRegister(source);
      delete styled.number;
      delete styled.volume;
      delete styled.page;
      delete styled.section;
      if (place) styled['container-title'] = asIs(place);
      return styled;
    }
    case 'legal_case':
      if (item.volume) delete styled.number;
      return styled;
    case 'bill':
      // The copy that was read is no part of a bill's name.
      delete styled['container-title'];
      delete styled.publisher;
      return styled;
    case 'paper-conference':
      // The number of a preprint is not that of a paper in proceedings.
      delete styled.number;
      return styled;
    default:
      return styled;
  }
}

/** Names of sites, whose letters a style would change. */
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** Words that keep their capitals whatever the style does to titles. */
export const asIs = (text: string): string => `<span class="nocase">${text}</span>`;

/** Where a rule or a statute stands: "90 Fed. Reg. 4544", "15 C.F.R. § 734.15". */
function placeInRegister({ number, title, ...source }: Source): string | undefined {
  const container = source['container-title'];
  if (!number || title.includes(number)) return container;
  const read = readLegalNumber(number);
  switch (read.scheme) {
    case 'federal-register':
      return `${read.volume} Fed. Reg. ${read.page}`;
    case 'cfr':
      return `${read.title} C.F.R. ${read.section ? `§ ${read.section}` : `pt. ${read.part}`}`;
    case 'executive-order':
      return `Exec. Order No. ${read.number}`;
    case 'proclamation':
      return `Proclamation No. ${read.number}`;
    default:
      return container && !DOMAIN.test(container) ? `${number}, ${container}` : number;
  }
}

/** What a style printed, with what it could not know put right. */
export function mended(runs: Runs, source: Source): Run[] {
  const words = runs.map((run): Run => {
    const mend = (text: string): string =>
      text
        .replace(OTHERS_JOINED, ', et al.')
        // No day of retrieval is recorded, so there is none to print.
        .replace(/\bRetrieved (?=https?:)/, '');
    return typeof run === 'string' ? mend(run) : { italic: mend(run.italic) };
  });
  return source.titleIs === 'descriptive' ? unquoted(words, citedTitle(source)) : words;
}

/** How styles join the last author, with the full stop that may follow. */
const OTHERS_JOINED = new RegExp(`,? (?:&|and) ${OTHERS}\\.?`, 'g');
