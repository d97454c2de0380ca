import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  LONGEST_QUERY,
  cleared,
  isSearchable,
  queryOf,
  readQuery,
  toggled,
  writeQuery,
} from './query.ts';

const read = (address: string) => readQuery(new URLSearchParams(address));

test('an address read and written again is the same address', () => {
  for (const address of [
    'q=deemed+export',
    'q=deemed+export&kind=Claim&topic=Distillation&topic=Export+controls',
    'q=3A090.a&page=3',
    'q=%3Cscript%3E&verbatim=1',
    'kind=Law&state=In+force',
  ]) {
    assert.equal(writeQuery(read(address)), address);
  }
});

test('equal queries give one address, in whatever order they were put together', () => {
  assert.equal(
    writeQuery(read('topic=b&topic=a&q=x1&kind=Claim')),
    writeQuery(read('kind=Claim&q=x1&topic=a&topic=b&topic=a')),
  );
});

test('what makes no sense in an address is left out', () => {
  assert.deepEqual(read('q=chips&page=-3&colour=red&kind='), queryOf('chips'));
  assert.equal(read('q=a&page=2.5').page, 1);
  assert.equal(read('q=a&page=99999').page, 50);
});

test('a query of ten thousand letters is cut', () => {
  assert.equal(read(`q=${'a'.repeat(10_000)}`).q.length, LONGEST_QUERY);
});

test('a facet chosen twice is no longer chosen, and the pages begin anew', () => {
  const chosen = toggled({ ...queryOf('chips'), page: 4 }, 'kind', 'Claim');
  assert.deepEqual([chosen.filters.kind, chosen.page], [['Claim'], 1]);
  assert.deepEqual(toggled(chosen, 'kind', 'Claim').filters.kind, []);
  assert.equal(writeQuery(cleared(chosen)), 'q=chips');
});

test('a search begins at two letters or digits', () => {
  for (const q of ['', ' ', 'a', '?!', '"', '§', '👩‍💻', '\u0000'])
    assert.equal(isSearchable(q), false, q);
  for (const q of ['eu', 'h2', '芯', 'a b', '٣٤']) assert.equal(isSearchable(q), true, q);
});
