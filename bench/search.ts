/**
 * Compares the site's search with others on collections with human judgements.
 *
 *   IR_DIR=/path/to/collections npm run bench:search [-- --limit 50] [--engines ours,lunr]
 *
 * Every engine answers every question in a real browser, with what is shown of the
 * first ten fetched. Our engine is the very code of `src/lib/search`. Only the form
 * `acr` gives it the glossary of the collection, which no other engine can use.
 */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../src/build/chromium.ts';
import { isInTop, mean, ndcg, percentile, reciprocalRank } from '../src/lib/search/measures.ts';
import { readCollections, type Collection } from './collections.ts';
import { ENGINES, filesOf, scriptFiles, type EngineName } from './indexes.ts';
import { serve, type Server } from './serve.ts';

interface Run {
  ids: string[];
  ms: number;
}

/** The value after a switch of the command line. */
function given(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** At most so many questions of each form are asked. */
const limit = Number(given('--limit') ?? Infinity);

const engines = ENGINES.filter((name) => given('--engines')?.split(',').includes(name) ?? true);

/** Lets an engine answer questions, in order, in a page with an empty cache. */
async function answers(
  browser: Browser,
  server: Server,
  engine: EngineName,
  form: string,
  questions: readonly string[],
): Promise<Run[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.address);
    return await page.evaluate(
      async ({ script, form: name, questions: asked }) => {
        const { search } = (await import(script)) as {
          search(q: string, form: string): Promise<string[]>;
        };
        const runs = [];
        for (const q of asked) {
          const begun = performance.now();
          const ids = await search(q, name);
          runs.push({ ids, ms: performance.now() - begun });
        }
        return runs;
      },
      { script: `${server.address}${engine}.js`, form, questions: [...questions] },
    );
  } finally {
    await context.close();
  }
}

/** The bytes of a first question and of a second, each in a browser that has nothing yet. */
async function coldBytes(
  browser: Browser,
  server: Server,
  engine: EngineName,
  [first, second]: readonly [string, string],
): Promise<[number, number]> {
  server.taken();
  await answers(browser, server, engine, 'short', [first]);
  const one = server.taken();
  await answers(browser, server, engine, 'short', [first, second]);
  return [one, server.taken() - one];
}

const three = (share: number): string => share.toFixed(3).replace(/^0/, '');
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  console.log(`\n${title}\n`);
  console.log(line(head));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) console.log(line(row));
}

async function compare(
  browser: Browser,
  collection: Collection,
  scripts: Map<string, string | Uint8Array>,
) {
  const server = await serve(new Map([...(await filesOf(collection)), ...scripts]));
  try {
    const forms = Object.keys(collection.forms);
    const rows: Record<'ndcg' | 'mrr' | 'top' | 'none' | 'time', string[][]> = {
      ndcg: [],
      mrr: [],
      top: [],
      none: [],
      time: [],
    };
    const bytes: string[][] = [];
    const pair = (collection.forms['short'] ?? collection.forms['nl'])!;
    for (const engine of engines) {
      const cells: Record<keyof typeof rows, string[]> = {
        ndcg: [],
        mrr: [],
        top: [],
        none: [],
        time: [],
      };
      for (const form of forms) {
        const questions = collection.forms[form]!.slice(0, limit);
        const runs = await answers(
          browser,
          server,
          engine,
          form,
          questions.map(({ q }) => q),
        );
        const judged = runs.map(
          ({ ids }, at) => [ids, collection.relevant[questions[at]!.id] ?? []] as const,
        );
        cells.ndcg.push(three(mean(judged.map(([ids, relevant]) => ndcg(ids, relevant)))));
        cells.mrr.push(three(mean(judged.map(([ids, relevant]) => reciprocalRank(ids, relevant)))));
        cells.top.push(
          three(mean(judged.map(([ids, relevant]) => (isInTop(ids, relevant, 3) ? 1 : 0)))),
        );
        cells.none.push(three(mean(runs.map(({ ids }) => (ids.length === 0 ? 1 : 0)))));
        const times = runs.map(({ ms }) => ms);
        cells.time.push(
          `${percentile(times, 0.5).toFixed(0)} / ${percentile(times, 0.95).toFixed(0)}`,
        );
      }
      for (const measure of Object.keys(rows) as (keyof typeof rows)[]) {
        rows[measure].push([engine, ...cells[measure]]);
      }
      const [first, second] = await coldBytes(browser, server, engine, [pair[0]!.q, pair[1]!.q]);
      bytes.push([engine, kilobytes(first), kilobytes(second)]);
    }
    const name = `${collection.name}, ${collection.documents.length} documents`;
    table(`${name}: nDCG@10`, ['engine', ...forms], rows.ndcg);
    table(`${name}: MRR@10`, ['engine', ...forms], rows.mrr);
    table(`${name}: a relevant hit in the first three`, ['engine', ...forms], rows.top);
    table(`${name}: share without result`, ['engine', ...forms], rows.none);
    table(`${name}: milliseconds with ten hits, p50 / p95`, ['engine', ...forms], rows.time);
    table(
      `${name}: kB cold, brotli, with ten hits`,
      ['engine', `first: ${pair[0]!.q}`, `second: ${pair[1]!.q}`],
      bytes,
    );
  } finally {
    server.close();
  }
}

/** What the figures depend on beside the code: times above all on how busy the machine is. */
function circumstances(browser: Browser): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const [load] = loadavg();
  return [
    new Date().toISOString().slice(0, 16).replace('T', ' '),
    `commit ${commit}`,
    `Chromium ${browser.version()}`,
    `Node ${process.versions.node}`,
    `${cpus().length} processors under a load of ${load!.toFixed(1)}`,
  ].join(', ');
}

try {
  const collections = readCollections();
  const scripts = await scriptFiles();
  const browser = await chromium.launch({ headless: true, ...(await findChromium()) });
  try {
    console.log(circumstances(browser));
    for (const collection of collections) await compare(browser, collection, scripts);
    console.log(`\nended: ${circumstances(browser)}`);
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
