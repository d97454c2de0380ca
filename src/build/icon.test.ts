import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedCards } from './card.ts';
import { drawnCard } from './draw-cards.ts';
import { iconFor } from './icon.ts';

test('an icon is a square picture of the size that was asked for', async () => {
  const fileName = iconFor({ size: 192, maskable: true }).replace('/cards/', '');
  const { png } = await drawnCard(fileName, askedCards().get(fileName)!);
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [192, 192]);
});

test('the icon that may be cut is another than the one that may not', () => {
  assert.notEqual(iconFor({ size: 512, maskable: true }), iconFor({ size: 512, maskable: false }));
});
