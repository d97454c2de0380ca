/**
 * Freezes built briefings as versions that never change.
 *
 *   npm run publish -- <slug> --level substantive --note "What changed."
 *   npm run publish -- --all --level substantive --note "First publication."
 *   npm run publish -- <slug> --level correction --note "…" \
 *     --wrong "What was wrong." --since 1 --right "What is right."
 *
 * Reads `dist/`, so build first; what was built from other content, or on another
 * day, is refused. With --all, briefings that say what their newest version says
 * are passed over. Nothing is written unless every briefing can be frozen.
 *
 * Writes content/versions/<slug>/<n>.yaml and their hashes into the lock. Commit both.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Scalar, stringify } from 'yaml';
import type { Day } from '../lib/dates.ts';
import { check } from '../lib/desk/check.ts';
import { isWarning } from '../lib/desk/problem.ts';
import { shelve } from '../lib/desk/shelf.ts';
import { freeze } from '../lib/versions/freeze.ts';
import { LOCK_FILE, printLock, readLock, versionFile } from '../lib/versions/lock.ts';
import { readBuilt } from '../lib/versions/text.ts';
import {
  LEVELS,
  saysTheSame,
  versionSchema,
  type Level,
  type Version,
} from '../lib/versions/version.ts';
import { hashOf } from './hash-version.ts';
import { readChecked, valueOf } from './read-checked.ts';
import { filesOnDisk, readContent, type Files } from './read-content.ts';

/** Something that the person at the terminal can mend. */
export class PublishError extends Error {
  override name = 'PublishError';
}

export interface Order {
  /** Slugs, or `all`. */
  which: readonly string[] | 'all';
  level: Level;
  note: string;
  correction?: Version['correction'];
  day: Day;
}

/** The site as a version remembers it. */
export interface PublishedSite {
  origin: string;
  base: string;
  publisher: string;
  language: string;
}

const OPTIONS = {
  all: { type: 'boolean', default: false },
  level: { type: 'string' },
  note: { type: 'string' },
  wrong: { type: 'string' },
  since: { type: 'string' },
  right: { type: 'string' },
} as const;

/** What was asked for on the command line. */
export function readOrder(args: readonly string[], day: Day): Order {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  });
  const { all, level, note, wrong, since, right } = values;
  if (all === positionals.length > 0) throw new PublishError('Name briefings, or write --all.');
  if (!LEVELS.some((known) => known === level)) {
    throw new PublishError(`Write --level with one of ${LEVELS.join(', ')}.`);
  }
  if (!note?.trim()) throw new PublishError('Write --note "…": what changed, for the reader.');
  const parts = [wrong?.trim(), since, right?.trim()];
  if (parts.some(Boolean) && !parts.every(Boolean)) {
    throw new PublishError('Of a correction write all of --wrong "…" --since <n> --right "…".');
  }
  if (parts.some(Boolean) && level !== 'correction') {
    throw new PublishError('Write --level correction where something was wrong.');
  }
  return {
    which: all ? 'all' : positionals,
    level: level as Level,
    note: note.trim(),
    ...(wrong &&
      right && { correction: { wrong: wrong.trim(), since: Number(since), right: right.trim() } }),
    day,
  };
}

/**
 * A version as its file. Values are quoted, so that no reader of YAML takes a date or
 * a pinpoint for something else; the text stands line by line, so that changes show.
 */
