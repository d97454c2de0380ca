import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecords } from '../../build/read-records.ts';
import type { Destination } from '../law/instrument.ts';
import { DESTINATIONS, instrumentSchema } from '../law/instrument.ts';
import { holdsOn, outcomeOf, type Facts } from '../law/limit.ts';
import { chipSchema } from './chip.ts';
import { factsOf, OWN, type ChipFigures } from './figures.ts';
import { periodsOf } from './history.ts';
import { marginsOf } from './margin.ts';
import { detailOf, headlineOf } from './print.ts';
import { changeDays, regimesOf } from './regime.ts';
import { judge } from './verdict.ts';

const chips = readRecords('chips', chipSchema);
const laws = readRecords('law', instrumentSchema);
const regimes = regimesOf(laws);

const figuresOf = (id: string): ChipFigures => {
  const chip = chips.find((each) => each.id === id);
  assert.ok(chip, `no chip is called ${id}`);
  return { ...chip, chip: id };
};

const limitsOf = (law: string, day: string) => {
  const regime = regimes.find(({ id }) => id === law);
  assert.ok(regime, `no regime is called ${law}`);
  return regime.limits.filter((limit) => holdsOn(limit, day));
};

/** What a law says of figures: an entry, "outside 3A090", or every entry that is possible. */
const entriesUnder = (law: string, day: string, facts: Facts): string => {
  const { entries } = outcomeOf(limitsOf(law, day), facts);
  const words = entries.map((entry) => entry ?? 'outside 3A090');
  return words.length > 1 ? `unknown: ${words.join(' or ')}` : words[0]!;
};

/** The figures of the letters as reported, for any maker. */
const byReportedFigures = (facts: Facts): string => {
  const limit = limitsOf('us-letters-2025-04', '2025-04-09').at(-1)!;
  const { entries } = outcomeOf([{ ...limit, binds: undefined }], facts);
  return entries.length > 1 ? 'unknown' : entries[0] ? 'met' : 'below';
};

/** How an application for China fared on 1 February 2026, apart from the letters. */
const reviewIn2026 = (figures: ChipFigures): string => {
  const { kind, findings } = judge({ figures, day: '2026-02-01', to: 'china' }, regimes);
  if (kind === 'foreign') return 'other rules';
  const entry = findings.find(({ regime }) => regime.id === 'us-rule-2023-10-17')!;
  const review = findings.find(({ regime }) => regime.id === 'us-rule-2026-01-15')!;
  if (entry.outcome.entries.length > 1 || review.outcome.entries.length > 1) return 'unknown';
  if (entry.needs === false) return 'not reached';
  if (entry.exempt) return 'exception';
  return /case-by-case/.test(review.outcome.entries[0]!) ? 'case-by-case' : 'denial';
};

/**
 * Every chip under every regime, worked out by hand from the published figures: the test
 * of October 2022, the entries of October 2023, the reported figures of the letters of
 * April 2025, and the review of applications for China under the rule of January 2026.
 */
