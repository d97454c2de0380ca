import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { STATUSES } from '../lib/claims/claim.ts';
import { CARD_COLOURS, drawCard } from './card-drawing.ts';
import { askedCards, cardFor } from './card.ts';
import { writeCards } from './cards.ts';

const widthOf = (text: string): number => text.length * 0.5;
const claim = {
  kind: 'claim',
  title: 'The company said so.',
  status: 'alleged',
  date: '2026-06',
} as const;

test('the same words give the same address, other words another', () => {
  const { href } = cardFor(claim);
  assert.match(href, /^\/cards\/[0-9a-f]{16}\.png$/);
  assert.equal(cardFor(claim).href, href);
  assert.notEqual(cardFor({ ...claim, status: 'disputed' }).href, href);
});

const described = [
  { input: claim, alt: 'Alleged since Jun 2026: The company said so. Weights & Measures.' },
  {
    input: { kind: 'briefing', title: 'A title', topic: 'Export controls', date: '2026-06-12' },
    alt: 'Export controls · Briefing: A title. Weights & Measures. As of 12 Jun 2026.',
  },
  { input: { kind: 'page', title: 'Claims' }, alt: 'Claims. Weights & Measures.' },
] as const;

for (const { input, alt } of described) {
  test(`says in words: ${alt}`, () => assert.equal(cardFor(input).alt, alt));
}

test('each status has its own line', () => {
  const lines = STATUSES.map(
    (status) => /<path d="M72 114[^>]*>/.exec(drawCard({ title: 'x', status }, widthOf))?.[0] ?? '',
  ).map((line) => line.replace(/stroke="[^"]*"/, ''));
  const withdrawn = drawCard({ title: 'x', status: 'withdrawn' }, widthOf);
  assert.equal(new Set(lines.slice(0, 4)).size, 4);
  assert.match(withdrawn, /<tspan text-decoration="line-through">Withdrawn/);
});

test('words cannot break out of the drawing', () => {
  const drawing = drawCard({ title: '</text><script>&"\0', corner: '<b>' }, widthOf);
  assert.doesNotMatch(drawing, /<script|<b>|\0/);
  assert.match(drawing, /&lt;\/text&gt;&lt;script&gt;&amp;&quot;/);
});

test('a name and its number stay on one line', () => {
  const drawing = drawCard({ title: `${'word '.repeat(7)}Mythos 5` }, () => 1);
  assert.match(drawing, /Mythos\u00a05/);
});

test('the colours are those of the tokens', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const [name, colour] of Object.entries(CARD_COLOURS)) {
    assert.match(tokens, new RegExp(`--${name}: light-dark\\(${colour},`), name);
  }
});

test('cards are PNG files under 100 kB, and a second build draws none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  cardFor({ ...claim, title: 'Łukasz “asked” about § 734.13, 10²⁶ × 2. '.repeat(10) });
  await writeCards(askedCards(), folder);
  for (const name of readdirSync(folder)) {
    const png = readFileSync(join(folder, name));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    assert.ok(png.length < 100_000, `${name} has ${png.length} bytes`);
  }
  assert.deepEqual(await writeCards(askedCards(), folder), { total: askedCards().size, drawn: 0 });
  rmSync(folder, { recursive: true });
});
