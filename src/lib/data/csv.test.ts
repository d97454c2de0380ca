import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOneCell, printCell, printCsv } from './csv.ts';

const cells: readonly [
  says: string,
  cell: string | number | boolean | undefined,
  written: string,
][] = [
  ['plain text', 'a letter', 'a letter'],
  ['a comma', 'a, b', '"a, b"'],
  ['quotation marks', 'the "letter"', '"the ""letter"""'],
  ['a line end', 'a\nb', '"a\nb"'],
  ['a formula', '=1+1', "'=1+1"],
  ['a formula with a comma', '=HYPERLINK("x", "y")', '"\'=HYPERLINK(""x"", ""y"")"'],
  ['a sign that starts a formula', '@handle', "'@handle"],
  ['a dash', '-5 per cent', "'-5 per cent"],
  ['a tab', '\tx', "'\tx"],
  ['a number below nought', -5, '-5'],
  ['yes', true, 'true'],
  ['nothing', undefined, ''],
  ['text from right to left', 'תקנה', 'תקנה'],
];

for (const [says, cell, written] of cells) {
  test(`writes ${says}`, () => assert.equal(printCell(cell), written));
}

test('lines end as the standard says', () =>
  assert.equal(
    printCsv([
      ['id', 'n'],
      ['a', 1],
    ]),
    'id,n\r\na,1\r\n',
  ));

test('several values in one cell are parted, and none is an empty cell', () => {
  assert.equal(inOneCell(['a', 'b']), 'a | b');
  assert.equal(inOneCell([]), undefined);
});