const EXPECTED: [chip: string, in2022: string, in2023: string, letters: string, review: string][] =
  [
    ['a100-sxm-80gb', '3A090 (2022 text)', '3A090.a.1', 'met', 'case-by-case'],
    ['a800-sxm-80gb', 'outside 3A090', '3A090.a.1', 'met', 'case-by-case'],
    ['h100-sxm5-80gb', '3A090 (2022 text)', '3A090.a.1', 'met', 'case-by-case'],
    ['h100-pcie-80gb', '3A090 (2022 text)', '3A090.a.1', 'met', 'case-by-case'],
    ['h800-sxm5', 'outside 3A090', '3A090.a.1', 'met', 'case-by-case'],
    ['h200-sxm', '3A090 (2022 text)', '3A090.a.1', 'met', 'case-by-case'],
    ['h20', 'outside 3A090', 'outside 3A090', 'met', 'not reached'],
    ['l40s', 'outside 3A090', '3A090.a.1', 'below', 'case-by-case'],
    ['l40', 'outside 3A090', '3A090.b.1', 'below', 'exception'],
    ['l20', 'outside 3A090', 'outside 3A090', 'below', 'not reached'],
    ['l2', 'outside 3A090', 'outside 3A090', 'below', 'not reached'],
    ['l4', 'outside 3A090', '3A090.a.2', 'below', 'case-by-case'],
    ['geforce-rtx-4090', 'outside 3A090', '3A090.a (not datacenter)', 'below', 'exception'],
    ['geforce-rtx-4090-d', 'outside 3A090', 'outside 3A090 (Note 2)', 'below', 'not reached'],
    ['geforce-rtx-5090', 'outside 3A090', '3A090.a (not datacenter)', 'met', 'exception'],
    ['geforce-rtx-5090-d', 'outside 3A090', 'outside 3A090 (Note 2)', 'met', 'not reached'],
    ['geforce-rtx-5090-d-v2', 'outside 3A090', 'outside 3A090 (Note 2)', 'below', 'not reached'],
    [
      'rtx-pro-6000-blackwell',
      'outside 3A090',
      'unknown: 3A090.a (not datacenter) or 3A090.a.1',
      'met',
      'unknown',
    ],
    [
      'rtx-pro-6000d',
      'outside 3A090',
      'unknown: outside 3A090 (Note 2) or 3A090.a (not datacenter) or 3A090.a.1 or 3A090.a.2 or 3A090.b.1 or 3A090.b.2 or outside 3A090',
      'below',
      'unknown',
    ],
    ['b200', '3A090 (2022 text)', '3A090.a.1', 'met', 'denial'],
    ['gb200', '3A090 (2022 text)', '3A090.a.1', 'met', 'denial'],
    ['b300', '3A090 (2022 text)', '3A090.a.1', 'met', 'denial'],
    ['b30a', '3A090 (2022 text)', '3A090.a.1', 'unknown', 'denial'],
    ['instinct-mi210', 'outside 3A090', '3A090.b.1', 'met', 'exception'],
    ['instinct-mi250x', '3A090 (2022 text)', '3A090.a.1', 'met', 'case-by-case'],
    ['instinct-mi300x', '3A090 (2022 text)', '3A090.a.1', 'met', 'case-by-case'],
    [
      'instinct-mi308x',
      'unknown: 3A090 (2022 text) or outside 3A090',
      'unknown: 3A090.a.1 or 3A090.a.2 or 3A090.b.1 or 3A090.b.2 or outside 3A090',
      'unknown',
      'unknown',
    ],
    ['instinct-mi325x', '3A090 (2022 text)', '3A090.a.1', 'met', 'case-by-case'],
    ['instinct-mi355x', '3A090 (2022 text)', '3A090.a.1', 'met', 'denial'],
    ['gaudi-2', 'unknown: 3A090 (2022 text) or outside 3A090', '3A090.a.1', 'met', 'case-by-case'],
    ['gaudi-3', 'unknown: 3A090 (2022 text) or outside 3A090', '3A090.a.1', 'met', 'denial'],
    ['tpu-v5p', 'unknown: 3A090 (2022 text) or outside 3A090', '3A090.a.1', 'met', 'case-by-case'],
    ['tpu-v6e-trillium', 'outside 3A090', '3A090.a.1', 'met', 'case-by-case'],
    [
      'tpu-v7-ironwood',
      'unknown: 3A090 (2022 text) or outside 3A090',
      '3A090.a.1',
      'met',
      'denial',
    ],
    [
      'trainium2',
      'unknown: 3A090 (2022 text) or outside 3A090',
      '3A090.a.1',
      'met',
      'case-by-case',
    ],
    ['trainium3', 'unknown: 3A090 (2022 text) or outside 3A090', '3A090.a.1', 'unknown', 'unknown'],
    ['ascend-910b', 'outside 3A090', '3A090.a.1', 'met', 'other rules'],
    ['ascend-910c', '3A090 (2022 text)', '3A090.a.1', 'met', 'other rules'],
    [
      'ascend-950pr',
      'unknown: 3A090 (2022 text) or outside 3A090',
      '3A090.a.1',
      'met',
      'other rules',
    ],
    ['ascend-950dt', '3A090 (2022 text)', '3A090.a.1', 'met', 'other rules'],
    [
      'siyuan-590',
      'unknown: 3A090 (2022 text) or outside 3A090',
      'unknown: 3A090.a.1 or 3A090.a.2 or 3A090.b.1 or 3A090.b.2 or outside 3A090',
      'unknown',
      'other rules',
    ],
    [
      'mlu370-x8',
      'outside 3A090',
      'unknown: 3A090.a.2 or 3A090.b.2 or outside 3A090',
      'below',
      'other rules',
    ],
    ['br100', 'outside 3A090', '3A090.a.1', 'met', 'other rules'],
    [
      'hygon-dcu',
      'unknown: 3A090 (2022 text) or outside 3A090',
      'unknown: 3A090.a.1 or 3A090.a.2 or 3A090.b.1 or 3A090.b.2 or outside 3A090',
      'unknown',
      'other rules',
    ],
    [
      'mtt-s4000',
      'outside 3A090',
      'unknown: 3A090.a.2 or 3A090.b.2 or outside 3A090',
      'below',
      'other rules',
    ],
    [
      'mtt-s5000',
      'unknown: 3A090 (2022 text) or outside 3A090',
      'unknown: 3A090.a.1 or 3A090.a.2 or 3A090.b.1 or 3A090.b.2 or outside 3A090',
      'unknown',
      'other rules',
    ],
  ];

