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
  distillationLab: () => '/tools/distillation-lab/',
  computeThresholds: () => '/tools/thresholds/',
  search: (query = '') => `/search/${query && `?q=${encodeURIComponent(query)}`}`,
  about: () => '/about/',
} as const;
