/** Pages as Markdown: of briefings, claims and law. */
import { BUILD_DAY } from '../build/build-day.ts';
import { readManuscript } from '../build/read-manuscript.ts';
import { attribute } from '../lib/briefings/node.ts';
import { BASIS_WORDS } from '../lib/claims/claim.ts';
import { entryOn, statusOn, type LedgerClaim } from '../lib/claims/ledger.ts';
import { printDate } from '../lib/dates.ts';
import { tableOf } from '../lib/figures/table.ts';
import { printCondition } from '../lib/law/condition-words.ts';
import { EVENT_WORDS, ITEM_NAMES, JURISDICTION_NAMES } from '../lib/law/words.ts';
import { paths } from '../lib/paths.ts';
import type { Citation } from '../lib/sources/source.ts';
import { replaceComponents } from '../lib/twins/components.ts';
import { escapeMarkdown, factsIn, linkTo, partsIn, tableIn } from '../lib/twins/markdown.ts';
import { printDay, sourceLine, sourceList, type TwinSite } from '../lib/twins/record.ts';
import type { BriefingRecord } from './briefings.ts';
import { figureOf, known } from './figures.ts';
import { claimsOn, type LawRecord } from './law.ts';
import { ledger } from './ledger.ts';
import { sourceOf } from './sources.ts';
import { topicTitle } from './topics.ts';

/** The site as twins name it. */
export interface TwinSettings {
  name: string;
  licence: string;
  fullAddress: (address: string) => string;
}

const withSources = ({ fullAddress }: TwinSettings): TwinSite => ({
  fullAddress,
  sourceOf,
  sourcePage: paths.source,
});

async function topicNames(topics: BriefingRecord['data']['topics']): Promise<string> {
  return (await Promise.all(topics.map(topicTitle))).join(', ');
}

const foot = ({ name, licence }: TwinSettings): string =>
  `---\n\n${escapeMarkdown(name)}. Built on ${printDate(BUILD_DAY)}. Not legal advice. Licence: ${escapeMarkdown(licence)}.`;

/** Every figure of a briefing as Markdown: its words, its data and where it is drawn. */
async function figureTexts(
  briefing: BriefingRecord,
  { fullAddress }: TwinSettings,
): Promise<Map<string, string>> {
  const about = await known();
  const ids = [
    ...new Set(briefing.uses.filter(({ kind }) => kind === 'figure').map(({ id }) => id)),
  ];
  return new Map(
    await Promise.all(
      ids.map(async (id): Promise<[string, string]> => {
        const figure = await figureOf(id);
        const { columns, rows } = tableOf(figure, about);
        const caption = [figure.caption, figure.note].filter(Boolean).join(' ');
        const links = `${linkTo('Figure', fullAddress(paths.figure(id)))}, ${linkTo('data', fullAddress(paths.figureData(id)))}.`;
        const text = partsIn([
          `**${escapeMarkdown(figure.title)}.** ${escapeMarkdown(caption)} ${links}`,
          tableIn(
            columns,
            rows.map(({ cells }) => cells),
          ),
        ]);
        return [id, text.trimEnd()];
      }),
    ),
  );
}