test('every chip of the list has its expected answers, and no other', () => {
  assert.deepEqual(
    EXPECTED.map(([id]) => id).sort(),
    chips.map(({ id }) => id),
  );
});

for (const [id, in2022, in2023, letters, review] of EXPECTED) {
  test(`${id} stands under each regime where its figures put it`, () => {
    const figures = figuresOf(id);
    const facts = factsOf(figures);
    assert.equal(entriesUnder('us-rule-2022-10-07', '2022-10-21', facts), in2022);
    assert.equal(entriesUnder('us-rule-2023-10-17', '2023-11-17', facts), in2023);
    assert.equal(byReportedFigures(facts), letters);
    assert.equal(reviewIn2026(figures), review);
  });
}

const DATACENTER = { datacenter: true, vendor: 'another', origin: 'US-designed', chip: OWN };

/** 88 FR 73458, 3A090: one step below each line, on it and above it. */
const LINES_OF_2023: [tpp: number, density: number, entry: string][] = [
  [4799, 1.59, 'outside 3A090'],
  [4800, 1.59, '3A090.a.1'],
  [4801, 1.59, '3A090.a.1'],
  [4799, 1.6, '3A090.b.1'],
  [4799, 1.61, '3A090.b.1'],
  [4799, 5.91, '3A090.b.1'],
  [4799, 5.92, '3A090.a.2'],
  [4799, 5.93, '3A090.a.2'],
  [4800, 5.92, '3A090.a.1'],
  [2399, 1.6, 'outside 3A090'],
  [2400, 1.6, '3A090.b.1'],
  [2401, 1.6, '3A090.b.1'],
  [2399, 3.19, 'outside 3A090'],
  [2399, 3.2, '3A090.b.2'],
  [2399, 3.21, '3A090.b.2'],
  [2400, 3.19, '3A090.b.1'],
  // Both limbs of .b hold; the first that is written counts.
  [2400, 3.2, '3A090.b.1'],
  [1599, 3.2, 'outside 3A090'],
  [1600, 3.2, '3A090.b.2'],
  [1601, 3.2, '3A090.b.2'],
  [1600, 5.91, '3A090.b.2'],
  [1599, 5.92, 'outside 3A090'],
  [1600, 5.92, '3A090.a.2'],
  [1601, 5.92, '3A090.a.2'],
];

