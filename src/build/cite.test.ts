import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sample, type SampleName } from '../lib/sources/sample-sources.ts';
import { textOf, type Runs } from '../lib/sources/runs.ts';
import { mended, styleItem } from '../lib/sources/style-item.ts';
import { printItems } from './cite.ts';

const folder = mkdtempSync(join(tmpdir(), 'citations-'));
after(() => rmSync(folder, { recursive: true }));

const names = ['rule', 'section', 'british', 'letter', 'preprint', 'undated', 'news'] as const;
const items = names.map((name) => styleItem(name, sample(name)));
const printed = await printItems('test', items, folder);

const shown = (name: SampleName, runs: Runs): string =>
  mended(runs, sample(name))
    .map((run) => (typeof run === 'string' ? run : `*${run.italic}*`))
    .join('');

const wanted: readonly [name: (typeof names)[number], apa: string, chicago: string][] = [
  [
    'rule',
    'Framework for Artificial Intelligence Diffusion, 90 Fed. Reg. 4544 (2025). https://www.federalregister.gov/d/2025-00636',
    'Bureau of Industry and Security. 2025. “Framework for Artificial Intelligence Diffusion.” *90 Fed. Reg. 4544*. https://www.federalregister.gov/d/2025-00636.',
  ],
  [
    'section',
    '§ 734.15 Release, 15 C.F.R. § 734.15 (2026). https://www.ecfr.gov/current/title-15/section-734.15',
    'Bureau of Industry and Security. 2026. “§ 734.15 Release.” *15 C.F.R. § 734.15*. https://www.ecfr.gov/current/title-15/section-734.15.',
  ],
  [
    'british',
    'The Export Control (Amendment) Regulations 2024, SI 2024/346 (2024). https://www.legislation.gov.uk/uksi/2024/346',
    'UK Statutory Instruments. 2024. *The Export Control (Amendment) Regulations 2024*. *SI 2024/346*. https://www.legislation.gov.uk/uksi/2024/346.',
  ],
  [
    'letter',
    'Anthropic. (2026, June 10). [Letter to senators on distillation] [Letter]. https://techjacksolutions.com/?p=62569',
    'Anthropic. 2026. [Letter to senators on distillation], June 10, 2026. https://techjacksolutions.com/?p=62569.',
  ],
  [
    'undated',
    'AI Governance. (n.d.). *Interim Measures <for> “the” Management*. https://aigovernance.com/entry/interim-measures',
    'AI Governance. n.d. “Interim Measures <for> ‘the’ Management.” https://aigovernance.com/entry/interim-measures.',
  ],
  [
    'news',
    'Schoon, A. & Reuters. (2026, June 25). Anthropic accuses Alibaba of distilling Claude. *Malay Mail*. https://example.org/a?b=c&d=e_f%20g',
    'Schoon, Ada and Reuters. 2026. “Anthropic Accuses Alibaba of Distilling Claude.” *Malay Mail*, June 25, 2026. https://example.org/a?b=c&d=e_f%20g.',
  ],
];

for (const [name, apa, chicago] of wanted) {
  test(`APA: ${name}`, () => assert.equal(shown(name, printed.get(name)!.apa), apa));
  test(`Chicago: ${name}`, () =>
    assert.equal(shown(name, printed.get(name)!['chicago-author-date']), chicago));
}

test('authors beyond those named are said to be there', () => {
  const source = sample('preprint');
  const { apa, 'chicago-author-date': chicago } = printed.get('preprint')!;
  assert.match(textOf(mended(apa, source)), /^Cloud, A\., Betley, J\., et al\. \(2025\)\. /);
  assert.match(textOf(mended(chicago, source)), /^Cloud, Alex, Jan Betley, et al\. 2025\. /);
});

test('what was printed is kept by content, and what is no longer asked for is dropped', async () => {
  const file = join(folder, 'test.json');
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  assert.equal(Object.keys(kept).length, items.length);
  const again = await printItems('test', items.slice(0, 2), folder);
  assert.deepEqual(again.get('rule'), printed.get('rule'));
  assert.equal(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object).length, 2);
});
