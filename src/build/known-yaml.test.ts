import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openKnownYaml } from './known-yaml.ts';
import { readYaml } from './read-yaml.ts';

const root = mkdtempSync(join(tmpdir(), 'known-yaml-'));
after(() => rmSync(root, { recursive: true }));

/** What texts say in a run of its own. */
function run(...texts: readonly string[]): unknown[] {
  const known = openKnownYaml(root);
  const read = texts.map((yaml) => readYaml({ file: 'a.yaml', yaml }, known).data);
  known.save();
  return read;
}

const kept = (): unknown[] =>
  Object.values(
    (JSON.parse(readFileSync(join(root, '.cache/yaml.json'), 'utf8')) as { texts: object }).texts,
  );

test('a text says the same when it is known', () => {
  const text = "a: '2026'\nb: 2026\nc: 2026-06-12\nd: [1.0e+25, true, null]\ne:\n";
  const read = run(text);
  assert.deepEqual(run(text), read);
  assert.deepEqual(kept(), read);
});

test('what JSON cannot hold is read anew', () => {
  const text = 'a: [.inf, .nan, -0]\n';
  assert.deepEqual(run(text), [{ a: [Infinity, NaN, -0] }]);
  assert.deepEqual(run(text), [{ a: [Infinity, NaN, -0] }]);
  assert.deepEqual(kept(), []);
});

test('texts that are gone are forgotten', () => {
  run('a: 1\n', 'b: 2\n');
  run('b: 2\n');
  assert.deepEqual(kept(), [{ b: 2 }]);
});

test('what is wrong is told in every run', () => {
  const problems = [1, 2].map(() => {
    const known = openKnownYaml(root);
    const read = readYaml({ file: 'a.yaml', yaml: 'a: [1\n' }, known).problems;
    known.save();
    return read.map(({ rule }) => rule);
  });
  assert.deepEqual(problems, [['yaml-syntax'], ['yaml-syntax']]);
});
