/**
 * References in the citation styles that need a processor, by citation-js. The
 * engine takes seconds to start, so what it printed is kept in `.cache/citations`
 * by content, and a build in which nothing changed starts none.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CslItem } from '../lib/sources/csl.ts';
import { runsOf, type Run } from '../lib/sources/runs.ts';

/** The styles that a processor prints; the forms of lawyers are our own. */
export const STYLES = ['apa', 'chicago-author-date'] as const;

export type Style = (typeof STYLES)[number];

/** A document in each style. */
export type Printed = Record<Style, Run[]>;

/** Raised by whoever changes what is printed from the same record. */
const FORMAT = 1;

/** Where it is kept between builds. */
const CACHE = resolve('.cache/citations');
const CHICAGO = resolve('src/build/styles/chicago-author-date.csl');

/** Starts the processor, and says how it prints one item. */
async function processor(): Promise<(item: CslItem, style: Style) => Run[]> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  const { engine, styles } = plugins.config.get('@csl');
  styles.add('chicago-author-date', readFileSync(CHICAGO, 'utf8'));
  return (item, style) => {
    const printer = engine([item as never], style, 'en-US', 'html');
    printer.updateItems([item.id], true);
    const [, [entry]] = printer.makeBibliography() as [unknown, [string]];
    return runsOf(entry);
  };
}

/**
 * Prints items in every style.
 *
 * @param shelf - the name of the file in which what was printed is kept. It holds
 *   the items of the last call and no others.
 */
export async function printItems(
  shelf: string,
  items: readonly CslItem[],
  folder = CACHE,
): Promise<ReadonlyMap<string, Printed>> {
  const file = join(folder, `${shelf}.json`);
  const kept = readKept(file);
  let print: ((item: CslItem, style: Style) => Run[]) | undefined;
  const next: Record<string, Printed> = {};
  const printed = new Map<string, Printed>();
  for (const item of items) {
    const key = createHash('sha256')
      .update(JSON.stringify([FORMAT, item]))
      .digest('base64url')
      .slice(0, 24);
    const before = kept[key];
    if (!before) print ??= await processor();
    next[key] =
      before ??
      (Object.fromEntries(STYLES.map((style) => [style, print!(item, style)])) as Printed);
    printed.set(item.id, next[key]);
  }
  if (print || Object.keys(kept).length !== Object.keys(next).length) {
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(next));
    renameSync(draft, file);
  }
  return printed;
}

function readKept(file: string): Record<string, Printed> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Printed>;
  } catch {
    return {};
  }
}
