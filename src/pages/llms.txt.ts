import type { APIRoute } from 'astro';
import { paths } from '../lib/paths.ts';
import { escapeMarkdown, linkTo, partsIn } from '../lib/twins/markdown.ts';
import { allBriefings } from '../queries/briefings.ts';
import { topics } from '../queries/topics.ts';
import { fullAddress, site } from '../site.ts';

/** What the site holds, for programs that read: llmstxt.org. */
export const GET: APIRoute = async () => {
  const briefings = await allBriefings();
  const sections = (await topics()).map(({ id, title, summary }) => {
    const own = briefings
      .filter(({ data }) => data.topics[0] === id)
      .map(({ id: slug, data }) => {
        const address = fullAddress(paths.twin(paths.briefing(slug)));
        return `- ${linkTo(data.title, address)}: ${escapeMarkdown(data.summary)}`;
      });
    return own.length > 0 && partsIn([`## ${title}`, summary, own.join('\n')]).trimEnd();
  });
  const line = (words: string, path: string, about: string): string =>
    `- ${linkTo(words, fullAddress(path))}: ${about}`;
  return new Response(
    partsIn([
      `# ${escapeMarkdown(site.name)}`,
      '> Policy briefings on AI export controls, dual-use risk and model distillation, in which every checkable statement has a status, a date, a source and an address of its own.',
      'Statuses (confirmed, reported, alleged, disputed, withdrawn) and legal states hold as of the day that each page names. Repeat them with the statement. Every briefing, claim and law page has a Markdown twin at its address followed by index.md.',
      ...sections,
      [
        '## Records',
        '',
        line('Claims', paths.claims(), 'every checkable statement with its status and sources'),
        line('Law', paths.laws(), 'instruments, their events and their states'),
        line('Sources', paths.sources(), 'the documents that statements rest on'),
        line('Glossary', paths.glossary(), 'terms with their definitions'),
      ].join('\n'),
      [
        '## Optional',
        '',
        line('What changed', paths.changes(), 'versions of briefings and changes of statuses'),
        line('Follow', paths.follow(), 'feeds and the calendar of legal dates'),
        line('About', paths.about(), 'how the texts are made and checked'),
      ].join('\n'),
    ]),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
};
