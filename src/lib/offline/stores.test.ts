import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staleStores, storeNames, storesOf } from './stores.ts';

const root = storeNames('/');
const policy = storeNames('/policy/');

test('two sites at one host do not touch each other’s stores', () => {
  const all = [root.pages, policy.pages, 'of somebody else'];
  assert.deepEqual(storesOf(all, '/'), [root.pages]);
  assert.deepEqual(storesOf(all, '/policy/'), [policy.pages]);
});

test('a new worker needs no older shell, and keeps what the reader has', () => {
  const all = [root.shell('old'), root.shell('new'), root.pages, root.files, policy.shell('old')];
  assert.deepEqual(staleStores(all, '/', 'new'), [root.shell('old')]);
});
