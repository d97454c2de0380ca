import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manuscript } from '../lib/briefings/manuscript.ts';
import type { Content } from '../lib/desk/content.ts';
import { KIND_NAMES, KINDS, type Kind } from '../lib/desk/kinds.ts';
import { strayFile } from '../lib/desk/stray-file.ts';
import type { Problem } from '../lib/desk/problem.ts';
import type { RecordFile } from '../lib/desk/record.ts';
import { hashOf } from './hash-version.ts';
import { retiredPages } from '../lib/ids/retired-pages.ts';
import { LOCK_FILE, VERSIONS_FOLDER, type Frozen } from '../lib/versions/lock.ts';
import { LOCK_FILE as ID_LOCK_FILE, readLockText } from './id-lock-file.ts';
import { readManuscript } from './read-manuscript.ts';
import type { KnownYaml } from './known-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { readRedirects, REDIRECTS_FILE } from './read-redirects.ts';

/** Texts by path from the root of the project, with forward slashes. */
export type Files = Readonly<Record<string, string>>;

/** All files of content/ as they stand on the disk, in the order of their paths. */
export function filesOnDisk(root: string): Files {
  const paths = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
    .map((path) => path.replaceAll('\\', '/'));
  return Object.fromEntries(
    paths.sort().map((path) => [path, /\.(?:mdx|ya?ml)$/.test(path) ? textOf(root, path) : '']),
  );
}

function textOf(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/, '');
}

/** The kind of record that a file holds; the longest ending decides. */
function kindOf(path: string): Kind | undefined {
  return KIND_NAMES.filter(
    (kind) => path.startsWith(`${KINDS[kind].folder}/`) && path.endsWith(KINDS[kind].ending),
  ).toSorted((a, b) => KINDS[b].ending.length - KINDS[a].ending.length)[0];
}

const FRONTMATTER = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)^---[ \t]*$/m;

/** The YAML above a briefing's text. Without any the record says nothing. */
function frontmatterOf(text: string): { yaml: string; linesBefore: number } {
  const yaml = FRONTMATTER.exec(text)?.groups?.['yaml'];
  return yaml === undefined ? { yaml: '', linesBefore: 0 } : { yaml, linesBefore: 1 };
}

/**
 * Reads files into what the desk judges. Nothing is judged but whether it can be read.
 *
 * @param known - what texts of YAML were read to say before.
 */
export function readContent(files: Files, known?: KnownYaml): Content {
  const records: RecordFile[] = [];
  const manuscripts: Manuscript[] = [];
  const frozen: Frozen = { hashes: new Map(), lock: files[LOCK_FILE] };
  const problems: Problem[] = [];
  for (const [file, text] of Object.entries(files)) {
    if (file.startsWith(`${VERSIONS_FOLDER}/`)) {
      if (file !== LOCK_FILE) frozen.hashes.set(file, hashOf(text));
      continue;
    }
    const kind = kindOf(file);
    const stray = strayFile(file, kind);
    if (stray) problems.push(stray);
    if (!kind || stray) continue;
    const { folder, ending } = KINDS[kind];
    const id = file.slice(folder.length + 1, -ending.length).replace(/^.*\//, '');
    const isBriefing = kind === 'briefings';
    const written = { file, ...(isBriefing ? frontmatterOf(text) : { yaml: text }) };
    const { problems: mistakes, ...said } = readYaml(written, known);
    records.push({ kind, id, file, ...said });
    problems.push(...mistakes);
    if (!isBriefing) continue;
    const { manuscript, problems: unreadable } = readManuscript(file, text);
    if (manuscript) manuscripts.push(manuscript);
    problems.push(...unreadable);
  }
  const { redirects, problems: misread } = readRedirects(files[REDIRECTS_FILE] ?? '', known);
  problems.push(...misread);
  // What is wrong with the lock is told where ids are checked.
  const { lock } = readLockText(files[ID_LOCK_FILE] ?? '', known);
  const retired = lock ? retiredPages(lock).map(({ path }) => path) : [];
  return { records, manuscripts, frozen, redirects, retired, problems };
}
