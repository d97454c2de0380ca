import { BASES, STATUSES } from '../claims/claim.ts';
import type { IdKind, Lock } from '../ids/lock.ts';
import { ID_PATTERN } from '../ids.ts';
import { INSTRUMENT_KINDS, ITEMS, JURISDICTIONS, LAW_EVENTS } from '../law/instrument.ts';
import { SOURCE_TYPES } from '../sources/source.ts';
import { TOPIC_IDS } from '../topics/topic.ts';
import { asId } from './check-names.ts';
import { checkRecord } from './check-record.ts';
import { KINDS, type Kind, type NamedKind } from './kinds.ts';
import type { Path } from './record.ts';
import type { Shelf } from './shelf.ts';
import { unknownId } from './unknown-id.ts';

/** One thing that an author is asked for. */
export interface Field {
  /** How it is given on the command line: `--statement`. */
  flag: string;
  /** What is asked on a terminal. */
  asks: string;
  /** Where it stands in the record; left out where it stands in the text. */
  path?: Path;
  /** Several may be given. */
  many?: true;
  /** `later`: the record is written without it, and the desk asks for it. `never`: it may be left out. */
  needed?: 'later' | 'never';
  /** The words that may be given. */
  choices?: readonly string[];
  /** What kind of record it names. A pinpoint may follow a source after a comma. */
  names?: NamedKind;
  /** What the record holds for one that was given. */
  as?(given: string): unknown;
}

/** "hlr-fable, third paragraph" names a source and a place in it. */
function citation(given: string): { source: string; pinpoint?: string } {
  const [, source = '', pinpoint] = /^([^,]*),?\s*(.*)$/s.exec(given) ?? [];
  return { source: source.trim(), ...(pinpoint && { pinpoint }) };
}

/** "Brysbaert / Marc" is a person; all else is an organisation or a name in one piece. */
function name(given: string): Record<string, string> {
  const [family = '', first] = given.split(' / ');
  return first ? { family: family.trim(), given: first.trim() } : { literal: given };
}

const TOPIC: Field = {
  flag: 'topic',
  asks: 'Topics, the main one first',
  path: ['topics'],
  many: true,
  choices: TOPIC_IDS,
};

const sourcesAt = (path: Path): Field => ({
  flag: 'source',
  asks: 'Sources that bear it out, each as: id, place in it',
  path,
  many: true,
  names: 'sources',
  as: citation,
});

const CHECKED: Field = {
  flag: 'checked',
  asks: 'The day on which you compared it with its sources (leave empty until you have)',
  path: ['checked'],
  needed: 'later',
};

