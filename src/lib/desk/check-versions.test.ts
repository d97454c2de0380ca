import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '../../build/hash-version.ts';
import { deskSays, type Changes } from '../../build/sample-content.ts';
import { printLock } from '../versions/lock.ts';

const LOCK = 'content/versions/lock.yaml';
const FIRST = 'content/versions/sample/1.yaml';
const SECOND = 'content/versions/sample/2.yaml';
const TEXT = 'briefing: sample\n';
const locked = printLock({ 'sample/2': hashOf('b'), 'sample/1': hashOf(TEXT) });

const cases: { says: string; files: Changes; prints: string[] }[] = [
  {
    says: 'versions are as they were frozen',
    files: { [LOCK]: locked, [FIRST]: TEXT, [SECOND]: 'b' },
    prints: [''],
  },
  {
    says: 'another system changed the ends of lines, which is no change',
    files: { [LOCK]: locked, [FIRST]: TEXT.replace('\n', '\r\n'), [SECOND]: 'b' },
    prints: [''],
  },
  {
    says: 'a frozen version was changed',
    files: { [LOCK]: locked, [FIRST]: `${TEXT}note: more\n`, [SECOND]: 'b' },
    prints: [
      `${FIRST}:1:1  This version is not as it was frozen.`,
      `    Mend: Take it back: git checkout -- ${FIRST}. What is new is published as a new version.  [version-changed]`,
    ],
  },
  {
    says: 'a frozen version is gone',
    files: { [LOCK]: locked, [FIRST]: TEXT },
    prints: [
      `${SECOND}:1:1  This version was frozen, and its file is gone.`,
      `    Mend: Take it back: git checkout -- ${SECOND}. What was published stays.  [version-lost]`,
    ],
  },
  {
    says: 'a version was written by hand',
    files: { [FIRST]: TEXT },
    prints: [
      `${FIRST}:1:1  This version is not in the lock.`,
      `    Mend: Take it out and run npm run publish, or take back ${LOCK}.  [version-unlocked]`,
    ],
  },
  {
    says: 'a file is no version, and a line no entry',
    files: { [LOCK]: 'sample: 1\n', 'content/versions/notes.yaml': 'a: b\n' },
    prints: [
      `${LOCK}:1:1  This line is no entry of the lock, or its version stands here twice.`,
      `    Mend: Take the file back: git checkout -- ${LOCK}.  [version-stray]`,
      'content/versions/notes.yaml:1:1  This file is no version of a briefing.',
      '    Mend: Move it elsewhere; versions are written by npm run publish.  [version-stray]',
    ],
  },
];

for (const { says, files, prints } of cases) {
  test(says, () => assert.equal(deskSays(files), prints.join('\n')));
}
