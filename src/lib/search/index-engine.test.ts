import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IndexEngine } from './index-engine.ts';
import { queryOf } from './query.ts';
import { answerOf, testEngine, testPage, titlesOf } from './testing.ts';

const pages = [
  testPage('Deemed export', 'A release of technology to a foreign person counts as an export.'),
  testPage('Distillation', 'Training a student on the outputs of a teacher, at scale.'),
  testPage(
    'Model weights',
    'The numbers that a model has learnt. Open-weight models publish them.',
  ),
  testPage('License to export', 'An organisation asks for a licence first, then exports.'),
  testPage('Chips', 'Graphics processors above the thresholds need a licence for China.'),
];
const titles = async (q: string) => titlesOf(await answerOf(pages, q));

test('a word finds its inflections, its other spelling, and itself without accents', async () => {
  assert.equal((await titles('distilling'))[0], 'Distillation');
  assert.ok((await titles('license')).includes('Chips'));
  assert.equal((await titles('DÍSTILLATION'))[0], 'Distillation');
});

test('hyphens do not matter', async () => {
  for (const q of ['open-weight', 'open weight', 'openweight']) {
    assert.equal((await titles(q))[0], 'Model weights', q);
  }
});

test('a slip of the finger is mended, said, and can be taken back', async () => {
  const answer = await answerOf(pages, 'distillation teahcer ');
  assert.deepEqual(
    [answer.corrected, titlesOf(answer)[0]],
    ['distillation teacher', 'Distillation'],
  );
  const verbatim = await answerOf(pages, { ...queryOf('teahcer'), verbatim: true });
  assert.deepEqual([verbatim.corrected, verbatim.total], [undefined, 0]);
});

test('two words written as one are parted', async () => {
  const answer = await answerOf(pages, 'foreignperson law');
  assert.equal(answer.corrected, 'foreign person law');
});

test('a word that is begun finds those it may become, and is not called a mistake', async () => {
  const answer = await answerOf(pages, 'distilla');
  assert.deepEqual([answer.corrected, titlesOf(answer)[0]], [undefined, 'Distillation']);
});

test('quoted words stand in every hit, word for word', async () => {
  assert.deepEqual(await titles('"counts as an export"'), ['Deemed export']);
  assert.deepEqual(await titles('"of technology" export'), ['Deemed export']);
});

test('a wording that no page has is not passed over in silence', async () => {
  const answer = await answerOf(pages, '"export deemed"');
  assert.equal(answer.inexact, true);
  assert.equal(titlesOf(answer)[0], 'Deemed export');
});

test('when nothing is found the failing word is named with its nearest', async () => {
  const answer = await answerOf(pages, 'zzzzqqqq ');
  assert.equal(answer.total, 0);
  assert.deepEqual(answer.corrections, [{ typed: 'zzzzqqqq', nearest: [] }]);
});

test('a query of stop words says that it is one', async () => {
  assert.equal((await answerOf(pages, 'what is it about')).onlyStopWords, true);
});

test('names lead to their page, above the hits', async () => {
  const { cards } = await answerOf(pages, 'what is a deemed export?', {
    identifiers: [{ key: 'deemedexport', url: '/Deemed export/', name: 'deemed export' }],
  });
  assert.deepEqual(
    cards.map(({ title }) => title),
    ['Deemed export'],
  );
});

const hostile: [says: string, q: string][] = [
  ['nothing', ''],
  ['spaces', '   \n\t '],
  ['one letter', 'a'],
  ['ten thousand letters', 'a'.repeat(10_000)],
  ['ten thousand words', 'export '.repeat(10_000)],
  ['fifty different words', Array.from({ length: 50 }, (_, at) => `word${at}x`).join(' ')],
  ['punctuation', '?!…—()[]{}*+^$|\\/'],
  ['unbalanced quotes', '"deemed export'],
  ['only quotes', '""""""'],
  ['markup', '<script>alert(1)</script>'],
  ['a null', '%00\u0000'],
  ['emoji', '👩‍💻🔥'],
  ['right to left', 'ضوابط التصدير'],
  ['Chinese', '出口管制'],
  ['another language', 'Ausfuhrgenehmigung für Rechenchips'],
  ['half a surrogate', '\ud83d'],
  ['names of object members', 'constructor __proto__ toString hasOwnProperty'],
  ['a pasted paragraph', `${pages[0]!.text} `.repeat(20)],
  ['combining marks', 'e\u0301'.repeat(500)],
  ['signs of the files', 'A\nB C\tD ~ ! z'],
];

for (const [says, q] of hostile) {
  test(`survives ${says}`, async () => {
    const answer = await answerOf(pages, queryOf(q));
    assert.ok(answer.total >= answer.hits.length);
  });
}

test('each file is fetched once, and only what a query needs', async () => {
  const { engine, read } = testEngine(pages);
  await engine.find(queryOf('export'));
  await engine.find(queryOf('export'));
  assert.equal(new Set(read).size, read.length);
  assert.ok(!read.includes('v/words.txt'));
});

test('a missing index is an error, and a later try can succeed', async () => {
  const { files } = testEngine(pages);
  let broken = true;
  const engine = new IndexEngine(async (name) => {
    if (broken) throw new Error('offline');
    return files.get(name)!;
  });
  await assert.rejects(engine.find(queryOf('export')));
  broken = false;
  assert.ok((await engine.find(queryOf('export'))).total > 0);
});

test('a site published anew while the page is open is searched with its new index', async () => {
  const before = testEngine(pages).files;
  const after = new Map(
    [...testEngine([testPage('New', 'export anew')]).files].map(([name, text]) => [
      name.replace('v/', 'w/'),
      text.replace('"version":"v"', '"version":"w"'),
    ]),
  );
  let files: ReadonlyMap<string, string> = before;
  const engine = new IndexEngine(async (name) => {
    const file = files.get(name);
    if (file === undefined) throw new Error('404');
    return file;
  });
  await engine.warm();
  files = after;
  assert.deepEqual(titlesOf(await engine.find(queryOf('export'))), ['New']);
});

test('equal pages give equal files', () => {
  assert.deepEqual(testEngine(pages).files, testEngine(pages).files);
});
