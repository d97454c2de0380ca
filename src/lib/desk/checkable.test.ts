import assert from 'node:assert/strict';
import { test } from 'node:test';
import { triggersIn } from './checkable.ts';

const cases: { text: string; triggers: string[] }[] = [
  // Dates
  { text: 'On 12 June 2026 it came.', triggers: ['the date "12 June 2026"'] },
  { text: 'It came on June 12, 2026.', triggers: ['the date "June 12, 2026"'] },
  { text: 'In May 2026 it came.', triggers: ['the date "May 2026"'] },
  { text: 'It came on 9 June.', triggers: ['the date "9 June"'] },
  { text: 'It came on the 5th of May.', triggers: ['the number "5th"'] },
  { text: 'Looked up on 2026-06-12.', triggers: ['the date "2026-06-12"'] },
  { text: 'It came in June, and may come again.', triggers: [] },
  { text: 'In 2026 it came.', triggers: ['the number "2026"'] },
  { text: 'Mid-2026 it came.', triggers: ['the number "2026"'] },

  // Sums, shares and numbers
  { text: 'It cost $5 million.', triggers: ['the sum "$5 million"'] },
  { text: 'It cost US$5.', triggers: ['the sum "US$5"'] },
  { text: 'It cost 300 million yuan.', triggers: ['the sum "300 million yuan"'] },
  { text: 'A share of 25 % was kept.', triggers: ['the number "25 %"'] },
  { text: 'A share of 25 per cent was kept.', triggers: ['the number "25 per cent"'] },
  { text: 'Several million were kept.', triggers: ['the number "million"'] },
  { text: 'Above 10^26 operations.', triggers: ['the number "10^26"'] },
  { text: 'Above 10²⁶ operations.', triggers: ['the number "10²⁶"'] },
  { text: 'About 4,800 and 2.9.', triggers: ['the number "4,800"', 'the number "2.9"'] },
  { text: 'For 18 days, and a 30-day stay.', triggers: ['the number "18"', 'the number "30"'] },
  { text: 'Two agencies and a hundred reasons.', triggers: [] },
  { text: 'At first, in the second place, once.', triggers: [] },

  // Provisions and ECCNs
  { text: 'See § 744.22(b).', triggers: ['the provision "§ 744.22(b)"'] },
  { text: 'Sections of § and §§ 3.', triggers: ['the provision "§"', 'the provision "§§ 3"'] },
  { text: 'Under Article 51(2) it is.', triggers: ['the provision "Article 51(2)"'] },
  { text: 'Part 744 holds.', triggers: ['the provision "Part 744"'] },
  { text: 'It is 15 CFR 744.22.', triggers: ['the provision "15 CFR 744.22"'] },
  { text: 'Regulation 2024/1689 holds.', triggers: ['the number "2024/1689"'] },
  { text: 'Items under 3A090.a need one.', triggers: ['the ECCN "3A090.a"'] },
  { text: '4E091 was about weights.', triggers: ['the ECCN "4E091"'] },

  // Names
  { text: 'Fable 5 and Mythos 5 came out.', triggers: [] },
  { text: 'GPT-5.6, Llama 3.1, o3 and the H200 came out.', triggers: [] },
  { text: 'The A100s, MI300X and B200 are chips.', triggers: [] },
  { text: 'Country Group D:5 is a list.', triggers: [] },
  { text: 'COVID-19, 5G and 3D are words.', triggers: [] },
  { text: 'In 5 states, and by 7 others.', triggers: ['the number "5"', 'the number "7"'] },
  { text: 'The 46 chips and Its 11 regimes.', triggers: ['the number "46"', 'the number "11"'] },
  { text: 'Fable 5 million times.', triggers: ['the number "5 million"'] },
  { text: 'Anthropic 2026 was a year.', triggers: ['the number "2026"'] },

  // Verbs of report
  { text: 'The company said so.', triggers: ['the report "said"'] },
  { text: 'According to the company it was.', triggers: ['the report "According to"'] },
  { text: 'The institute found no gap.', triggers: ['the report "found"'] },
  { text: 'It was found to have copied.', triggers: ['the report "found"'] },
  { text: 'He was found guilty.', triggers: ['the report "found"'] },
  { text: 'The notice was not found.', triggers: [] },
  { text: 'Nor was it found what they do.', triggers: [] },
  { text: 'It can be found in the annex, and wasn’t found before.', triggers: [] },
  { text: 'The company was founded by three.', triggers: [] },
  { text: 'The company claims that it is so.', triggers: ['the report "claims"'] },
  { text: 'The claims of the ledger, the reports and the states.', triggers: [] },
  { text: 'That said, it is over, all told.', triggers: [] },
  { text: 'The accused was not there; he was accused of it.', triggers: ['the report "accused"'] },
  { text: 'The unreported part is untold.', triggers: [] },
];

for (const { text, triggers } of cases) {
  test(text, () => {
    assert.deepEqual(
      triggersIn(text).map(({ what }) => what),
      triggers,
    );
  });
}
