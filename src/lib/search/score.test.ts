import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, testPage, titlesOf } from './testing.ts';

/** Pages about other things, so that words have a rarity. */
const others = Array.from({ length: 60 }, (_, at) =>
  testPage(`other ${at}`, `filler${at} text of a page about something else number${at}`),
);
const ranking = async (q: string, ...pages: ReturnType<typeof testPage>[]) =>
  titlesOf(await answerOf([...pages, ...others], q));

test('title: a word of the title counts for more than one of the text', async () => {
  const hits = await ranking(
    'distillation',
    testPage('a', 'distillation is spoken of here beside other things'),
    testPage('distillation', 'this is spoken of here beside other things and more'),
  );
  assert.equal(hits[0], 'distillation');
});

test('heading: a word of a heading counts for more than one of the text', async () => {
  const text = 'What it means Some words. A deemed export is one word of many here';
  const heading = (title: string) => [{ id: 'x', title, at: 0 }];
  const hits = await ranking(
    'deemed',
    testPage('a', text, { sections: heading('What it means') }),
    testPage('b', text, { sections: heading('Deemed export') }),
  );
  assert.equal(hits[0], 'b');
});

test('length: of two pages that have a word once, the shorter is more about it', async () => {
  const hits = await ranking(
    'wassenaar',
    testPage('long', `wassenaar ${'more words of another kind '.repeat(20)}`),
    testPage('short', 'wassenaar and few words'),
  );
  assert.equal(hits[0], 'short');
});

test('longest: a long text that keeps to a matter is not outdone by a line that names it', async () => {
  const hits = await ranking(
    'wassenaar',
    testPage('line', 'a list of wassenaar members and of some others who joined later on'),
    testPage('study', 'wassenaar as a matter of law and of the practice of states '.repeat(60)),
  );
  assert.equal(hits[0], 'study');
});

test('saturation: a page with both words comes before one that repeats one of them', async () => {
  const hits = await ranking(
    'chip smuggling',
    testPage('one', 'chip chip chip chip chip chip chip chip'),
    testPage('both', 'a chip and then smuggling of some sort'),
  );
  assert.equal(hits[0], 'both');
});

test('rarity: the rare word of a question decides', async () => {
  const common = Array.from({ length: 12 }, (_, at) => testPage(`c${at}`, `model of kind${at}`));
  const hits = await ranking(
    'model uplift',
    ...common,
    testPage('rare', 'uplift of something here'),
  );
  assert.equal(hits[0], 'rare');
});

test('neighbours: of two equal pages, the one among others on the matter comes first', async () => {
  const animals = ['1', '2', '3', '4'].map((at) => testPage(`z${at}`, 'zebra quagga okapi'));
  const rules = ['1', '2', '3', '4'].map((at) =>
    testPage(`r${at}`, 'licence agency review tariff'),
  );
  const hits = await ranking(
    'tariff',
    testPage('lone', 'tariff zebra quagga okapi'),
    testPage('among', 'tariff licence agency review'),
    ...animals,
    ...rules,
  );
  assert.ok(hits.indexOf('among') < hits.indexOf('lone'));
});

test('synonym: a page with the words typed comes before one with another wording', async () => {
  const pages = [testPage('a', 'the gpu is here now'), testPage('b', 'the chip is here now')];
  const lexicon = { synonyms: [{ same: ['chip', 'gpu'] }] };
  assert.deepEqual(titlesOf(await answerOf([...pages, ...others], 'chip', lexicon)), ['b', 'a']);
  assert.deepEqual(titlesOf(await answerOf([...pages, ...others], 'gpu', lexicon)), ['a', 'b']);
});

test('a page that lacks a word is shown, and says so', async () => {
  const pages = [
    testPage('a', 'distillation attack here'),
    testPage('b', 'distillation only here'),
  ];
  const { hits } = await answerOf([...pages, ...others], 'distillation attack');
  assert.deepEqual(
    hits.map(({ without }) => without),
    [[], ['attack']],
  );
});
