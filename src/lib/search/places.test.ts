import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifiersIn } from './identifiers.ts';
import { lexiconOf } from './lexicon.ts';
import { chipPlaces, linePlaces, modelPlaces } from './places.ts';
import { answerOf, testPage } from './testing.ts';

const chip = (id: string, name: string, tpp: number, short?: string) => ({
  id,
  name,
  ...(short ? { short } : {}),
  vendor: 'Nvidia',
  origin: 'US-designed' as const,
  tpp,
  confidence: 'high' as const,
  sources: [{ source: 'a' }],
});
const chips = chipPlaces(
  [
    chip('h100-pcie', 'H100 PCIe 80GB', 12_000, 'H100 PCIe'),
    chip('h100-sxm', 'H100 SXM5 80GB', 15_000, 'H100 SXM'),
    chip('h20', 'H20', 2368),
    chip('rtx-4090', 'GeForce RTX 4090', 5285, 'RTX 4090'),
  ],
  [],
  '2026-11-24',
);
const models = modelPlaces([
  {
    id: 'gpt-4',
    name: 'GPT-4 (March 2023)',
    developer: 'OpenAI',
    published: '2023-03-15',
    operations: 2.1e25,
    confidence: 'likely',
    method: 'An estimate.',
    sources: [{ source: 'a' }],
  },
]);
const lines = linePlaces(
  [
    { operations: 1e26, law: 'state' },
    { operations: 1e25, law: 'union' },
    { operations: 1e26, law: 'other-state' },
  ],
  (law) => `the ${law} act`,
);
const lexicon = lexiconOf({
  terms: [],
  instruments: [],
  pages: [],
  places: [...chips, ...models, ...lines],
});
const places = lexicon.places!;
const index = lexicon.identifiers.map(({ key, url, name }): [string, number, string] => [
  key,
  places.findIndex((place) => place.url === url),
  name,
]);
const led = (q: string) => identifiersIn(q, index).map(({ page }) => places[page]!.url);

const cases: [q: string, url: string][] = [
  ['H20', '/tools/chip-checker/?chip=h20'],
  ['nvidia h20', '/tools/chip-checker/?chip=h20'],
  ['does the H-20 need a licence?', '/tools/chip-checker/?chip=h20'],
  ['H100', '/tools/chip-checker/?chip=h100-sxm'],
  ['H100 PCIe', '/tools/chip-checker/?chip=h100-pcie'],
  ['4090', '/tools/chip-checker/?chip=rtx-4090'],
  ['GPT-4', '/tools/thresholds/?model=gpt-4'],
  ['openai gpt 4', '/tools/thresholds/?model=gpt-4'],
  ['10^26', '/tools/thresholds/?model=own&compute=1e26'],
  ['1e25', '/tools/thresholds/?model=own&compute=1e25'],
];

for (const [q, url] of cases) {
  test(`"${q}" leads to ${url}`, () => assert.deepEqual(led(q), [url]));
}

test('a line says which laws draw it', () => {
  const line = lines.find(({ names }) => names.includes('10^26'));
  assert.equal(line?.title, 'Laws that draw a line here: the state act, the other-state act');
});

test('the card of a place stands above the hits, and where there is no hit', async () => {
  const pages = [testPage('Chips', 'The H20 is a chip.')];
  const [card] = (await answerOf(pages, 'H20', lexicon)).cards;
  assert.equal(card?.name, 'H20');
  assert.equal(card?.kind, 'Chip');
  const alone = await answerOf(pages, '10^26', lexicon);
  assert.equal(alone.total, 0);
  assert.equal(alone.cards[0]?.url, '/tools/thresholds/?model=own&compute=1e26');
});
