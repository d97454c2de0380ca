import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RULES } from './rules.ts';

const tests = ['src/lib/desk', 'src/build']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

for (const rule of Object.keys(RULES)) {
  test(`a test asserts what ${rule} prints`, () => assert.ok(tests.includes(`[${rule}]`)));
}