for (const [tpp, performance_density, entry] of LINES_OF_2023) {
  test(`for data centres, TPP ${tpp} at density ${performance_density}: ${entry}`, () => {
    const facts = { ...DATACENTER, tpp, performance_density };
    assert.equal(entriesUnder('us-rule-2023-10-17', '2023-11-17', facts), entry);
  });
}

test('Note 2: below 4,800 a chip that is not for data centres is outside, whatever its density', () => {
  const entry = (tpp: number) =>
    entriesUnder('us-rule-2023-10-17', '2023-11-17', {
      ...DATACENTER,
      datacenter: false,
      tpp,
      performance_density: 9,
    });
  assert.deepEqual([4799, 4800, 4801].map(entry), [
    'outside 3A090 (Note 2)',
    '3A090.a (not datacenter)',
    '3A090.a (not datacenter)',
  ]);
});

test('the test of 2022 needs both limbs', () => {
  const entry = (tpp: number, interconnect_gb_s: number) =>
    entriesUnder('us-rule-2022-10-07', '2022-10-21', { tpp, interconnect_gb_s });
  assert.equal(entry(4799, 600), 'outside 3A090');
  assert.equal(entry(4800, 599), 'outside 3A090');
  assert.equal(entry(4800, 600), '3A090 (2022 text)');
  assert.equal(entry(4801, 601), '3A090 (2022 text)');
});

test('the reported figures of April 2025: each limb by itself, at the line and one below', () => {
  const met = (memory: number, links: number) =>
    byReportedFigures(factsOf({ chip: OWN, memoryBandwidthGbS: memory, interconnectGbS: links }));
  assert.deepEqual([met(1399, 0), met(1400, 0), met(1401, 0)], ['below', 'met', 'met']);
  assert.deepEqual([met(1, 1099), met(1, 1100), met(1, 1101)], ['below', 'met', 'met']);
  assert.deepEqual([met(899, 800), met(900, 800), met(901, 800)], ['below', 'met', 'met']);
});

test('the review of January 2026: both limits are strict', () => {
  const review = (tpp: number, memory: number) =>
    reviewIn2026({
      chip: OWN,
      vendor: 'another',
      origin: 'US-designed',
      datacenter: true,
      tpp,
      dieAreaMm2: 800,
      memoryBandwidthGbS: memory,
    });
  assert.deepEqual(
    [20_999, 21_000, 21_001].map((tpp) => review(tpp, 4000)),
    ['case-by-case', 'denial', 'denial'],
  );
  assert.deepEqual(
    [6499, 6500, 6501].map((memory) => review(15_000, memory)),
    ['case-by-case', 'denial', 'denial'],
  );
});

test('the review of January 2026 does not reach a chip designed in China', () => {
  const { findings } = judge(
    { figures: figuresOf('ascend-910c'), day: '2026-02-01', to: 'china' },
    regimes,
  );
  const review = findings.find(({ regime }) => regime.id === 'us-rule-2026-01-15')!;
  assert.deepEqual(review.outcome.entries, [undefined]);
});

