/**
 * Trains the lab's teacher and its ten students of every measured kind, from their seeds.
 * The same code gives the same numbers, so they are kept in `.cache` under the digest of the code.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { leak } from '../lib/lab/leak.ts';
import { answerKey } from '../lib/lab/map.ts';
import { PLAN, SEEDS, type LabResults, type Shares } from '../lib/lab/plan.ts';
import { accuracy, teacherOf, trainTeacher } from '../lib/lab/teacher.ts';
import { nameOf, priceOf, run, type Series } from '../lib/lab/trial.ts';

/** Fresh points on which the teacher is examined. */
export const EXAMINATION = { points: 3000, seed: 12 } as const;

let kept: LabResults | undefined;

/** Everything that the build measures for the lab. Made once a process, or read from the cache. */
export function labResults(): LabResults {
  return (kept ??= cached(measure));
}

function measure(): LabResults {
  const weights = trainTeacher();
  const teacher = teacherOf(weights);
  const key = answerKey(teacher);
  const measured: LabResults['measured'] = {};
  const prices: LabResults['prices'] = {};
  for (const { series, budgets } of PLAN) {
    const name = nameOf(series);
    measured[name] = {};
    for (const queries of budgets) {
      const scores = SEEDS.map((seed) => run(teacher, key, { series, queries, seed }));
      const shares: Shares = { agreement: scores.map(({ agreement }) => short(agreement)) };
      if (series.half) {
        shares.right = scores.map(({ right }) => short(right));
        shares.left = scores.map(({ left }) => short(left));
      }
      measured[name][queries] = shares;
    }
    if (isDefended(series)) prices[name] = short(priceOf(teacher, series.defence));
  }
  return {
    teacher: Array.from(weights, shortest),
    teacherAccuracy: short(accuracy(teacher, EXAMINATION.points, EXAMINATION.seed)),
    measured,
    prices,
    leak: leak(),
  };
}

function isDefended({ defence, repeats }: Series): boolean {
  return defence.kind !== 'none' && repeats === 1;
}

const short = (share: number): number => Math.round(share * 1e4) / 1e4;

/** A number of 32 bits in as few digits as give it back. */
function shortest(weight: number): number {
  for (let digits = 6; digits < 9; digits += 1) {
    const written = Number(weight.toPrecision(digits));
    if (Math.fround(written) === weight) return written;
  }
  return Number(weight.toPrecision(9));
}

/** What was made by this very code, or is made now. */
function cached(make: () => LabResults): LabResults {
  const folder = join(process.cwd(), '.cache', 'lab');
  const file = join(folder, `${digestOfCode()}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LabResults;
  } catch {
    // Not made yet.
  }
  const results = make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(results));
  renameSync(`${file}.${process.pid}`, file);
  return results;
}

/** Of this file and all of the lab that it leans on, read where the project is: Astro moves this module. */
function digestOfCode(): string {
  const digest = createHash('sha256');
  const seen = new Set<string>();
  const read = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(join(process.cwd(), path), 'utf8');
    digest.update(text);
    for (const [, leaned] of text.matchAll(/ from '(\.[^']+)'/g)) {
      read(posix.join(posix.dirname(path), leaned!));
    }
  };
  read('src/build/lab.ts');
  return digest.digest('hex').slice(0, 16);
}
