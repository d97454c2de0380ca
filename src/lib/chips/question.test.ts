import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OWN, type ChipFigures } from './figures.ts';
import { readNumber, readQuestion, writeQuestion, type Written } from './question.ts';

const known = {
  chips: new Map<string, ChipFigures>([['h20', { chip: 'h20', tpp: 2368 }]]),
  last: '2026-11-23',
};
const read = (written: Written) => readQuestion(written, known);
const own = (written: Written) => read({ chip: OWN, ...written });

const FIGURE = { name: 'A TPP', atMost: 10_000_000, unit: 'dense TOPS times bits' };

const NUMBERS: [text: string, result: number | undefined | RegExp][] = [
  ['', undefined],
  ['  ', undefined],
  ['15832', 15_832],
  ['15,832', 15_832],
  ['15 832', 15_832],
  ['1,234,567.5', 1_234_567.5],
  ['5.92', 5.92],
  ['.5', 0.5],
  ['5,92', /Write a point for decimals: 5\.92\./],
  ['0,592', /Write a point for decimals: 0\.592\./],
  ['-5', /never negative/],
  ['−5', /never negative/],
  ['0', /more than zero/],
  ['0.0', /more than zero/],
  ['1.5e4', /without an exponent: 15,000\./],
  ['1e99', /belongs to no chip/],
  ['99999999999', /belongs to no chip\. The unit is dense TOPS times bits\./],
  ['many', /Write digits only/],
  ['12abc', /Write digits only/],
  ['1.2.3', /Write digits only/],
  ['Infinity', /Write digits only/],
  ['NaN', /Write digits only/],
  ['<b>5</b>', /Write digits only/],
];

for (const [text, result] of NUMBERS) {
  test(`"${text}" as a figure`, () => {
    const { value, problem } = readNumber(text, FIGURE);
    if (result instanceof RegExp) {
      assert.match(problem ?? '', result);
      assert.equal(value, undefined);
    } else {
      assert.equal(problem, undefined);
      assert.equal(value, result);
    }
  });
}

const DAYS: [day: string, problem: RegExp | undefined][] = [
  ['', undefined],
  ['2022-01-01', undefined],
  ['2026-11-23', undefined],
  ['2021-12-31', /begins on 1 Jan 2022/],
  ['2026-11-24', /records end on 23 Nov 2026/],
  ['2025-02-30', /no day of the calendar/],
  ['1 May 2025', /no day of the calendar/],
  ['2025', /no day of the calendar/],
];

for (const [day, problem] of DAYS) {
  test(`"${day}" as a day`, () => {
    const { question, problems } = read({ chip: 'h20', day });
    if (problem) assert.match(problems.day ?? '', problem);
    else assert.equal(question?.day, day || '2026-11-23');
  });
}

test('a chip or a destination that is not in the list is named beside its field', () => {
  const { question, problems } = read({ chip: 'h999', to: 'mars' });
  assert.equal(question, undefined);
  assert.match(problems.chip ?? '', /no chip called "h999"/);
  assert.match(problems.to ?? '', /No destination is called "mars"/);
  assert.match(read({ chip: 'h20', to: 'constructor' }).problems.to ?? '', /constructor/);
});

test('dense throughput times bit length is the TPP, not doubled', () => {
  // The agency's own example: 600 TOPS at 8 bits, or 300 TFLOPS at 16, is 4,800.
  assert.equal(own({ ops: '600', bits: '8' }).question?.figures.tpp, 4800);
  assert.equal(own({ ops: '300', bits: '16' }).question?.figures.tpp, 4800);
});

test('a doubled TPP is refused with the reason', () => {
  assert.match(own({ ops: '660.6', bits: '8', tpp: '10570' }).problems.tpp ?? '', /do not double/);
  assert.match(
    own({ ops: '296', bits: '8', tpp: '5000' }).problems.tpp ?? '',
    /Leave one of them empty/,
  );
  assert.deepEqual(own({ ops: '296', bits: '8', tpp: '2368' }).problems, {});
});

test('a throughput with sparsity is refused, not converted', () => {
  const { question, problems } = own({ ops: '592', bits: '8', counts: 'sparse' });
  assert.equal(question, undefined);
  assert.match(problems.counts ?? '', /Only dense throughput counts/);
});

test('half of throughput and bit length asks for the other half', () => {
  assert.match(own({ ops: '296' }).problems.bits ?? '', /needs its bit length/);
  assert.match(own({ bits: '8' }).problems.ops ?? '', /needs its throughput/);
});

test('an empty field is a figure that is not known, and no link at all is a figure', () => {
  const { question } = own({ tpp: '2368', links: '0' });
  assert.equal(question?.figures.dieAreaMm2, undefined);
  assert.equal(question?.figures.datacenter, undefined);
  assert.equal(question?.figures.interconnectGbS, 0);
});

test('one bad field leaves the others readable', () => {
  const { problems } = own({ tpp: '5,92', die: '814', day: '1990-01-01' });
  assert.deepEqual(Object.keys(problems).sort(), ['day', 'tpp']);
});

test('the address holds what was asked and nothing that is empty or moot', () => {
  assert.equal(
    writeQuestion({ chip: 'h20', day: '2025-05-01', to: 'china', tpp: '5000', die: '' }),
    'chip=h20&day=2025-05-01&to=china',
  );
  assert.equal(
    writeQuestion({
      chip: OWN,
      day: '2025-05-01',
      to: 'd5',
      tpp: '5000',
      die: '',
      maker: 'nvidia',
    }),
    'chip=own&day=2025-05-01&to=d5&tpp=5000&maker=nvidia',
  );
});
