/**
 * The desk: checks everything in content/ and prints what must be mended.
 *
 *   npm run desk                every error; warnings as counts
 *   npm run desk -- --all       warnings one by one, too
 *   npm run desk -- --fix       first brings the lists of blocks up to date
 *   npm run desk -- --watch     again after every change, until it is stopped
 *   npm run desk -- --rules     the rules
 *
 * Ends with 1 when there is an error.
 */
import { watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isWarning } from '../lib/desk/problem.ts';
import { RULES } from '../lib/desk/rules.ts';
import { mendBlocks } from './mend-blocks.ts';
import { paintFor, printReport } from './print-problems.ts';
import { problemsIn } from './problems.ts';
import { filesOnDisk, readContent } from './read-content.ts';

const ROOT = process.cwd();

/** How long the disk must be quiet before the desk looks again. Editors write a file in steps. */
const QUIET_MS = 100;

const OPTIONS = {
  all: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  rules: { type: 'boolean', default: false },
} as const;

/** Runs the desk once. Returns whether the content can be built. */
function run({ all, fix }: { all: boolean; fix: boolean }, day: string): boolean {
  const start = performance.now();
  if (fix) {
    for (const { file, text, told } of mendBlocks(readContent(filesOnDisk(ROOT)), Math.random)) {
      writeFileSync(join(ROOT, file), text);
      console.log(told.join('\n'));
    }
  }
  const { content, problems } = problemsIn(ROOT, day);
  console.log(printReport(problems, { all, paint: paintFor(process.stdout) }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${content.records.length} records read in ${seconds} s, as of ${day}.`);
  return problems.every(isWarning);
}

function printRules(): void {
  for (const [name, { weight, demands }] of Object.entries(RULES)) {
    console.log(`${name.padEnd(26)}${weight.padEnd(9)}${demands}`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.rules) {
    printRules();
    return;
  }
  const { BUILD_DAY } = await import('./build-day.ts');
  const isSound = run(values, BUILD_DAY);
  if (!values.watch) {
    process.exitCode = isSound ? 0 : 1;
    return;
  }
  let timer: NodeJS.Timeout | undefined;
  watch(join(ROOT, 'content'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.log(`\n${new Date().toTimeString().slice(0, 8)}`);
      run({ ...values, fix: false }, BUILD_DAY);
    }, QUIET_MS);
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
