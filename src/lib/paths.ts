/**
 * Every kind of page and its address, without the base path. Addresses are
 * permanent: they are written here once and nowhere else.
 */
export const paths = {
  home: () => '/',
  briefings: () => '/briefings/',
  briefing: (slug: string) => `/briefings/${slug}/`,
  topic: (id: string) => `/topics/${id}/`,
  claims: () => '/claims/',
  claim: (id: string) => `/claims/${id}/`,
  sources: () => '/sources/',
  source: (id: string) => `/sources/${id}/`,
  glossary: () => '/glossary/',
  term: (id: string) => `/glossary/${id}/`,
  laws: () => '/law/',
  law: (id: string) => `/law/${id}/`,
  timeline: () => '/timeline/',
  figures: () => '/figures/',
  figure: (id: string) => `/figures/${id}/`,
  figureData: (id: string) => `/figures/${id}.csv`,
  tools: () => '/tools/',
  chipChecker: () => '/tools/chip-checker/',
  thresholds: () => '/tools/thresholds/',
  distillationLab: () => '/tools/distillation-lab/',
  search: (query = '') => `/search/${query && `?q=${encodeURIComponent(query)}`}`,
  version: (slug: string, version: number) => `/briefings/${slug}/v/${version}/`,
  comparison: (slug: string, from: number, to: number) => `/briefings/${slug}/v/${from}..${to}/`,
  changes: () => '/changes/',
  corrections: () => '/corrections/',
  follow: () => '/follow/',
  feed: (name: string, format: 'atom' | 'xml' | 'json') => `/feeds/${name}.${format}`,
  /** The same page as Markdown. */
  twin: (page: string) => `${page}index.md`,
  llms: () => '/llms.txt',
  calendar: () => '/calendar.ics',
  calendarOf: (jurisdiction: string) => `/calendar/${jurisdiction}.ics`,
  about: () => '/about/',
} as const;
