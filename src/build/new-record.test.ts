import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { LOCK_FILE } from './id-lock-file.ts';
import { sampleWith } from './sample-content.ts';

const SCRIPT = resolve('src/build/new-record.ts');
const roots: string[] = [];

function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'new-'));
  roots.push(root);
  const lock =
    "claim:\n  old: '2026-06-12'\nretired:\n  claim:\n    old: { on: '2026-07-01', reason: x }\n";
  for (const [file, text] of Object.entries({ ...sampleWith(), [LOCK_FILE]: lock })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** Runs the script where no person sits at the terminal. */
function begin(...args: string[]) {
  const root = project();
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: root,
    env: { ...process.env, BUILD_DAY: '2026-11-24' },
    encoding: 'utf8',
  });
  const read = (file: string): string | undefined =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;
  return { status, said: stdout + stderr, read };
}

after(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

const CLAIM = Object.entries({
  id: 'letter-read',
  statement: 'The company read the letter on 12 June 2026.',
  topic: 'export-controls',
  who: 'The company',
  basis: 'on-record',
  when: '2026-06',
  date: '2026-06-12',
  status: 'alleged',
  source: 'company-statement, second paragraph',
}).flatMap(([flag, value]) => [`--${flag}`, value]);

test('a claim is written as content is, and what is left is told', () => {
  const { status, said, read } = begin('claim', ...CLAIM);
  const file = 'content/claims/export-controls/letter-read.yaml';
  assert.equal(
    read(file),
    `statement: The company read the letter on 12 June 2026.
topics:
  - export-controls
who:
  - The company
basis: on-record
when: '2026-06'
history:
  - date: '2026-06-12'
    status: alleged
    sources:
      - source: company-statement
        pinpoint: second paragraph
checked: ''
`,
  );
  assert.equal(
    said,
    `Written: ${file}
Left for you:
${file}:14:10  "" is not a whole day.
    Mend: Write 2026-06-12, in quotes.  [record-value]
`,
  );
  assert.equal(status, 0);
});

test('without a terminal the flags that are missing are named', () => {
  const { status, said } = begin('claim', ...CLAIM.slice(4));
  assert.equal(said.split('\n')[0], 'Missing: --id --statement');
  assert.equal(status, 1);
});

test('what is wrong is told before anything is asked or written', () => {
  const { status, said } = begin('claim', '--id', 'old', '--status', 'aleged');
  assert.equal(
    said,
    `The id "old" was that of another claim, retired on 2026-07-01, and is never used again.
    Mend: Write --id old-2, or another of lower-case letters, digits and single hyphens.
"status" cannot be "aleged".
    Mend: Write alleged.
`,
  );
  assert.equal(status, 1);
});

test('a kind that cannot be begun', () => {
  const { status, said } = begin('chip');
  assert.equal(said, 'Write: npm run new -- briefing|claim|source|law|term [flags]\n');
  assert.equal(status, 1);
});
