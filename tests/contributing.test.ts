import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RULES } from '../src/lib/desk/rules.ts';
import { NEW_NAMES } from '../src/lib/desk/new-record.ts';
import { figureSchema } from '../src/lib/figures/figure.ts';

const TEXT = readFileSync('CONTRIBUTING.md', 'utf8');

/** The cells of the tables under a heading, without head and rule. */
function rowsUnder(heading: string): string[][] {
  const part = TEXT.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return part
    .split('\n')
    .filter((line) => line.startsWith('| `') && !line.startsWith('| `kind`'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test('every rule of the desk stands in the table as the code has it, and no other', () => {
  const rows = rowsUnder('Every rule of the desk, and its cure');
  assert.deepEqual(
    rows.map(([name, demands]) => [name, demands]),
    Object.entries(RULES).map(([name, { weight, demands }]) => [
      `\`${name}\`${weight === 'warning' ? ' (warning)' : ''}`,
      demands,
    ]),
  );
  assert.deepEqual(
    rows.filter(([, , cure]) => !cure).map(([name]) => name),
    [],
  );
});

test('every kind of figure stands in the table, and no other', () => {
  assert.deepEqual(
    rowsUnder('Add a figure').map(([kind]) => kind),
    figureSchema.options.map(({ def }) => `\`${[...def.shape.kind.def.values].join()}\``),
  );
});

test('every kind of record that can be begun is told of', () => {
  for (const name of NEW_NAMES) assert.ok(TEXT.includes(`npm run new -- ${name}`), name);
});
