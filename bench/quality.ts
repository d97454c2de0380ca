/**
 * `npm run quality`: measures the built site and writes `docs/quality.md`. Sizes are of
 * brotli at its best; Lighthouse runs on its mobile profile against our own server.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '../src/build/chromium.ts';
import { serve } from '../src/build/serve.ts';
import { site } from '../src/site.ts';

const BUILT = 'dist';

/** One page of each kind that readers open. */
const KINDS: readonly [kind: string, path: string][] = [
  ['Front page', ''],
  ['Briefing', 'briefings/first-model-export-control/'],
  ['Version', 'briefings/first-model-export-control/v/1/'],
  ['Topic', 'topics/export-controls/'],
  ['Claim', 'claims/june-12-letter/'],
  ['Claims', 'claims/'],
  ['Law', 'law/us-letter-2026-06-12/'],
  ['Laws', 'law/'],
  ['Timeline', 'timeline/'],
  ['Source', 'sources/anthropic-redeploying/'],
  ['Term', 'glossary/deemed-export/'],
  ['Figure', 'figures/eighteen-days/'],
  ['Chip checker', 'tools/chip-checker/'],
  ['What was in force', 'tools/in-force/'],
  ['Distillation lab', 'tools/distillation-lab/'],
  ['Search', 'search/'],
  ['About', 'about/'],
];

const packed = new Map<string, number>();
/** Bytes of a built file as sent; pictures and fonts go as they are. */
function sent(name: string): number {
  const known = packed.get(name);
  if (known !== undefined) return known;
  const body = readFileSync(join(BUILT, name));
  const size = /\.(?:woff2|png|jpg)$/.test(name) ? body.length : brotliCompressSync(body).length;
  packed.set(name, size);
  return size;
}

const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).map((name) =>
  name.replaceAll('\\', '/'),
);
const ending = (end: string): string[] => files.filter((name) => name.endsWith(end));
const sum = (names: readonly string[]): number => names.reduce((all, name) => all + sent(name), 0);

const served = await serve({ root: BUILT, base: site.base });
const settings = await findChromium();
const port = 9333;
const browser = await chromium.launch({
  ...settings,
  args: [...(settings.args ?? []), `--remote-debugging-port=${port}`],
});

interface Row {
  kind: string;
  html: number;
  scores: Record<string, number>;
  shift: number;
  blocked: number;
  first: number;
  missed: string[];
}

const rows: Row[] = [];
for (const [kind, path] of KINDS) {
  const name = `${path}index.html`;
  if (!files.includes(name)) {
    console.error(`${kind}: there is no ${path}`);
    continue;
  }
  const run = await lighthouse(
    served.url + path,
    { port, output: 'json', logLevel: 'silent' },
    undefined,
  );
  if (!run) throw new Error(`Lighthouse gave no report of ${path}`);
  const { categories, audits } = run.lhr;
  const { items = [] } = (audits['network-requests']?.details ?? {}) as {
    items?: { transferSize?: number }[];
  };
  rows.push({
    kind,
    html: sent(name),
    scores: Object.fromEntries(
      Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]),
    ),
    shift: audits['cumulative-layout-shift']?.numericValue ?? 0,
    blocked: audits['total-blocking-time']?.numericValue ?? 0,
    first: items.reduce((all, { transferSize = 0 }) => all + transferSize, 0),
    missed: Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => id),
    ),
  });
  console.error(`${kind}: ${JSON.stringify(rows.at(-1))}`);
}
await browser.close();
await served.close();

const titles = Object.keys(rows[0]?.scores ?? {});
const kb = (bytes: number): string => (bytes / 1000).toFixed(1);
const table = (head: readonly string[], body: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const pages = ending('.html');
const cards = files.filter((name) => name.startsWith('cards/') && name.endsWith('.png'));

writeFileSync(
  'docs/quality.md',
  `# Measured

By \`npm run quality\` on ${new Date().toISOString().slice(0, 10)}, at commit ${commit}, with a load of ${loadavg()[0]!.toFixed(1)} on the machine. Search is measured by \`npm run bench:search\`: see [search.md](search.md).

## The build

${table(
  ['what', 'number', 'kB as sent'],
  [
    ['pages', pages.length, kb(sum(pages))],
    ['the largest page', '', kb(Math.max(...pages.map(sent)))],
    ['all CSS', ending('.css').length, kb(sum(ending('.css')))],
    ['fonts', ending('.woff2').length, kb(sum(ending('.woff2')))],
    ['pictures for links', cards.length, kb(sum(cards))],
    ['the largest of them', '', kb(Math.max(...cards.map(sent)))],
  ],
)}

## Lighthouse, mobile, one run a kind

${table(
  ['page', ...titles, 'HTML kB', 'first visit kB', 'shift', 'blocked ms', 'below 90'],
  rows.map((row) => [
    row.kind,
    ...titles.map((title) => row.scores[title] ?? ''),
    kb(row.html),
    kb(row.first),
    row.shift.toFixed(3),
    Math.round(row.blocked),
    row.missed.join(', '),
  ]),
)}
`,
);
console.error('docs/quality.md is written');
