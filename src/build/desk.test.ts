import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { withNewIds } from '../lib/ids/lock.ts';
import { idsIn, readLock, writeLock } from './id-lock-file.ts';
import { filesOnDisk } from './read-content.ts';
import { briefing, sampleWith, type Changes } from './sample-content.ts';

const DESK = resolve('src/build/desk.ts');
const roots: string[] = [];

/** A project on the disk with the sample and changes. */
function project(changes: Changes = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'desk-'));
  roots.push(root);
  for (const [file, text] of Object.entries(sampleWith(changes))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  writeLock(
    withNewIds(readLock(root).lock, idsIn(Object.keys(filesOnDisk(root))).ids, '2026-11-24').lock,
    root,
  );
  return root;
}

function desk(root: string, flags: string[] = [], day = '2026-11-24') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DESK, ...flags], {
    cwd: root,
    env: { ...process.env, BUILD_DAY: day },
    encoding: 'utf8',
  });
  return { status, printed: stdout.replace(/in \d+\.\d s/, 'in 0.0 s'), complained: stderr };
}

after(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

test('sound content ends well', () => {
  assert.deepEqual(desk(project()), {
    status: 0,
    printed: 'No problems.\n12 records read in 0.0 s, as of 2026-11-24.\n',
    complained: '',
  });
});

test('an error ends with 1, and nothing is coloured where no person looks', () => {
  const root = project({ 'content/sources/gazette.yml': 'type: webpage' });
  const { status, printed } = desk(root);
  assert.equal(status, 1);
  assert.equal(
    printed,
    `content/sources/gazette.yml:1:1  Files in content/sources end in .yaml.
    Mend: Rename it to gazette.yaml.  [file-stray]
1 problem in 1 file.
12 records read in 0.0 s, as of 2026-11-24.
`,
  );
});

test('--fix writes the list of blocks and says what it did', () => {
  const root = project({ 'content/briefings/sample.blocks.yaml': undefined });
  assert.equal(desk(root).status, 1);
  const { status, printed } = desk(root, ['--fix']);
  assert.equal(status, 0);
  assert.match(
    printed,
    /^content\/briefings\/sample\.blocks\.yaml: 0 kept, 0 carried, 3 new, 0 retired/,
  );
  assert.match(
    readFileSync(join(root, 'content/briefings/sample.blocks.yaml'), 'utf8'),
    /words: "days"/,
  );
});

test('a lock of ids that cannot be read is one problem among the others', () => {
  const root = project({ 'content/sources/gazette.yml': 'type: webpage' });
  writeFileSync(join(root, 'content/ids.lock.yaml'), 'claim:\n  letter-sent: soon\n');
  const { status, printed, complained } = desk(root);
  assert.equal(status, 1);
  assert.equal(complained, '');
  assert.equal(
    printed,
    `content/ids.lock.yaml:2:16  "soon" is not a whole day.
    Mend: Write 2026-06-12, in quotes.  [record-value]
content/sources/gazette.yml:1:1  Files in content/sources end in .yaml.
    Mend: Rename it to gazette.yaml.  [file-stray]
2 problems in 2 files.
12 records read in 0.0 s, as of 2026-11-24.
`,
  );
});

test('what is known of links is checked, too', () => {
  const root = project({
    'content/checks/sources.yaml': `gazette:
  address: https://example.org/gazette
  checked: '2026-11-23'
  result: well
`,
  });
  assert.match(
    desk(root).printed,
    /^content\/checks\/sources\.yaml:4:11 {2}"result" cannot be "well"\.\n {4}Mend: Write one of answers, /,
  );
});

test('a second run knows what the first one read, and a changed file is read anew', () => {
  const root = project();
  const first = desk(root);
  assert.deepEqual(desk(root), first);
  writeFileSync(join(root, 'content/glossary/deemed-export.yaml'), 'term: [deemed\n');
  assert.match(
    desk(root).printed,
    /^content\/glossary\/deemed-export\.yaml:2:1 .*\n.*\[yaml-syntax\]/,
  );
  writeFileSync(join(root, '.cache/yaml.json'), '{"reader"');
  assert.match(
    desk(root).printed,
    /^content\/glossary\/deemed-export\.yaml:2:1 .*\n.*\[yaml-syntax\]/,
  );
});

test('a build day that is none is said in one line', () => {
  assert.deepEqual(desk(project(), [], 'today'), {
    status: 2,
    printed: '',
    complained: 'BUILD_DAY is "today", which is not a day. Write it as BUILD_DAY=2026-06-12.\n',
  });
});

test('a briefing that cannot be read does not keep the others from being checked', () => {
  const root = project({
    'content/briefings/second.mdx': briefing('<Claim id="letter-sent">never closed', 'Second'),
    'content/briefings/third.mdx': briefing('See <Clam />.', 'Third'),
  });
  const { printed } = desk(root);
  assert.match(printed, /second\.mdx:16:1 .*\n.*\[mdx-syntax\]/);
  assert.match(printed, /third\.mdx:16:5 .*\n.*\[component-unknown\]/);
});
