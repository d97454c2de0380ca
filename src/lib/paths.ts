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
  chip: (id: string) => `/tools/chip-checker/?chip=${id}`,
  distillationLab: () => '/tools/distillation-lab/',
  computeThresholds: () => '/tools/thresholds/',
  inForce: () => '/tools/in-force/',
  search: (query = '') => `/search/${query && `?q=${encodeURIComponent(query)}`}`,
  /** All forms in which a briefing and its versions are cited. */
  cite: (slug: string) => `/briefings/${slug}/cite/`,
  version: (slug: string, version: number) => `/briefings/${slug}/v/${version}/`,
  comparison: (slug: string, from: number, to: number) => `/briefings/${slug}/v/${from}..${to}/`,
  /** The files with which a version is cited. */
  versionCitation: (slug: string, version: number, ending: string) =>
    `/briefings/${slug}/v/${version}/cite.${ending}`,
  versionPdf: (slug: string, version: number) => `/briefings/${slug}/v/${version}/briefing.pdf`,
  /** The words of a version by block, for quote links. */
  versionBlocks: (slug: string, version: number) => `/briefings/${slug}/v/${version}/blocks.json`,
  /** A claim or a figure in a frame of its own: live, and as a version of a briefing has it. */
  embeddedClaim: (id: string) => `/embed/claims/${id}/`,
  embeddedFigure: (id: string) => `/embed/figures/${id}/`,
  frozenClaim: (id: string, slug: string, version: number) =>
    `/embed/claims/${id}/v/${slug}/${version}/`,
  frozenFigure: (id: string, slug: string, version: number) =>
    `/embed/figures/${id}/v/${slug}/${version}/`,
  embedStyle: () => '/embed/embed.css',
  oembed: (kind: 'claims' | 'figures', id: string) => `/oembed/${kind}/${id}.json`,
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
  licences: () => '/licences/',
  offline: () => '/offline/',
  sourcesByPublisher: () => '/sources/by-publisher/',
  data: () => '/data/',
  /** A whole collection: `/data/claims.json`, `.csv`, `.schema.json`. */
  dataFile: (name: string, ending: string) => `/data/${name}.${ending}`,
  claimFile: (id: string, ending: string) => `/claims/${id}.${ending}`,
  lawFile: (id: string) => `/law/${id}.json`,
  sourceFile: (id: string, ending: string) => `/sources/${id}.${ending}`,
  /** The files with which a briefing is cited. */
  briefingCitation: (slug: string, ending: string) => `/briefings/${slug}/cite.${ending}`,
} as const;
