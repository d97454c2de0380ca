import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printManifest } from './manifest.ts';

const manifest = JSON.parse(
  printManifest({
    name: 'Weights & Measures',
    description: 'Briefings.',
    language: 'en-GB',
    base: '/policy/',
    paper: '#fdfdfb',
    icons: [{ href: '/policy/cards/a.png', size: 512, maskable: true }],
    shortcuts: [{ name: 'Law', path: '/policy/law/' }],
  }),
) as Record<string, unknown>;

test('the installed site starts at its own path and stays below it', () => {
  assert.equal(manifest['start_url'], '/policy/');
  assert.equal(manifest['scope'], '/policy/');
  assert.equal(manifest['id'], '/policy/');
});

test('the name below the icon fits there', () => {
  assert.equal(manifest['short_name'], 'Weights&Measures');
});

test('an icon that may be cut says so', () => {
  assert.deepEqual((manifest['icons'] as unknown[])[1], {
    src: '/policy/cards/a.png',
    sizes: '512x512',
    type: 'image/png',
    purpose: 'maskable',
  });
});
