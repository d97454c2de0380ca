/**
 * Spoiled manuscripts and records: the desk ends with a list of problems that an author
 * can act on, or with none. `FUZZ` sets how many are tried of each file, `SEED` which.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/build/read-content.ts';
import { sampleWith } from '../../src/build/sample-content.ts';
import { printProblem } from '../../src/build/print-problems.ts';
import { check } from '../../src/lib/desk/check.ts';
import { isWarning } from '../../src/lib/desk/problem.ts';
import { chance, mutate } from './mutate.ts';

const TRIES = Number(process.env['FUZZ'] ?? 40);
const SEED = Number(process.env['SEED'] ?? 20261124);
const DAY = '2026-11-24';

const files = sampleWith();
const intact = Object.keys(files);

test('the sample itself has no problem', () => {
  assert.deepEqual(
    check(readContent(files), DAY).filter((problem) => !isWarning(problem)),
    [],
  );
});

for (const file of intact.filter((name) => /\.(?:mdx|ya?ml)$/.test(name))) {
  test(
    `${TRIES} spoiled copies of ${file} end in a list of problems or in none`,
    { timeout: 600_000 },
    () => {
      const random = chance(
        SEED + [...file].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7),
      );
      for (let tries = 0; tries < TRIES; tries++) {
        const text = mutate(files[file]!, random);
        const where = `try ${tries} of seed ${SEED}:\n${JSON.stringify(text)}`;
        let problems;
        try {
          problems = check(readContent({ ...files, [file]: text }), DAY);
        } catch (error) {
          assert.fail(`the desk broke down (${String(error)}) at ${where}`);
        }
        for (const problem of problems) {
          const { place, what, mend } = problem;
          assert.ok(what.length > 0 && mend.length > 0, `a problem without words at ${where}`);
          assert.ok(
            place.line >= 1 && place.column >= 1,
            `${JSON.stringify(place)} is no place, at ${where}`,
          );
          const printed = printProblem(problem);
          assert.doesNotMatch(
            printed,
            /\n\s+at \S+ \(|node:internal|\[object Object\]|\bundefined\b/,
            where,
          );
        }
      }
    },
  );
}
