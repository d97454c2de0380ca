/**
 * Begins a record, asking on a terminal for what is missing.
 *
 *   npm run new -- claim                      asks for everything
 *   npm run new -- claim --id … --who …       asks for the rest
 *   npm run new -- claim --help               the flags
 *
 * A flag that can hold several things is written several times.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { check } from '../lib/desk/check.ts';
import {
  answerTrouble,
  fieldsOf,
  fileOf,
  idTrouble,
  isNewName,
  isWanted,
  namedBy,
  newRecord,
  NEW_NAMES,
  suggestedId,
  type Field,
  type NewName,
  type Trouble,
} from '../lib/desk/new-record.ts';
import { shelve } from '../lib/desk/shelf.ts';
import { BUILD_DAY } from './build-day.ts';
import { readLock } from './id-lock-file.ts';
import { paintFor, printProblem } from './print-problems.ts';
import { printYaml } from './print-yaml.ts';
import { filesOnDisk, readContent } from './read-content.ts';

const ROOT = process.cwd();

/** Said to the author instead of a trace. */
class Refused extends Error {}

const say = ({ what, mend }: Trouble): string => `${what}\n    Mend: ${mend}`;

function printFlags(what: NewName): string {
  const lines = fieldsOf(what).map((field) => {
    const { flag, asks, many, choices } = field;
    const isOptional = isWanted(field) ? '' : ' [may be left out]';
    const words = choices ? `: ${choices.join(', ')}` : '';
    return `  --${flag.padEnd(14)}${asks}${many ? ' (repeat the flag for several)' : ''}${isOptional}${words}`;
  });
  return [`npm run new -- ${what}`, `  --${'id'.padEnd(14)}Its id and file name`, ...lines].join(
    '\n',
  );
}

/** Asks until the answer can be written, or is left out where it may be. */
async function ask(
  terminal: Interface,
  field: Field,
  troubleOf: (given: string[]) => Trouble | undefined,
): Promise<string[]> {
  const { asks, many, choices } = field;
  const words = [many && 'with ; between several', choices?.join(', ')].filter(Boolean).join('; ');
  for (;;) {
    const written = await terminal.question(`${asks}${words ? ` (${words})` : ''}: `);
    const given = (many ? written.split(';') : [written])
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (given.length === 0 && !isWanted(field)) return given;
    const trouble =
      given.length === 0
        ? { what: 'Nothing can be written without it.', mend: 'Write it, or leave with Ctrl+C.' }
        : troubleOf(given);
    if (!trouble) return given;
    console.log(say(trouble));
  }
}

async function askId(
  terminal: Interface,
  suggested: string,
  troubleOf: (id: string) => Trouble | undefined,
): Promise<string> {
  for (;;) {
    const written = await terminal.question(`Id${suggested ? ` (Enter for ${suggested})` : ''}: `);
    const id = written.trim() || suggested;
    const trouble = troubleOf(id);
    if (!trouble) return id;
    console.log(say(trouble));
  }
}

async function main(): Promise<void> {
  const [what, ...flags] = process.argv.slice(2);
  if (!isNewName(what)) {
    throw new Refused(`Write: npm run new -- ${NEW_NAMES.join('|')} [flags]`);
  }
  const fields = fieldsOf(what);
  const several = { type: 'string', multiple: true } as const;
  const options = Object.fromEntries(
    ['id', ...fields.map(({ flag }) => flag)].map((flag) => [flag, several]),
  );
  const { values } = parseArgs({
    args: flags,
    options: { ...options, help: { type: 'boolean' } },
  });
  if (values['help']) {
    console.log(printFlags(what));
    return;
  }

  const files = filesOnDisk(ROOT);
  const { shelf } = shelve(readContent(files).records);
  const { lock } = readLock(ROOT);
  const answers: Record<string, string[] | undefined> = {
    ...(values as Record<string, string[] | undefined>),
  };
  const troubleWithId = (id: string): Trouble | undefined => idTrouble(what, id, shelf, lock);
  const troubleWith = (field: Field) => (given: string[]) =>
    answerTrouble(what, field, given, shelf);

  // What was given is judged at once, so that nobody answers ten questions for nothing.
  const troubles = [
    (answers['id'] ?? []).length > 1
      ? { what: '--id is given twice.', mend: 'Give it once.' }
      : undefined,
    ...(answers['id'] ?? []).map(troubleWithId),
    ...fields.map((field) => answers[field.flag] && troubleWith(field)(answers[field.flag]!)),
  ].filter((trouble) => trouble !== undefined);
  if (troubles.length > 0) throw new Refused(troubles.map(say).join('\n'));

  const missing = fields.filter(({ flag }) => answers[flag] === undefined);
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
      for (const field of missing)
        answers[field.flag] = await ask(terminal, field, troubleWith(field));
      const suggested = suggestedId(what, namedBy(answers), shelf, lock);
      answers['id'] ??= [await askId(terminal, suggested, troubleWithId)];
    } finally {
      terminal.close();
    }
  } else {
    const lacking = missing.filter(isWanted).map(({ flag }) => `--${flag}`);
    if (!answers['id']) lacking.unshift('--id');
    if (lacking.length > 0) {
      throw new Refused(`Missing: ${lacking.join(' ')}\n\n${printFlags(what)}`);
    }
  }

  const id = answers['id']![0]!;
  const { file, text } = newRecord(what, id, answers, shelf, printYaml);
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), text, { flag: 'wx' });
  console.log(`Written: ${fileOf(what, id, answers)}`);

  const left = check(readContent({ ...files, [file]: text }), BUILD_DAY).filter(
    ({ place }) => place.file === file,
  );
  console.log(left.length > 0 ? 'Left for you:' : 'The desk finds nothing wrong with it.');
  for (const problem of left) console.log(printProblem(problem, paintFor(process.stdout)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof Refused ? 1 : 2;
});