/** A briefing as Markdown: the author's text, with statuses in words and sources numbered as on its page. */
export async function briefingTwin(
  briefing: BriefingRecord,
  settings: TwinSettings,
): Promise<string> {
  const { fullAddress } = settings;
  const { title, summary, kind, topics, published, checked } = briefing.data;
  const body = briefing.entry.body ?? '';
  const { manuscript } = readManuscript(briefing.entry.filePath!, body);
  const claims = await ledger();
  const numbers = new Map(briefing.notes.map(({ source, number }) => [source, number]));
  const figures = await figureTexts(briefing, settings);
  const note = (source: string | undefined): string => {
    const number = source === undefined ? undefined : numbers.get(source);
    return number === undefined ? '' : ` \\[${number}\\]`;
  };
  const text = replaceComponents(body, manuscript!.root, (component, inside) => {
    const id = attribute(component, 'id') ?? '';
    switch (component.name) {
      case 'Claim': {
        const claim = claims.get(id)!;
        const entry = entryOn(claim, BUILD_DAY);
        const words = inside.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
        return `[${words}](${fullAddress(paths.claim(id))}) (${entry?.status})${note(entry?.sources[0]?.source)}`;
      }
      case 'Cite': {
        const at = attribute(component, 'at');
        const number = note(attribute(component, 'source')).replace(
          '\\]',
          at ? `, ${at}\\]` : '\\]',
        );
        return number.trimStart() === '' ? '' : number;
      }
      case 'Term':
        return `[${inside}](${fullAddress(paths.term(id))})`;
      case 'Figure':
        return figures.get(id) ?? '';
      case 'InBrief':
        return `## In brief\n\n${inside}`;
      default:
        return inside;
    }
  })
    .replaceAll(/^(#{2,6} .*?)[ \t]*\{#[^}]*\}[ \t]*$/gm, '$1')
    .replaceAll('](/', `](${fullAddress('/')}`);
  const site = withSources(settings);
  const sources = await Promise.all(
    briefing.notes.map(
      async ({ source, number }) => `${number}. ${await sourceLine({ source }, site)}`,
    ),
  );
  return partsIn([
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(summary),
    factsIn([
      ['Kind', kind],
      ['Topics', await topicNames(topics)],
      ['Published', printDate(published)],
      ['As of', printDate(checked)],
      ['Statuses as of', printDate(BUILD_DAY)],
      ['Address', fullAddress(paths.briefing(briefing.id))],
    ]),
    text.trim(),
    sources.length > 0 && '## Sources',
    sources.join('\n'),
    foot(settings),
  ]);
}

/** A claim as Markdown. */
export async function claimTwin(claim: LedgerClaim, settings: TwinSettings): Promise<string> {
  const { fullAddress } = settings;
  const site = withSources(settings);
  const entry = entryOn(claim, BUILD_DAY) ?? claim.history[0]!;
  const claims = await ledger();
  const related = (ids: readonly string[]): string =>
    ids
      .flatMap((id) => claims.get(id) ?? [])
      .map((other) => {
        const status = statusOn(other, BUILD_DAY) ?? 'not yet made';
        return `- ${linkTo(other.statement, fullAddress(paths.claim(other.id)))} (${status})`;
      })
      .join('\n');
  const { contradicts, answers, supersedes, dependsOn } = claim.relations;
  const section = (heading: string, text: string): string | undefined =>
    text ? `## ${heading}\n\n${text}` : undefined;
  const history = await Promise.all(
    claim.history.map(async ({ date, status, note, sources }) => {
      const why = note ? ` ${escapeMarkdown(note)}` : '';
      return `- ${printDate(date)}: **${status}**.${why}\n${await sourceList(sources, site, '  ')}`;
    }),
  );
  return partsIn([
    `# ${escapeMarkdown(claim.statement)}`,
    factsIn([
      ['Status', `**${entry.status}** as of ${printDate(BUILD_DAY)}`],
      ['Said by', escapeMarkdown(claim.who.join(', '))],
      ['Citing', claim.citing && escapeMarkdown(claim.citing)],
      ['Event', printDate(claim.when)],
      ['Rests on', BASIS_WORDS[claim.basis]],
      ['Topics', await topicNames(claim.topics)],
      ['Last checked', printDate(claim.checked)],
      ['To be looked at again by', printDay(claim.review)],
      ['Address', fullAddress(paths.claim(claim.id))],
    ]),
    section(
      'Before repeating it',
      claim.caveats.map((text) => `- ${escapeMarkdown(text)}`).join('\n'),
    ),
    section('How its standing moved', history.join('\n')),
    section('Contradicts it', related(contradicts)),
    section('It answers', related(answers)),
    section('It replaces', related(supersedes)),
    section('It depends on', related(dependsOn)),
    foot(settings),
  ]);
}

/** An instrument as Markdown. */
export async function lawTwin(law: LawRecord, settings: TwinSettings): Promise<string> {
  const { fullAddress } = settings;
  const site = withSources(settings);
  const cited = async (line: string, sources: readonly Citation[]): Promise<string> =>
    `${line}\n${await sourceList(sources, site, '  ')}`;
  const events = await Promise.all(
    law.events.map(({ date, event, part, note, sources }) => {
      const of = part ? `${escapeMarkdown(part)}: ` : '';
      const why = note ? ` ${escapeMarkdown(note)}` : '';
      return cited(`- ${printDate(date)}: ${of}${EVENT_WORDS[event]}.${why}`, sources);
    }),
  );
  const limits = await Promise.all(
    law.limits.map(({ entry, when, from, until, sources }) =>
      cited(
        `- ${escapeMarkdown(entry)}: ${escapeMarkdown(printCondition(when))}, from ${from}${until ? ` until ${until}` : ''}`,
        sources,
      ),
    ),
  );
  const parts = law.standing?.parts ?? [];
  const claims = await claimsOn(law);
  return partsIn([
    `# ${escapeMarkdown(law.short)}`,
    law.title !== law.short && escapeMarkdown(law.title),
    escapeMarkdown(law.does),
    factsIn([
      ['State', `**${law.standing?.state ?? 'not yet known'}** as of ${printDate(BUILD_DAY)}`],
      ['Identifiers', law.identifiers.map(({ value }) => escapeMarkdown(value)).join(' · ')],
      ['Jurisdiction', JURISDICTION_NAMES[law.jurisdiction]],
      ['Made by', escapeMarkdown(law.issuer)],
      ['Items', law.items.map((item) => ITEM_NAMES[item]).join(', ')],
      ['Bears on', escapeMarkdown(law.places.join(', '))],
      ['State last looked up', printDate(law.looked)],
      ['Official text, which rules over this summary', law.official && `<${law.official}>`],
      ['Address', fullAddress(paths.law(law.id))],
    ]),
    law.unknown && `**Not known.** ${escapeMarkdown(law.unknown)}`,
    law.note && escapeMarkdown(law.note),
    parts.length > 0 &&
      `## State by part\n\n${parts
        .map(
          ({ part, state, event }) =>
            `- ${escapeMarkdown(part ?? '')}: ${state} since ${printDate(event.date)}`,
        )
        .join('\n')}`,
    `## What happened to it\n\n${events.join('\n')}`,
    limits.length > 0 && `## Limits\n\n${limits.join('\n')}`,
    ...(
      [
        ['Claims about it', claims.about],
        ['Claims on the same documents', claims.onDocuments],
      ] as const
    ).map(
      ([heading, rows]) =>
        rows.length > 0 &&
        `## ${heading}\n\n${rows
          .map(
            ({ id, statement, ...claim }) =>
              `- ${linkTo(statement, fullAddress(paths.claim(id)))} (${statusOn(claim, BUILD_DAY) ?? 'not yet made'})`,
          )
          .join('\n')}`,
    ),
    foot(settings),
  ]);
}
