import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, evaluate, holdsOn, outcomeOf, type Limit } from './limit.ts';
import type { Condition } from './instrument.ts';

const leaf = (
  field: string,
  op: '>=' | '>' | '<=' | '<' | '==',
  value: number | boolean | string,
) => ({ field, op, value }) as const;

const limit = (entry: string, when: Condition, binds?: string[]): Limit => ({
  entry,
  when,
  ...(binds && { binds }),
  evidence: 'confirmed',
  from: '2023-11-17',
  sources: [{ source: 'rule' }],
});

test('each comparison says what its words say at, below and above the line', () => {
  const table = [
    ['>=', false, true, true],
    ['>', false, false, true],
    ['<=', true, true, false],
    ['<', true, false, false],
    ['==', false, true, false],
  ] as const;
  for (const [op, below, at, above] of table) {
    const results = [4799, 4800, 4801].map((tpp) => compare(leaf('tpp', op, 4800), { tpp }));
    assert.deepEqual(results, [below, at, above], op);
  }
});

test('a figure that is not known makes a comparison unknown, never false', () => {
  assert.equal(compare(leaf('tpp', '>=', 4800), {}), undefined);
  assert.equal(compare(leaf('datacenter', '==', false), { datacenter: undefined }), undefined);
});

test('one false part settles "all" and one true part settles "any", whatever is unknown', () => {
  const known = leaf('tpp', '>=', 4800);
  const unknown = leaf('die', '>=', 1);
  const table: [Condition, number, boolean | undefined][] = [
    [{ all: [known, unknown] }, 1000, false],
    [{ all: [known, unknown] }, 5000, undefined],
    [{ any: [known, unknown] }, 5000, true],
    [{ any: [known, unknown] }, 1000, undefined],
    [{ any: [{ all: [known, unknown] }, known] }, 5000, true],
  ];
  for (const [condition, tpp, result] of table) assert.equal(evaluate(condition, { tpp }), result);
});

test('a limit holds from its first day until the day before its last', () => {
  const span = { from: '2022-10-21', until: '2023-11-17' };
  assert.deepEqual(
    ['2022-10-20', '2022-10-21', '2023-11-16', '2023-11-17'].map((day) => holdsOn(span, day)),
    [false, true, true, false],
  );
});

test('limits are tested in the order of the record and the first that holds counts', () => {
  const limits = [
    limit('first', leaf('tpp', '>=', 4800)),
    limit('second', leaf('tpp', '>=', 2400)),
    limit('third', leaf('tpp', '>=', 1600)),
  ];
  const met = (tpp: number) => outcomeOf(limits, { tpp }).entries;
  assert.deepEqual([5000, 3000, 2000, 1000].map(met), [
    ['first'],
    ['second'],
    ['third'],
    [undefined],
  ]);
});

test('what is possible without a figure is listed, and what an earlier limit takes is not', () => {
  const limits = [
    limit('a', leaf('density', '>=', 5.92)),
    limit('b.1', leaf('density', '>=', 1.6)),
    limit('b.2', leaf('density', '>=', 3.2)),
  ];
  assert.deepEqual(outcomeOf(limits, {}), {
    entries: ['a', 'b.1', undefined],
    missing: ['density'],
  });
});

test('a field that changes nothing is not said to be missing', () => {
  const limits = [limit('a', { any: [leaf('tpp', '>=', 4800), leaf('density', '>=', 5.92)] })];
  assert.deepEqual(outcomeOf(limits, { tpp: 5000 }), { entries: ['a'], missing: [] });
  assert.deepEqual(outcomeOf(limits, { density: 1 }), {
    entries: ['a', undefined],
    missing: ['tpp'],
  });
});

test('two sides of one unknown yes or no leave no third case', () => {
  const limits = [
    limit('for data centres', leaf('datacenter', '==', true)),
    limit('not for data centres', leaf('datacenter', '==', false)),
  ];
  assert.deepEqual(outcomeOf(limits, {}).entries, ['for data centres', 'not for data centres']);
});

test('a limit that binds one company is met by its chips and by no others', () => {
  const limits = [limit('letter', leaf('memory', '>=', 1400), ['Nvidia'])];
  const met = (vendor: string | undefined) => outcomeOf(limits, { vendor, memory: 1400 });
  assert.deepEqual(met('Nvidia').entries, ['letter']);
  assert.deepEqual(met('AMD').entries, [undefined]);
  assert.deepEqual(met(undefined), { entries: ['letter', undefined], missing: ['vendor'] });
});