/** The kinds of record that can be begun, and what each is asked for, in the order of its keys. */
export const NEW = {
  briefing: {
    kind: 'briefings',
    fields: [
      { flag: 'title', asks: 'Title, at most 70 characters', path: ['title'] },
      { flag: 'summary', asks: 'The answer in one sentence', path: ['summary'] },
      TOPIC,
      {
        flag: 'date',
        asks: 'The day of publication (leave empty until it is set)',
        path: ['published'],
        needed: 'later',
      },
      CHECKED,
      {
        flag: 'claim',
        asks: 'The three to five claims of its answer, by id',
        many: true,
        needed: 'later',
        names: 'claims',
      },
    ],
  },
  claim: {
    kind: 'claims',
    fields: [
      { flag: 'statement', asks: 'The statement, one sentence', path: ['statement'] },
      TOPIC,
      { flag: 'who', asks: 'Who says it', path: ['who'], many: true },
      { flag: 'basis', asks: 'What it rests on', path: ['basis'], choices: BASES },
      { flag: 'when', asks: 'When the event happened', path: ['when'] },
      {
        flag: 'date',
        asks: 'When the evidence became public',
        path: ['history', 0, 'date'],
      },
      { flag: 'status', asks: 'Status', path: ['history', 0, 'status'], choices: STATUSES },
      sourcesAt(['history', 0, 'sources']),
      {
        flag: 'note',
        asks: 'Why it has this status (may be left empty)',
        path: ['history', 0, 'note'],
        needed: 'never',
      },
      CHECKED,
    ],
  },
  source: {
    kind: 'sources',
    fields: [
      { flag: 'type', asks: 'Type', path: ['type'], choices: SOURCE_TYPES },
      { flag: 'title', asks: 'Title, or a description of it', path: ['title'] },
      {
        flag: 'title-is',
        asks: 'Where the title comes from',
        path: ['titleIs'],
        choices: ['as-seen', 'inferred', 'descriptive'],
      },
      {
        flag: 'author',
        asks: 'Authors: an organisation, or a person as Family / Given',
        path: ['author'],
        many: true,
        as: name,
      },
      {
        flag: 'in',
        asks: 'The newspaper, journal or site it stands in (may be left empty)',
        path: ['container-title'],
        needed: 'never',
      },
      { flag: 'date', asks: 'When it was published, or undated', path: ['issued'] },
      {
        flag: 'url',
        asks: 'Its address (may be left empty)',
        path: ['URL'],
        needed: 'never',
      },
      {
        flag: 'seen',
        asks: 'Whether you read it, or only a page that reports it',
        path: ['seen'],
        choices: ['read', 'second-hand'],
      },
      {
        flag: 'extent',
        asks: 'How much of it you read (may be left empty)',
        path: ['extent'],
        needed: 'never',
      },
    ],
  },
  law: {
    kind: 'law',
    fields: [
      { flag: 'title', asks: 'Title in official papers', path: ['title'] },
      { flag: 'short', asks: 'What people call it, at most 64 characters', path: ['short'] },
      { flag: 'kind', asks: 'Kind', path: ['kind'], choices: INSTRUMENT_KINDS },
      { flag: 'jurisdiction', asks: 'Whose law', path: ['jurisdiction'], choices: JURISDICTIONS },
      { flag: 'issuer', asks: 'Who made it', path: ['issuer'] },
      TOPIC,
      { flag: 'item', asks: 'What it controls', path: ['items'], many: true, choices: ITEMS },
      { flag: 'does', asks: 'What it does, one sentence without a tense', path: ['does'] },
      {
        flag: 'date',
        asks: 'The day of its first event',
        path: ['events', 0, 'date'],
      },
      {
        flag: 'event',
        asks: 'What happened that day',
        path: ['events', 0, 'event'],
        choices: LAW_EVENTS,
      },
      sourcesAt(['events', 0, 'sources']),
      {
        flag: 'official',
        asks: 'Address of the official text (may be left empty)',
        path: ['official'],
        needed: 'never',
      },
      {
        flag: 'looked',
        asks: 'The day on which you looked its state up (leave empty until you have)',
        path: ['looked'],
        needed: 'later',
      },
    ],
  },
  term: {
    kind: 'glossary',
    fields: [
      { flag: 'term', asks: 'The term as it stands in running text', path: ['term'] },
      {
        flag: 'abbreviation',
        asks: 'Its abbreviation (may be left empty)',
        path: ['abbreviation'],
        needed: 'never',
      },
      { flag: 'definition', asks: 'What it means, in one or two sentences', path: ['definition'] },
      sourcesAt(['sources']),
      TOPIC,
    ],
  },
} as const satisfies Record<Exclude<IdKind, 'topic' | 'figure' | 'chip'>, Blank>;

/** What a kind of record is asked for. */
interface Blank {
  kind: Kind;
  fields: readonly Field[];
}

export type NewName = keyof typeof NEW;

export const NEW_NAMES = Object.keys(NEW) as NewName[];

export const isNewName = (word: string | undefined): word is NewName =>
  word !== undefined && Object.hasOwn(NEW, word);

export const fieldsOf = (what: NewName): readonly Field[] => NEW[what].fields;

/** What was given, by flag. */
export type Answers = Readonly<Record<string, readonly string[] | undefined>>;

/** What is wrong, and what to write instead. */
export interface Trouble {
  what: string;
  mend: string;
}

const MOST_WORDS = 6;

/** An id that a title or a statement suggests, free to be taken. */
export function suggestedId(what: NewName, text: string, shelf: Shelf, lock: Lock): string {
  const id = asId(text).split('-').slice(0, MOST_WORDS).join('-');
  if (id === '') return '';
  const isTaken = (one: string): boolean =>
    shelf.files[NEW[what].kind].has(one) || one in lock[what] || one in lock.retired[what];
  let free = id;
  for (let count = 2; isTaken(free); count += 1) free = `${id}-${count}`;
  return free;
}