/** One answer of each kind and each day on which the law changed. */
const ANSWERS: [chip: string, day: string, to: Destination, headline: string, detail: string][] = [
  ['a100-sxm-80gb', '2022-08-25', 'china', 'No rule on chips yet', ''],
  [
    'a100-sxm-80gb',
    '2022-08-26',
    'china',
    'Licence needed',
    'letter of August 2022 to Nvidia; review policy not published',
  ],
  ['a100-sxm-80gb', '2022-08-26', 'macau', 'No licence needed by these rules', ''],
  ['a800-sxm-80gb', '2022-09-01', 'china', 'No licence needed by these rules', ''],
  [
    'instinct-mi250x',
    '2022-09-01',
    'china',
    'Licence needed, as reported',
    'letter of August 2022 to AMD; review policy not published',
  ],
  [
    'a100-sxm-80gb',
    '2022-10-21',
    'china',
    'Licence needed',
    '3A090 (2022 text); presumption of denial',
  ],
  ['a100-sxm-80gb', '2023-01-16', 'macau', 'No licence needed by these rules', ''],
  [
    'a100-sxm-80gb',
    '2023-01-17',
    'macau',
    'Licence needed',
    '3A090 (2022 text); presumption of denial',
  ],
  ['a800-sxm-80gb', '2023-10-22', 'china', 'No licence needed by these rules', ''],
  [
    'a800-sxm-80gb',
    '2023-10-23',
    'china',
    'Licence needed, as reported',
    'as 3A090.a.1, ahead of the rule; review policy not published',
  ],
  ['instinct-mi300x', '2023-11-16', 'd5', 'No licence needed by these rules', ''],
  ['a800-sxm-80gb', '2023-11-17', 'china', 'Licence needed', '3A090.a.1; presumption of denial'],
  ['a800-sxm-80gb', '2023-11-17', 'd1-d4', 'Licence needed', '3A090.a.1; presumption of approval'],
  [
    'a800-sxm-80gb',
    '2023-11-17',
    'headquartered',
    'Licence needed',
    '3A090.a.1; review policy: sources differ',
  ],
  ['a800-sxm-80gb', '2023-11-17', 'elsewhere', 'No licence needed by these rules', ''],
  [
    'geforce-rtx-4090',
    '2023-11-17',
    'china',
    'Licence needed, or exception NAC',
    '3A090.a (not datacenter); review policy not established',
  ],
  [
    'geforce-rtx-4090',
    '2024-04-03',
    'd1-d4',
    'Licence needed, or exception NAC',
    '3A090.a (not datacenter); review policy not established',
  ],
  [
    'geforce-rtx-4090',
    '2024-04-04',
    'd1-d4',
    'Licence needed, or exception ACA',
    '3A090.a (not datacenter); case-by-case review',
  ],
  ['geforce-rtx-4090-d', '2024-06-01', 'china', 'No licence needed by these rules', ''],
  [
    'l40',
    '2024-06-01',
    'china',
    'Licence needed, or exception NAC',
    '3A090.b.1; case-by-case review',
  ],
  ['l4', '2024-06-01', 'china', 'Licence needed', '3A090.a.2; presumption of denial'],
  ['h20', '2025-04-08', 'china', 'No licence needed by these rules', ''],
  [
    'h20',
    '2025-04-09',
    'china',
    'Licence needed',
    'letter of April 2025 to Nvidia (H20); review policy not published',
  ],
  [
    'h20',
    '2025-04-09',
    'headquartered',
    'Licence needed',
    'letter of April 2025 to Nvidia (H20); review policy not published',
  ],
  ['h20', '2025-04-09', 'd1-d4', 'No licence needed by these rules', ''],
  [
    'instinct-mi308x',
    '2025-04-08',
    'china',
    'Cannot be said without the TPP',
    '3A090.a.1, 3A090.a.2, 3A090.b.1 or 3A090.b.2; presumption of denial or case-by-case review',
  ],
  [
    'instinct-mi308x',
    '2025-04-09',
    'china',
    'Licence needed, as reported',
    'letter of April 2025 to AMD (MI308); review policy not published',
  ],
  [
    'geforce-rtx-5090',
    '2025-04-09',
    'china',
    'Licence needed, as reported',
    '3A090.a (not datacenter) and letters of April 2025 (reported figures); case-by-case review',
  ],
  [
    'geforce-rtx-5090-d',
    '2025-04-09',
    'china',
    'Licence needed, as reported',
    'letters of April 2025 (reported figures); review policy not published',
  ],
  ['geforce-rtx-5090-d-v2', '2025-09-01', 'china', 'No licence needed by these rules', ''],
  ['tpu-v5p', '2025-05-16', 'elsewhere', 'No licence needed by these rules', ''],
  ['tpu-v5p', '2026-01-14', 'china', 'Licence needed', '3A090.a.1; presumption of denial'],
  ['tpu-v5p', '2026-01-15', 'china', 'Licence needed', '3A090.a.1; case-by-case review'],
  ['tpu-v5p', '2026-01-15', 'd5', 'Licence needed', '3A090.a.1; presumption of denial'],
  ['tpu-v5p', '2026-01-15', 'headquartered', 'Licence needed', '3A090.a.1; presumption of denial'],
  ['tpu-v7-ironwood', '2026-01-15', 'china', 'Licence needed', '3A090.a.1; presumption of denial'],
  [
    'trainium3',
    '2026-01-15',
    'china',
    'Licence needed',
    '3A090.a.1; case-by-case review or presumption of denial',
  ],
  ['ascend-910c', '2025-06-01', 'china', 'Designed in China: other rules come first', '3A090.a.1'],
];

