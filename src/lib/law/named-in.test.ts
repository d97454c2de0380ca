import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedIn } from './named-in.ts';

const law = (id: string, ...values: string[]) => ({
  id,
  identifiers: values.map((value) => ({ scheme: 'other' as const, value })),
});

const named = namedIn([
  law('entry', '3A090', '3A090.a'),
  law('headquarters', '15 CFR 742.6'),
  law('review', '15 CFR 742.6(b)(10)'),
  law('dual-use', '2021/821', '(EU) 2021/821'),
  law('bill', 'S. 1705'),
]);

const cases: [statement: string, ids: string[]][] = [
  ['The chip lies below the line of 3A090.a.', ['entry']],
  ['Regulation (EU) 2021/821 controls what the list names.', ['dual-use']],
  ['15 CFR 742.6(b)(10) says how applications are reviewed.', ['review']],
  ['15 CFR 742.6(a) asks for a licence.', ['headquarters']],
  ['It cited 15 C.F.R. § 742.6(b)(10).', ['review']],
  ['3A090 and Regulation 2021/821 differ.', ['entry', 'dual-use']],
  ['S. 1705 was not voted on.', ['bill']],
  ['About 13A090 chips, in 1705 cases.', []],
  ['Regulation 2021/8210 is another.', []],
];

for (const [statement, ids] of cases) {
  test(statement, () => assert.deepEqual(named(statement), ids));
}
