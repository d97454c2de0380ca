import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedOf } from './cited.ts';
import { bluebook, oscola } from './legal-forms.ts';
import { textOf, type Run } from './runs.ts';
import { sample, type SampleName } from './sample-sources.ts';

const shown = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : `*${run.italic}*`)).join('');

const forms: readonly [SampleName, string, string][] = [
  [
    'rule',
    'Framework for Artificial Intelligence Diffusion, 90 Fed Reg 4544 (15 January 2025) <https://www.federalregister.gov/d/2025-00636>.',
    'Framework for Artificial Intelligence Diffusion, 90 Fed. Reg. 4544 (Jan. 15, 2025), https://www.federalregister.gov/d/2025-00636.',
  ],
  [
    'section',
    '15 CFR § 734.15 (2026) <https://www.ecfr.gov/current/title-15/section-734.15>.',
    '15 C.F.R. § 734.15 (2026), https://www.ecfr.gov/current/title-15/section-734.15.',
  ],
  [
    'order',
    'Launching the Genesis Mission, Exec Order No 14,363 (24 November 2025).',
    'Launching the Genesis Mission, Exec. Order No. 14,363 (Nov. 24, 2025).',
  ],
  [
    'european',
    '[Regulation (EU) 2024/1689 (Artificial Intelligence Act)] (13 June 2024) <https://eur-lex.europa.eu/eli/reg/2024/1689/oj>.',
    '[Regulation (EU) 2024/1689 (Artificial Intelligence Act)] (June 13, 2024), https://eur-lex.europa.eu/eli/reg/2024/1689/oj.',
  ],
  [
    'british',
    'The Export Control (Amendment) Regulations 2024, SI 2024/346 (11 March 2024) <https://www.legislation.gov.uk/uksi/2024/346>.',
    'The Export Control (Amendment) Regulations 2024, SI 2024/346 (Mar. 11, 2024), https://www.legislation.gov.uk/uksi/2024/346.',
  ],
  [
    'bill',
    'Chip Security Act, HR 3447, 119th Cong (2025) <https://www.govinfo.gov/bulkdata/BILLS-119hr3447ih.xml>.',
    'Chip Security Act, H.R. 3447, 119th Cong. (2025), https://www.govinfo.gov/bulkdata/BILLS-119hr3447ih.xml.',
  ],
  [
    'reported',
    '*Bernstein v US Department of State* 974 F Supp 1288 (ND Cal 1997) <https://law.justia.com/974/1288/>.',
    '*Bernstein v. U.S. Department of State*, 974 F. Supp. 1288 (N.D. Cal. 1997), https://law.justia.com/974/1288/.',
  ],
  [
    'docket',
    '*Legion LegalTech, Corp v United States of America* No 1:26-cv-02225 (DDC 23 June 2026).',
    '*Legion LegalTech, Corp. v. United States of America*, No. 1:26-cv-02225 (D.D.C. June 23, 2026).',
  ],
  [
    'news',
    'Ada Schoon and Reuters, ‘Anthropic accuses Alibaba of distilling Claude’ *Malay Mail* (25 June 2026) <https://example.org/a?b=c&d=e_f%20g>.',
    'Ada Schoon & Reuters, *Anthropic accuses Alibaba of distilling Claude*, Malay Mail (June 25, 2026), https://example.org/a?b=c&d=e_f%20g.',
  ],
  [
    'letter',
    'Anthropic, [Letter to senators on distillation] (10 June 2026) <https://techjacksolutions.com/?p=62569>.',
    'Anthropic, [Letter to senators on distillation] (June 10, 2026), https://techjacksolutions.com/?p=62569.',
  ],
  [
    'report',
    'Applied Materials, Inc, *Frontier AI Trends Report* (DSIT 2026/001, UK Department for Science, Innovation and Technology 2025) <https://www.aisi.gov.uk/frontier-ai-trends-report>.',
    'Applied Materials, Inc., *Frontier AI Trends Report*, UK Department for Science, Innovation and Technology, DSIT 2026/001 (2025), https://www.aisi.gov.uk/frontier-ai-trends-report.',
  ],
  [
    'undated',
    'AI Governance, ‘Interim Measures <for> "the" Management’ <https://aigovernance.com/entry/interim-measures>.',
    'AI Governance, *Interim Measures <for> "the" Management*, https://aigovernance.com/entry/interim-measures.',
  ],
];

for (const [name, inOscola, inBluebook] of forms) {
  test(`OSCOLA: ${name}`, () => assert.equal(shown(oscola(citedOf(sample(name)))), inOscola));
  test(`Bluebook: ${name}`, () => assert.equal(shown(bluebook(citedOf(sample(name)))), inBluebook));
}

test('more authors than are named are said to be there', () => {
  assert.match(textOf(oscola(citedOf(sample('preprint')))), /^Alex Cloud and others, /);
  assert.match(textOf(bluebook(citedOf(sample('preprint')))), /^Alex Cloud et al\., /);
});
