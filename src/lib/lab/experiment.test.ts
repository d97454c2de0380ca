import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerOf,
  linesOf,
  queriesOf,
  questionOf,
  trialName,
  trialsOf,
  type Scores,
} from './experiment.ts';
import { USUAL, type Setting } from './setting.ts';
import { viewOf } from './view.ts';

const choose = (change: Partial<Setting>): Setting => ({ ...USUAL, ...change });

/** As if every student had agreed on three quarters. */
const allAt = (setting: Setting): Scores =>
  new Map(
    trialsOf(setting).map((trial) => [
      trialName(trial),
      { agreement: 0.75, right: 0.98, left: 0.7, divergence: 0.2 },
    ]),
  );

test('the usual case is 16 students, that in focus first', () => {
  const trials = trialsOf(USUAL);
  assert.equal(trials.length, 16);
  assert.equal(trialName(trials[0]!), 'labels n=64 seed=1');
});

test('no experiment trains more than four lines, and no student twice', () => {
  for (const panel of ['answers', 'temperature', 'size', 'half', 'defence'] as const) {
    for (const def of ['labels', 'round', 'noise', 'limit'] as const) {
      const setting = choose({ panel, def, copier: 'averaging' });
      const names = trialsOf(setting).map(trialName);
      assert.equal(new Set(names).size, names.length);
      assert.ok(names.length <= 33, `${panel} ${def}: ${names.length}`);
      const { lines, focus } = linesOf(setting);
      assert.ok(lines[focus] && lines.length <= 4);
    }
  }
});

test('at temperature 1 the square of T is nothing, and there is one line', () => {
  assert.equal(linesOf(choose({ panel: 'temperature', T: 1, t2: 'off' })).lines.length, 1);
});

const limit = { panel: 'defence', def: 'limit' } as const;

test('a rate limit is arithmetic: queries to an account times accounts', () => {
  assert.equal(queriesOf(choose({ ...limit, cap: 16, accounts: 1 })), 16);
  assert.equal(queriesOf(choose({ ...limit, cap: 16, accounts: 8 })), 128);
  const many = choose({ ...limit, cap: 256, accounts: 100_000 });
  assert.equal(queriesOf(many), 1024);
  assert.equal(
    questionOf(many),
    '256 each from 100,000 accounts: 25,600,000 queries, of which 1,024 are used here',
  );
});

test('the result is said in a sentence', () => {
  const said = (setting: Setting) => `${questionOf(setting)}: ${answerOf(setting, allAt(setting))}`;
  assert.equal(said(USUAL), '64 queries, labels only: The student agrees on 75% of the map');
  assert.equal(
    said(choose({ panel: 'half', n: 256 })),
    '256 queries, all from the right half: The student agrees on 98% of the half it asked about and 70% of the other',
  );
  assert.equal(
    said(choose({ panel: 'size', H: 2, students: 3 })),
    '64 queries, a student of 2 units a layer: 3 students agree, on average, on 75% of the map',
  );
  assert.equal(answerOf(USUAL, new Map()), undefined);
});

test('a view holds what is known, and leaves open what is not', () => {
  const some = new Map([...allAt(USUAL)].slice(0, 3));
  const view = viewOf(USUAL, some, { measured: {} });
  assert.deepEqual(
    view.lines.map(({ value }) => value),
    ['75%', '…'],
  );
  assert.equal(view.ten, 'not measured for this choice');
  assert.equal(view.lines[0]!.cells[3]!.found, '75.0%');
  assert.equal(view.lines[0]!.cells[7]!.found, '');
});
