import assert from 'node:assert/strict';
import { test } from 'node:test';
import { congressOn, ordinal, readLegalNumber } from './legal-number.ts';

const numbers = [
  ['90 FR 4544', { scheme: 'federal-register', volume: '90', page: '4544' }],
  ['15 CFR 734.15', { scheme: 'cfr', title: '15', section: '734.15' }],
  ['15 CFR 730.3 (2004)', { scheme: 'cfr', title: '15', section: '730.3' }],
  ['15 CFR part 762', { scheme: 'cfr', title: '15', part: '762' }],
  ['Executive Order 14110', { scheme: 'executive-order', number: '14110' }],
  ['Proclamation 11002', { scheme: 'proclamation', number: '11002' }],
  [
    '176 F.3d 1132 (9th Cir. 1999), No. 97-16686',
    { scheme: 'reporter', volume: '176', reporter: 'F.3d', page: '1132', court: '9th Cir.' },
  ],
  [
    'No. 3:26-cv-01996-RFL, Dkt. 251',
    { scheme: 'docket', number: '3:26-cv-01996-RFL', entry: '251' },
  ],
  ['H.R. 2683; 172 Cong. Rec. H621', { scheme: 'bill', chamber: 'H.R.', number: '2683' }],
  ['S. 1705', { scheme: 'bill', chamber: 'S.', number: '1705' }],
  ['90 FR, no. 216 (page not seen)', { scheme: 'other', number: '90 FR, no. 216 (page not seen)' }],
  ['15 CFR 764.2-764.4', { scheme: 'other', number: '15 CFR 764.2-764.4' }],
  ['', { scheme: 'other', number: '' }],
] as const;

for (const [number, read] of numbers) {
  test(`reads "${number}"`, () => assert.deepEqual(readLegalNumber(number), read));
}

const congresses = [
  ['2025-05-15', 119],
  ['2026', 119],
  ['2025-01-02', 118],
  ['2025-01-03', 119],
  ['2025-01', undefined],
  ['2025', undefined],
  ['2027-02', 120],
] as const;

for (const [date, congress] of congresses) {
  test(`the Congress of ${date} is ${congress ?? 'left open'}`, () =>
    assert.equal(congressOn(date), congress));
}

test('ordinals end as English ends them', () => {
  assert.deepEqual([101, 102, 103, 111, 112, 119].map(ordinal), [
    '101st',
    '102nd',
    '103rd',
    '111th',
    '112th',
    '119th',
  ]);
});