export function printVersion(version: Version): string {
  const { text, ...rest } = version;
  const lines = new Scalar(text);
  lines.type = 'BLOCK_LITERAL';
  return stringify(
    { ...rest, text: lines },
    { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );
}

/** Freezes a page; one that cannot be read at all is a reason, too. */
function freezePage(
  page: string,
  site: { origin: string; base: string },
  known: Parameters<typeof freeze>[1],
): ReturnType<typeof freeze> {
  try {
    return freeze(readBuilt(page, site), known);
  } catch (error) {
    return { reasons: [error instanceof Error ? error.message : String(error)] };
  }
}

/**
 * Makes versions of built briefings.
 *
 * @param files - content/ as it stands.
 * @param pageOf - the built page of a briefing, `undefined` where there is none.
 * @param site - where the built site believes that it lives, and whose it is.
 * @returns the files to write, the lock among them, and what is said of each briefing.
 */
export function publish(
  { which, level, note, correction, day }: Order,
  files: Files,
  pageOf: (slug: string) => string | undefined,
  site: PublishedSite,
): { written: Record<string, string>; told: string[] } {
  const content = readContent(files);
  const errors = check(content, day).filter((problem) => !isWarning(problem));
  if (errors.length > 0) {
    throw new PublishError(
      `The desk has ${errors.length} problems. Run npm run desk and mend them.`,
    );
  }
  const { entries } = shelve(content.records).shelf;
  const { lock } = readLock(files[LOCK_FILE] ?? '');
  const slugs = which === 'all' ? [...entries.briefings.keys()] : which;
  const valuesOf = <T>(map: ReadonlyMap<string, { value: T }>): Map<string, T> =>
    new Map([...map].map(([id, { value }]) => [id, value]));
  const claims = valuesOf(entries.claims);
  const sources = valuesOf(entries.sources);
  const figures = new Set(entries.figures.keys());

  const written: Record<string, string> = {};
  const told: string[] = [];
  const refused: string[] = [];
  for (const slug of slugs) {
    const manuscript = content.manuscripts.find((one) => one.slug === slug);
    const briefing = entries.briefings.get(slug)?.value;
    const list = entries.blocks.get(slug)?.value;
    if (!manuscript || !briefing || !list) {
      refused.push(`${slug}: no briefing is called that`);
      continue;
    }
    const page = pageOf(slug);
    if (page === undefined) {
      refused.push(`${slug}: it is not in the built site`);
      continue;
    }
    const known = {
      slug,
      briefing,
      blocks: manuscript.blocks,
      list,
      claims,
      sources,
      figures,
      day,
    };
    const frozen = freezePage(page, site, known);
    if ('reasons' in frozen) {
      refused.push(`${slug}: ${frozen.reasons.slice(0, 5).join('; ')}`);
      continue;
    }
    const newest = Object.keys(lock)
      .filter((key) => key.startsWith(`${slug}/`))
      .map((key) => Number(key.slice(slug.length + 1)))
      .reduce((a, b) => Math.max(a, b), 0);
    const newestFile = versionFile(slug, newest);
    const before = newest
      ? valueOf(readChecked(newestFile, files[newestFile]!, versionSchema))
      : undefined;
    if (before && saysTheSame(before, versionSchema.parse({ ...before, ...frozen.substance }))) {
      if (which === 'all') told.push(`${slug}: as in version ${newest}`);
      else refused.push(`${slug}: it says what version ${newest} says`);
      continue;
    }
    if (correction && (!(correction.since >= 1) || correction.since > newest)) {
      refused.push(`${slug}: --since names a version from 1 to ${newest}`);
      continue;
    }
    if (before && before.published > day) {
      refused.push(`${slug}: version ${newest} was published on ${before.published}, after ${day}`);
      continue;
    }
    const { briefing: id, text, ...substance } = frozen.substance;
    const version = versionSchema.parse({
      briefing: id,
      version: newest + 1,
      published: day,
      level,
      note,
      ...(correction && { correction }),
      publisher: site.publisher,
      language: site.language,
      ...substance,
      text,
    });
    const file = versionFile(slug, newest + 1);
    written[file] = printVersion(version);
    lock[`${slug}/${newest + 1}`] = hashOf(written[file]);
    told.push(`${slug}: version ${newest + 1}`);
  }
  if (refused.length > 0) {
    throw new PublishError(
      [
        'Nothing was published.',
        ...refused,
        'Run npm run build if the site is not of this content.',
      ].join('\n  '),
    );
  }
  if (Object.keys(written).length > 0) written[LOCK_FILE] = printLock(lock);
  return { written, told };
}

async function main(): Promise<void> {
  const { BUILD_DAY } = await import('./build-day.ts');
  const { site } = await import('../site.ts');
  const root = process.cwd();
  const dist = resolve(process.env['DIST'] ?? 'dist');
  const pageOf = (slug: string): string | undefined => {
    const file = join(dist, 'briefings', slug, 'index.html');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const order = readOrder(process.argv.slice(2), BUILD_DAY);
  const { written, told } = publish(order, filesOnDisk(root), pageOf, {
    ...site,
    origin: site.url,
  });
  for (const [file, text] of Object.entries(written)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  console.log(told.join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof PublishError ? error.message : error);
    process.exitCode = 1;
  });
}
