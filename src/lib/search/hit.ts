import type { Hit } from './engine.ts';
import { excerptOf, marked, sectionsOf, type Wanted } from './excerpt.ts';
import type { SearchPage } from './page.ts';

/** What a page shows as a hit for the terms wanted. */
export function hitOf(page: SearchPage, wanted: Wanted, without: string[] = []): Hit {
  const { status, state, topic, jurisdiction } = page.filters;
  return {
    url: page.url,
    title: marked(page.title, wanted),
    kind: page.kind,
    ...(status?.[0] ? { status: status[0] } : {}),
    ...(state?.[0] ? { state: state[0] } : {}),
    ...(topic?.[0] ? { topic: topic[0] } : {}),
    ...(jurisdiction?.[0] ? { jurisdiction: jurisdiction[0] } : {}),
    ...(page.date ? { date: page.date } : {}),
    excerpt: excerptOf(page, wanted),
    sections: sectionsOf(page, wanted).map(({ id, title }) => ({
      url: `${page.url}#${id}`,
      title,
    })),
    without,
  };
}
