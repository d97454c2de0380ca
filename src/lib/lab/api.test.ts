import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openApi, type Defence } from './api.ts';
import { freshNetwork } from './network.ts';
import { mulberry32 } from './random.ts';
import { trainStudent } from './student.ts';

const model = freshNetwork([2, 8, 8, 3], mulberry32(5));
const open = openApi(model, { kind: 'none' }, 1);
const places = Array.from({ length: 200 }, (_, i) => [Math.cos(i), Math.sin(3 * i)] as const);

test('an answer holds a class and, at most, probabilities', () => {
  assert.deepEqual(Object.keys(open(0, 0)).sort(), ['probabilities', 'top']);
  assert.deepEqual(Object.keys(openApi(model, { kind: 'labels' }, 1)(0, 0)), ['top']);
});

test('the code of the student leans on neither the teacher nor what is behind the API', () => {
  const code = readFileSync(new URL('./student.ts', import.meta.url), 'utf8');
  assert.match(code, /import type \{ Answer, Ask \} from '\.\/api\.ts'/);
  assert.doesNotMatch(code, /teacher\.ts|openApi|spiral\(/);
});

test('a student asks once for each point, and four times where it averages', () => {
  for (const repeats of [1, 4]) {
    let asked = 0;
    trainStudent(
      (x, y) => {
        asked += 1;
        return open(x, y);
      },
      {
        points: Float64Array.from([0, 0, 0.5, 0.5]),
        repeats,
        hidden: 2,
        optimiser: 'adam',
        temperature: 2,
        alpha: 1,
        scaled: true,
        seed: 1,
        steps: 1,
      },
    );
    assert.equal(asked, 2 * repeats);
  }
});

const altered: Defence[] = [
  { kind: 'round', decimals: 1 },
  { kind: 'noise', scale: 0.6, keepTop: false },
  { kind: 'noise', scale: 0.6, keepTop: true },
];

test('altered probabilities are still probabilities', () => {
  for (const defence of altered) {
    const ask = openApi(model, defence, 2);
    for (const [x, y] of places) {
      const p = ask(x, y).probabilities!;
      assert.ok(Math.abs(p.reduce((a, b) => a + b, 0) - 1) < 1e-12);
      assert.ok(p.every((each) => each >= 0));
    }
  }
});

test('noise is fresh for each answer, and leaves the top class true where that is promised', () => {
  const [free, kept] = [openApi(model, altered[1]!, 2), openApi(model, altered[2]!, 2)];
  assert.notDeepEqual(free(0.1, 0.1).probabilities, free(0.1, 0.1).probabilities);
  let changed = 0;
  for (const [x, y] of places) {
    const truth = open(x, y).top;
    if (free(x, y).top !== truth) changed += 1;
    const answer = kept(x, y);
    assert.equal(answer.top, truth);
    // Where noise leaves nothing, all classes are even.
    assert.equal(answer.probabilities![truth], Math.max(...answer.probabilities!));
  }
  assert.ok(changed > 20, `${changed} of 200`);
});
