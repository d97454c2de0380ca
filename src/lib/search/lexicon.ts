import type { Term } from '../glossary/term.ts';
import type { Instrument } from '../law/instrument.ts';
import type { Lexicon } from './build-index.ts';
import type { SynonymGroup } from './concepts.ts';
import { identifierKey } from './identifiers.ts';
import type { NamedPlace } from './places.ts';

/** Words of everyday use that are the same in every text, and in no glossary. */
const EVERYDAY: SynonymGroup[] = [
  { same: ['US', 'United States', 'America', 'American'], loose: ['USA'] },
  { same: ['EU', 'European Union'], loose: ['Europe', 'European'] },
  { same: ['UK', 'United Kingdom', 'British'], loose: ['Britain'] },
  { same: ['China', 'Chinese', 'PRC'] },
  { same: ['AI', 'artificial intelligence'] },
  { same: ['chip', 'semiconductor', 'GPU'], loose: ['processor', 'accelerator'] },
  { same: ['ban', 'prohibition', 'prohibit'], loose: ['banned', 'block', 'forbid', 'bar'] },
  { same: ['Korea', 'Korean'] },
  { same: ['Japan', 'Japanese'] },
  { same: ['Netherlands', 'Dutch'], loose: ['Holland'] },
  { same: ['Taiwan', 'Taiwanese'] },
  { same: ['India', 'Indian'] },
  { same: ['Russia', 'Russian'] },
  { same: ['law', 'act', 'statute'], loose: ['legal', 'legislation'] },
  { same: ['hosted', 'hosted access'], loose: ['API', 'cloud access'] },
  { same: ['distillation'], loose: ['copy', 'copied', 'copying', 'clone', 'cloning'] },
  { same: ['lawsuit', 'suit', 'court'], loose: ['sue', 'sued', 'litigation'] },
  { same: ['fine', 'penalty'], loose: ['punishment'] },
  { same: ['breach', 'violation', 'violate'], loose: ['break', 'breaking', 'broke', 'broken'] },
  { same: ['company', 'firm'], loose: ['corporation', 'business', 'startup'] },
  { same: ['help', 'support', 'assist'], loose: ['assistance', 'aid'] },
  { same: ['theft', 'steal'], loose: ['stolen', 'stealing'] },
  { same: ['biological', 'bio'], loose: ['bioweapon', 'bioterrorism', 'pathogen'] },
  { same: ['cyber', 'hacking'], loose: ['hack', 'hacker', 'cyberattack'] },
];

/** Longer names are titles that nobody types; the words find them anyway. */
const LONGEST_KEY = 40;

/** What a page tells of itself: the names under which it is to be found. */
export interface NamedPage {
  url: string;
  names: string[];
}

export interface LexiconInput {
  terms: readonly (Pick<Term, 'term' | 'abbreviation' | 'also' | 'lay'> & { url: string })[];
  instruments: readonly (Pick<Instrument, 'title' | 'short' | 'identifiers'> & { url: string })[];
  /** Places that are no pages: a code leads to them where it leads to no page. */
  places?: readonly NamedPlace[];
  /** Every page that can be searched: names of other pages lead nowhere and are left out. */
  pages: readonly NamedPage[];
}

/** Gathers the words that mean the same, and the names that lead to one page. */
export function lexiconOf({ terms, instruments, pages, places = [] }: LexiconInput): Lexicon {
  const synonyms = terms.map(({ term, abbreviation, also, lay }): SynonymGroup => ({
    same: [term, ...(abbreviation ? [abbreviation] : []), ...also],
    ...(lay.length > 0 ? { loose: lay } : {}),
  }));
  // The names that lead most surely to their page come first: each key is given once.
  const named: { spelling: string; url: string; name?: string }[] = [
    ...instruments.flatMap(({ identifiers, url }) =>
      identifiers.map(({ value }) => ({ spelling: value, url, name: value })),
    ),
    ...pages.flatMap(({ url, names }) => names.map((name) => ({ spelling: name, url, name }))),
    ...places.flatMap(({ url, names: [name, ...others] }) =>
      [name!, ...others].map((spelling) => ({ spelling, url, name: name! })),
    ),
    ...terms.flatMap(({ term, abbreviation, url }) =>
      [abbreviation, term].flatMap((spelling) => (spelling ? [{ spelling, url }] : [])),
    ),
    ...instruments.flatMap(({ short, title, url }) =>
      [short, title].map((spelling) => ({ spelling, url })),
    ),
    ...terms.flatMap(({ also, lay, url }) =>
      [...also, ...lay].map((spelling) => ({ spelling, url })),
    ),
  ];
  const built = new Set([...pages, ...places].map(({ url }) => url));
  const identifiers = new Map<string, { key: string; url: string; name: string }>();
  for (const { spelling, url, name = '' } of named) {
    if (!built.has(url)) continue;
    for (const key of keysOf(spelling)) {
      if (key.length < 2 || key.length > LONGEST_KEY) continue;
      if (!identifiers.has(key)) identifiers.set(key, { key, url, name });
    }
  }
  return {
    synonyms: [...EVERYDAY, ...synonyms],
    identifiers: [...identifiers.values()],
    places: places.map(({ names: _, ...place }) => place),
  };
}

/** The keys of a spelling: a section of a code is found without the code's title too. */
function keysOf(spelling: string): string[] {
  const key = identifierKey(spelling);
  const section = /^\d+(?:cfr|usc)(\d+(?:\.\d+)+.*)$/.exec(key);
  return section ? [key, section[1]!] : [key];
}
