import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fateOf,
  findQuote,
  nameOf,
  wholeWords,
  type Fate,
  type Piece,
  type Words,
} from './quote.ts';

const LETTER: Words[] = [
  { id: 'b-aaaaaa', words: 'The letter was sent. The letter needed a licence.' },
  { id: 'b-bbbbbb', words: 'A licence is no ban.' },
  { id: 'b-cccccc', words: 'It was withdrawn, not struck down.' },
];

/** What a reader selected, from a word of one block to a word of another. */
function selected(blocks: readonly Words[], from: [number, string], to = from): Piece[] {
  return blocks.slice(from[0], to[0] + 1).map((block, i, { length }) => ({
    ...block,
    start: i === 0 ? block.words.indexOf(from[1]) : 0,
    end: i === length - 1 ? block.words.indexOf(to[1]) + to[1].length : block.words.length,
  }));
}

/** What arrives by a link to a quotation of the first text when the second is published. */
function arrive(quoted: Piece[], then: readonly Words[], now: readonly Words[]): Fate {
  const found = findQuote(then, quoted[0]!.id, nameOf(quoted));
  assert.deepEqual(found, quoted);
  return fateOf(found!, now);
}

const reworded = (id: string, words: string): Words[] =>
  LETTER.map((block) => (block.id === id ? { id, words } : block));

const needed = selected(LETTER, [0, 'needed a licence']);

const cases: { says: string; quoted: Piece[]; now: Words[]; fate: Fate['fate'] }[] = [
  { says: 'nothing changed', quoted: needed, now: LETTER, fate: 'same' },
  {
    says: 'the paragraph moved',
    quoted: needed,
    now: [LETTER[1]!, LETTER[2]!, LETTER[0]!],
    fate: 'same',
  },
  {
    says: 'only quotation marks and dashes were set anew',
    quoted: selected([{ id: 'b-aaaaaa', words: "It's - so." }], [0, "It's - so."]),
    now: [{ id: 'b-aaaaaa', words: 'It’s – so.' }],
    fate: 'same',
  },
  {
    says: 'one word became its opposite',
    quoted: needed,
    now: reworded('b-aaaaaa', 'The letter was sent. The letter needed no licence.'),
    fate: 'reworded',
  },
  {
    says: 'a quoted word became part of a longer one',
    quoted: selected(LETTER, [1, 'licence']),
    now: reworded('b-bbbbbb', 'Its licences are no ban.'),
    fate: 'reworded',
  },
  {
    says: 'the words stand twice in the new paragraph',
    quoted: needed,
    now: reworded('b-aaaaaa', 'One letter needed a licence. Another needed a licence.'),
    fate: 'reworded',
  },
  {
    says: 'the words stood twice, and one of them is gone',
    quoted: selected(LETTER, [0, 'The letter']),
    now: reworded('b-aaaaaa', 'The letter needed a licence.'),
    fate: 'reworded',
  },
  { says: 'the paragraph is gone', quoted: needed, now: LETTER.slice(1), fate: 'gone' },
  {
    says: 'the paragraph is gone and a copy of it has another id',
    quoted: needed,
    now: [{ ...LETTER[0]!, id: 'b-dddddd' }, ...LETTER.slice(1)],
    fate: 'gone',
  },
  {
    says: 'a new paragraph stands between two that were quoted together',
    quoted: selected(LETTER, [0, 'needed a licence.'], [1, 'A licence']),
    now: [LETTER[0]!, { id: 'b-dddddd', words: 'Not so.' }, ...LETTER.slice(1)],
    fate: 'reworded',
  },
  {
    says: 'one of two paragraphs is gone',
    quoted: selected(LETTER, [0, 'needed a licence.'], [1, 'A licence']),
    now: LETTER.slice(1),
    fate: 'reworded',
  },
];

for (const { says, quoted, now, fate } of cases) {
  test(`${says}: ${fate}`, () => assert.equal(arrive(quoted, thenOf(quoted), now).fate, fate));
}

/** The text that was quoted. */
function thenOf(quoted: readonly Piece[]): readonly Words[] {
  return LETTER.some(({ words }) => words === quoted[0]!.words)
    ? LETTER
    : quoted.map(({ id, words }) => ({ id, words }));
}

test('where the paragraph grew around the words, they are marked and the change is told', () => {
  const now = reworded('b-aaaaaa', 'In June the letter needed a licence, as reported.');
  const fate = arrive(needed, LETTER, now);
  assert.ok(fate.fate === 'same' && fate.aroundChanged);
  const [piece] = fate.pieces;
  assert.equal(piece!.words.slice(piece!.start, piece!.end), 'needed a licence');
});

