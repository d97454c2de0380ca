import { KIND_NAMES, type Kind, type NamedKind } from './kinds.ts';
import type { Problem } from './problem.ts';
import type { Path, RecordFile } from './record.ts';
import type { Shelf } from './shelf.ts';
import { unknownId } from './unknown-id.ts';

/** Where records name other records: the way to the id, `*` for each item or value, and the kind it names. */
const REFERENCES: { readonly [K in Kind]: readonly (readonly [string, NamedKind])[] } = {
  briefings: [['related.*', 'briefings']],
  blocks: [],
  claims: [
    ['history.*.sources.*.source', 'sources'],
    ['relations.contradicts.*', 'claims'],
    ['relations.answers.*', 'claims'],
    ['relations.supersedes.*', 'claims'],
    ['relations.dependsOn.*', 'claims'],
  ],
  sources: [],
  glossary: [
    ['sources.*.source', 'sources'],
    ['regimes.*.sources.*.source', 'sources'],
    ['related.*', 'glossary'],
  ],
  law: [
    ['events.*.sources.*.source', 'sources'],
    ...['limits', 'requires', 'exempts', 'reviews'].map(
      (rows) => [`${rows}.*.sources.*.source`, 'sources'] as const,
    ),
    ['amends.*', 'law'],
    ['claims.*', 'claims'],
  ],
  figures: [
    ['sources.*.source', 'sources'],
    ...[
      'bands',
      'marks',
      'rows',
      'rows.*.spans',
      'rows.*.cells',
      'zones',
      'points',
      'steps',
    ].flatMap(
      (rows) =>
        [
          [`${rows}.*.claim`, 'claims'],
          [`${rows}.*.law`, 'law'],
          [`${rows}.*.sources.*.source`, 'sources'],
        ] as const,
    ),
  ],
  topics: [
    ['path.*', 'briefings'],
    ['answer.*', 'claims'],
  ],
  chips: [['sources.*.source', 'sources']],
  thresholds: [
    ['law', 'law'],
    ['claim', 'claims'],
    ['duties.*', 'claims'],
    ['sources.*.source', 'sources'],
  ],
  models: [['sources.*.source', 'sources']],
};

/** Every text at a pattern, with the way to it. What has another shape is the schema's affair. */
function textsAt(data: unknown, pattern: readonly string[], path: Path = []): [Path, string][] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof data === 'string' ? [[path, data]] : [];
  if (step === '*') {
    if (Array.isArray(data)) {
      return data.flatMap((item, index) => textsAt(item, rest, [...path, index]));
    }
    // The cells of a matrix are held by the ids of its columns.
    if (typeof data !== 'object' || data === null) return [];
    return Object.entries(data).flatMap(([key, item]) => textsAt(item, rest, [...path, key]));
  }
  if (typeof data !== 'object' || data === null) return [];
  return textsAt((data as Record<string, unknown>)[step], rest, [...path, step]);
}

/** Every reference that a record makes, valid or not. */
export function referencesOf({
  kind,
  data,
}: Pick<RecordFile, 'kind' | 'data'>): { to: NamedKind; id: string; path: Path }[] {
  return REFERENCES[kind].flatMap(([pattern, to]) =>
    textsAt(data, pattern.split('.')).map(([path, id]) => ({ to, id, path })),
  );
}

/** Every record that another names exists, and is another. */
export function checkReferences({ files }: Shelf): Problem[] {
  const problems: Problem[] = [];
  for (const record of KIND_NAMES.flatMap((kind) => [...files[kind].values()])) {
    for (const { to, id, path } of referencesOf(record)) {
      const key = path.findLast((step) => typeof step === 'string');
      if (!files[to].has(id)) {
        const write = (meant: string): string =>
          typeof path.at(-1) === 'number' ? `"${meant}"` : `${key}: ${meant}`;
        const place = record.placeOf(path);
        problems.push(unknownId({ kind: to, written: id, place, write }, files[to].keys()));
      } else if (to === record.kind && id === record.id) {
        problems.push({
          rule: 'self-related',
          place: record.placeOf(path),
          what: `"${id}" names itself under ${key}.`,
          mend: 'Take it out, or name the one that you mean.',
        });
      }
    }
  }
  return problems;
}