/** Why an id cannot be given to a new record. */
export function idTrouble(
  what: NewName,
  id: string,
  shelf: Shelf,
  lock: Lock,
): Trouble | undefined {
  const suggested = suggestedId(what, id, shelf, lock);
  const mend = suggested
    ? `Write --id ${suggested}, or another of lower-case letters, digits and single hyphens.`
    : 'Use lower-case letters, digits and single hyphens.';
  if (!ID_PATTERN.test(id)) return { what: `"${id}" is not an id.`, mend };
  const { kind } = NEW[what];
  const { one } = KINDS[kind];
  const holder = shelf.files[kind].get(id);
  if (holder) return { what: `The id "${id}" is taken by ${holder.file}.`, mend };
  const retired = lock.retired[what][id];
  if (retired) {
    return {
      what: `The id "${id}" was that of another ${one}, retired on ${retired.on}, and is never used again.`,
      mend,
    };
  }
  const published = lock[what][id];
  return published
    ? { what: `The ${one} "${id}" was published on ${published} and is gone.`, mend }
    : undefined;
}

/** Puts a value into lists and objects that are made on the way. */
function put(data: Record<string, unknown>, path: Path, value: unknown): void {
  let there = data as Record<string | number, unknown>;
  for (const [index, step] of path.slice(0, -1).entries()) {
    there[step] ??= typeof path[index + 1] === 'number' ? [] : {};
    there = there[step] as Record<string | number, unknown>;
  }
  there[path.at(-1)!] = value;
}

/** The record as far as it was given. What is to come later is empty, for the desk to ask for. */
function recordOf(what: NewName, answers: Answers): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { flag, path, many, needed, as = String } of fieldsOf(what)) {
    const given = answers[flag] ?? [];
    if (!path) continue;
    if (given.length > 0) put(data, path, many ? given.map(as) : as(given[0]!));
    else if (needed === 'later') put(data, path, '');
  }
  return data;
}

/** What the desk would say of an answer. */
export function answerTrouble(
  what: NewName,
  { flag, path, many, names }: Field,
  given: readonly string[],
  shelf: Shelf,
): Trouble | undefined {
  if (given.length > 1 && !many) {
    return { what: `--${flag} is given ${given.length} times.`, mend: 'Give it once.' };
  }
  const place = { file: '', line: 1, column: 1 };
  if (names) {
    const known = shelf.files[names];
    const written = given.map((one) => citation(one).source).find((id) => !known.has(id));
    if (written !== undefined) {
      const write = (id: string): string => `--${flag} ${id}`;
      return unknownId({ kind: names, written, place, write }, known.keys());
    }
  }
  if (!path) return undefined;
  const { kind } = NEW[what];
  // A record that is not yet written has the paths of its values for places.
  const file = path.join('.');
  return checkRecord({
    kind,
    id: '',
    file: '',
    data: recordOf(what, { [flag]: given }),
    placeOf: (at) => ({ ...place, file: at.join('.') }),
  }).problems.find((problem) => `${problem.place.file}.`.startsWith(`${file}.`));
}

/** Where a record of an id lies. */
export function fileOf(what: NewName, id: string, { topic = [] }: Answers): string {
  const { folder, ending } = KINDS[NEW[what].kind];
  return what === 'claim' ? `${folder}/${topic[0]}/${id}${ending}` : `${folder}/${id}${ending}`;
}

/** Signs that MDX and Markdown would read as theirs. */
const escaped = (words: string): string => words.replaceAll(/[\\{<*_`[]/g, '\\$&');

/** The text of a briefing that is begun: its answer, in the words of the ledger. */
function textOf(claims: readonly string[], shelf: Shelf): string {
  const items = claims.map((id) => {
    const statement = shelf.entries.claims.get(id)?.value.statement ?? '';
    return `- <Claim id="${id}">${escaped(statement.trim())}</Claim>`;
  });
  const item = '- <Claim id="name-of-a-claim">The answer in one statement.</Claim>';
  return `
<InBrief>

${items.join('\n') || item}

</InBrief>

{/* Write the text here, in parts that begin with a heading: ## Words of the heading {#its-id} */}
`;
}

/**
 * A record begun from what was given.
 *
 * @param printYaml - prints a record as content is written.
 */
export function newRecord(
  what: NewName,
  id: string,
  answers: Answers,
  shelf: Shelf,
  printYaml: (value: unknown) => string,
): { file: string; text: string } {
  const yaml = printYaml(recordOf(what, answers));
  const text =
    what === 'briefing' ? `---\n${yaml}---\n${textOf(answers['claim'] ?? [], shelf)}` : yaml;
  return { file: fileOf(what, id, answers), text };
}

/** The words that an id is best made of. */
export const namedBy = (answers: Answers): string =>
  (answers['short'] ?? answers['term'] ?? answers['title'] ?? answers['statement'])?.[0] ?? '';

/** Whether nothing can be written without it. */
export const isWanted = ({ needed }: Field): boolean => needed === undefined;