test('of words that stand twice in a paragraph the quoted ones are found', () => {
  const second = LETTER[0]!.words.lastIndexOf('The letter');
  const quoted = [{ ...LETTER[0]!, start: second, end: second + 'The letter'.length }];
  assert.deepEqual(findQuote(LETTER, 'b-aaaaaa', nameOf(quoted)), quoted);
});

test('a link that was altered names nothing', () => {
  assert.equal(findQuote(LETTER, 'b-aaaaaa', 'abc'), undefined);
  assert.equal(findQuote(LETTER, 'b-bbbbbb', nameOf(needed)), undefined);
  assert.equal(findQuote(LETTER, 'b-zzzzzz', nameOf(needed)), undefined);
});

test('a selection is widened to whole words and loses the space around it', () => {
  const [piece] = wholeWords([{ ...LETTER[0]!, start: 6, end: 14 }]);
  assert.equal(piece!.words.slice(piece!.start, piece!.end), 'letter was');
  assert.deepEqual(wholeWords([{ ...LETTER[0]!, start: 3, end: 4 }]), []);
});

/** Numbers from 0 up to 1, the same for each run. */
function seeded(seed: number): () => number {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

test('reworded, moved, deleted and duplicated at random: no link lands on other words', () => {
  const random = seeded(8);
  const upTo = (n: number): number => Math.floor(random() * n);
  // Few words, so that look-alikes are everywhere.
  const word = (): string =>
    ['a', 'licence', 'letter', 'is', 'not', 'the', '“ban”', 'chip,'][upTo(8)]!;
  const text = (): string => Array.from({ length: 4 + upTo(24) }, word).join(' ');
  const told = { same: 0, reworded: 0, gone: 0 };
  let wrong = 0;
  for (let round = 0; round < 500; round += 1) {
    const then: Words[] = Array.from({ length: 6 }, (_, i) => ({ id: `b-${i}`, words: text() }));
    const first = upTo(6);
    const last = Math.min(5, first + (random() < 0.3 ? 1 + upTo(2) : 0));
    const rough = then.slice(first, last + 1).map((block, i, { length }) => {
      const start = i === 0 ? upTo(block.words.length - 1) : 0;
      const rest = block.words.length - start;
      return {
        ...block,
        start,
        end: i === length - 1 ? start + 1 + upTo(rest) : block.words.length,
      };
    });
    const quoted = wholeWords(rough);
    if (quoted.length !== rough.length) continue;

    const now = then.map((block) => ({ ...block }));
    for (let edits = 1 + upTo(3); edits > 0; edits -= 1) {
      const at = upTo(now.length);
      const block = now[at];
      if (!block) break;
      const words = block.words.split(' ');
      const edit = upTo(4);
      if (edit === 0) {
        now[at] = { ...block, words: words.with(upTo(words.length), word()).join(' ') };
      } else if (edit === 1) {
        now.splice(at, 1);
        now.splice(upTo(now.length + 1), 0, block);
      } else if (edit === 2) now.splice(at, 1);
      else now.splice(upTo(now.length + 1), 0, { ...block, id: `b-new${edits}` });
    }

    const fate = arrive(quoted, then, now);
    told[fate.fate] += 1;
    const byId = new Map(now.map((block) => [block.id, block.words]));
    if (fate.fate === 'same') {
      fate.pieces.forEach(({ id, start, end }, i) => {
        const was = quoted[i]!;
        const isThere = byId.get(id)?.slice(start, end) === was.words.slice(was.start, was.end);
        const stayed = byId.get(id) !== was.words || start === was.start;
        if (id !== was.id || !isThere || !stayed) wrong += 1;
      });
    } else if (fate.fate === 'gone') {
      assert.ok(quoted.every(({ id }) => !byId.has(id)));
    } else {
      const places = quoted.map(({ id }) => now.findIndex((block) => block.id === id));
      const asItWas = quoted.every(
        ({ id, words }, i) => byId.get(id) === words && places[i] === places[0]! + i,
      );
      assert.ok(!asItWas, 'a quotation of untouched blocks is told as reworded');
    }
  }
  assert.equal(wrong, 0);
  assert.ok(told.same > 50 && told.reworded > 50 && told.gone > 20, JSON.stringify(told));
});
