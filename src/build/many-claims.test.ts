import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../lib/desk/check.ts';
import type { Content } from '../lib/desk/content.ts';
import { isWarning } from '../lib/desk/problem.ts';
import { readContent, type Files } from './read-content.ts';
import { claim, entry, sampleWith } from './sample-content.ts';

const DAY = '2026-11-24';
const SAMPLE = sampleWith();
const fileOf = (id: string): string => `content/claims/export-controls/${id}.yaml`;

/** Claims that each depend on the next one, with what is to be other of some. */
function ledgerOf(count: number, changes: Files = {}): Content {
  const claims = Array.from({ length: count }, (_, index) => [
    fileOf(`claim-${index}`),
    claim({
      statement: `The department sent letter ${index}.`,
      relations: `{ dependsOn: [claim-${(index + 1) % count}] }`,
    }),
  ]);
  return readContent({ ...SAMPLE, ...(Object.fromEntries(claims) as Files), ...changes });
}

/** How often the desk looks at anything that the records say, and at any place in their files. */
function looksAt({ records, ...content }: Content): number {
  let looks = 0;
  const watched = <T>(value: T): T =>
    typeof value === 'object' && value !== null
      ? (new Proxy(value, {
          get: (target, key) => {
            looks += 1;
            return watched(Reflect.get(target, key) as unknown);
          },
        }) as T)
      : value;
  const watchedRecords = records.map((record) => ({
    ...record,
    data: watched(record.data),
    placeOf: (...at: Parameters<typeof record.placeOf>) => {
      looks += 1;
      return record.placeOf(...at);
    },
  }));
  check({ ...content, records: watchedRecords }, DAY);
  return looks;
}

test('twice the claims are twice the work', () => {
  const [some, twice] = [looksAt(ledgerOf(250)), looksAt(ledgerOf(500))];
  assert.ok(some > 250);
  assert.ok(twice < 2.1 * some, `${some} looks, then ${twice}`);
});

test('of ten thousand claims the one with a mistake is told, with what to type', () => {
  const content = ledgerOf(10_000, {
    [fileOf('claim-7000')]: claim({ history: entry('2026-06-12', 'confirmed', 'gazete') }),
  });
  assert.equal(content.records.length, 10_012);
  const errors = check(content, DAY).filter((problem) => !isWarning(problem));
  assert.deepEqual(
    errors.map(({ place, mend }) => [place, mend]),
    [[{ file: fileOf('claim-7000'), line: 11, column: 17 }, 'Write source: gazette.']],
  );
});