for (const [id, day, to, headline, detail] of ANSWERS) {
  test(`${id} on ${day}, to ${to}: ${headline}`, () => {
    const verdict = judge({ figures: figuresOf(id), day, to }, regimes);
    assert.equal(headlineOf(verdict), headline);
    assert.equal(verdict.kind === 'free' ? '' : detailOf(verdict), detail);
  });
}

test('the AI Diffusion Rule is shown as on paper only and asks for no licence anywhere', () => {
  for (const day of ['2025-05-15', '2026-11-23']) {
    const verdict = judge({ figures: figuresOf('h100-sxm5-80gb'), day, to: 'elsewhere' }, regimes);
    const paper = verdict.findings.find(({ regime }) => regime.id === 'us-ai-diffusion-rule')!;
    assert.equal(paper.isCounted, false);
    assert.equal(paper.state, 'not enforced');
    assert.deepEqual(paper.outcome.entries, ['3A090.a.1, every destination']);
    assert.equal(verdict.kind, 'free');
  }
});

test('memory by itself is not tested: a chip has no density of memory bandwidth', () => {
  assert.ok(!regimes.some(({ id }) => id === 'us-rule-2024-12-02'));
});

test('missing figures: what cannot be said is not said, and what can be is', () => {
  const ask = (figures: Partial<ChipFigures>, day = '2024-06-01') =>
    headlineOf(
      judge(
        {
          figures: { chip: OWN, vendor: 'another', origin: 'US-designed', ...figures },
          day,
          to: 'china',
        },
        regimes,
      ),
    );
  assert.equal(ask({ tpp: 2000, datacenter: true }), 'Cannot be said without the die area');
  assert.equal(ask({ tpp: 1500, datacenter: true }), 'No licence needed by these rules');
  assert.equal(ask({ tpp: 5000, datacenter: true }), 'Licence needed');
  assert.equal(ask({ dieAreaMm2: 800, datacenter: true }), 'Cannot be said without the TPP');
  assert.equal(
    ask({ tpp: 2000, dieAreaMm2: 300 }),
    'Cannot be said without knowing whether it is for data centres',
  );
  assert.equal(ask({ tpp: 5000 }), 'Licence needed');
  assert.equal(
    ask({ tpp: 5000 }, '2023-01-01'),
    'Cannot be said without the interconnect bandwidth',
  );
  assert.equal(ask({ tpp: 4000 }, '2023-01-01'), 'No licence needed by these rules');
  assert.equal(
    ask({ vendor: undefined, tpp: 1000, memoryBandwidthGbS: 2000, datacenter: true }, '2025-05-01'),
    'Cannot be said without the maker',
  );
});

test('an exception that one ground leaves open does not hide another ground that may be met', () => {
  const verdict = judge(
    {
      figures: {
        chip: OWN,
        origin: 'US-designed',
        tpp: 5000,
        datacenter: false,
        memoryBandwidthGbS: 1500,
        interconnectGbS: 0,
      },
      day: '2025-05-01',
      to: 'china',
    },
    regimes,
  );
  assert.equal(headlineOf(verdict), 'Licence needed');
  assert.deepEqual(verdict.missing, ['vendor']);
});

test('more TPP never frees a chip under one regime', () => {
  const strictness = (entry: string | undefined): number =>
    entry === undefined || entry.startsWith('outside')
      ? 0
      : entry.includes('.b')
        ? 1
        : /denial/.test(entry)
          ? 3
          : 2;
  const ladder = [100, 1599, 1600, 2399, 2400, 4000, 4799, 4800, 9000, 20_999, 21_000, 90_000];
  for (const law of ['us-rule-2022-10-07', 'us-rule-2023-10-17', 'us-rule-2026-01-15']) {
    const day = law === 'us-rule-2022-10-07' ? '2022-10-21' : '2026-01-15';
    for (const datacenter of [true, false]) {
      for (const dieAreaMm2 of [50, 200, 300, 500, 814, 1500, 3000]) {
        for (const links of [0, 599, 600, 900]) {
          const strict = ladder.map((tpp) => {
            const facts = factsOf({
              chip: OWN,
              vendor: 'another',
              origin: 'US-designed',
              datacenter,
              dieAreaMm2,
              tpp,
              interconnectGbS: links,
              memoryBandwidthGbS: 3000,
            });
            return strictness(outcomeOf(limitsOf(law, day), facts).entries[0]);
          });
          assert.deepEqual(
            strict,
            strict.toSorted((a, b) => a - b),
            `${law}, ${dieAreaMm2} mm²`,
          );
        }
      }
    }
  }
});

test('every answer cites an instrument and a source for each of its steps', () => {
  const known = new Set(laws.map(({ id }) => id));
  for (const day of changeDays(regimes)) {
    for (const to of DESTINATIONS) {
      for (const { id } of chips) {
        const verdict = judge({ figures: figuresOf(id), day, to }, regimes);
        for (const { regime, tested } of verdict.findings) {
          assert.ok(known.has(regime.id));
          for (const { limit } of tested) assert.ok(limit.sources.length > 0);
        }
        const needs = ['needed', 'exception', 'open'].includes(verdict.kind);
        assert.equal(
          verdict.requires.length > 0,
          needs || (verdict.kind === 'foreign' && verdict.requires.length > 0),
        );
        if (needs)
          assert.ok(
            verdict.reviews.length > 0,
            `${id}, ${day}, ${to}: no review policy, not even an unknown one`,
          );
      }
    }
  }
});

test('the answers over time leave no day out and change from one to the next', () => {
  const range = { first: '2022-01-01', last: '2026-11-23' };
  for (const { id } of chips) {
    const periods = periodsOf({ figures: figuresOf(id), to: 'china' }, regimes, range);
    assert.equal(periods[0]!.from, range.first);
    assert.equal(periods.at(-1)!.until, range.last);
    for (const [i, { from }] of periods.entries()) {
      if (i === 0) continue;
      assert.equal(Date.parse(from) - Date.parse(periods[i - 1]!.until), 86_400_000);
    }
  }
  const h20 = periodsOf({ figures: figuresOf('h20'), to: 'china' }, regimes, range);
  assert.deepEqual(
    h20.map(({ from, verdict }) => `${from} ${verdict.kind}`),
    ['2022-01-01 before', '2022-08-26 free', '2025-04-09 needed'],
  );
});

test('crossing the nearest line gives the answer on its other side', () => {
  const question = { figures: figuresOf('l20'), day: '2024-06-01', to: 'china' } as const;
  const [nearest] = marginsOf(question, regimes);
  assert.equal(nearest?.field, 'performance_density');
  assert.equal(nearest.line, 3.2);
  assert.equal(headlineOf(nearest.across!), 'Licence needed, or exception NAC');
  const h20 = marginsOf({ ...question, figures: figuresOf('h20') }, regimes);
  assert.deepEqual(
    h20.slice(0, 2).map(({ field, line }) => `${field} ${line}`),
    ['tpp 2400', 'performance_density 3.2'],
  );
  const l40s = marginsOf({ ...question, figures: figuresOf('l40s') }, regimes);
  const down = l40s.find(({ field, line }) => field === 'tpp' && line === 4800)!;
  assert.equal(detailOf(down.across!), '3A090.a.2; presumption of denial');
});
