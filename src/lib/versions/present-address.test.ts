import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presentAddress } from './present-address.ts';

const today = {
  pages: new Set(['/briefings/a/', '/briefings/new/', '/claims/retired/', '/law/x/']),
  anchors: new Map([
    ['/briefings/a/', new Set(['b-aaaaaa'])],
    ['/briefings/new/', new Set(['b-bbbbbb'])],
  ]),
  moved: new Map([['/briefings/old/', '/briefings/new/']]),
};
const now = (address: string): string | undefined => presentAddress(address, today);

test('what is there is led to as it was', () => {
  for (const address of [
    '#s-hlr',
    'https://example.org/',
    '/briefings/a/',
    '/briefings/a/#b-aaaaaa',
    '/law/x/#state',
  ]) {
    assert.equal(now(address), address);
  }
});

test('a place that is gone leads to its page', () =>
  assert.equal(now('/briefings/a/#b-cccccc'), '/briefings/a/'));

test('a page that got another address is led to there, and to the place in it', () => {
  assert.equal(now('/briefings/old/'), '/briefings/new/');
  assert.equal(now('/briefings/old/#b-bbbbbb'), '/briefings/new/#b-bbbbbb');
  assert.equal(now('/briefings/old/#b-aaaaaa'), '/briefings/new/');
});

test('a page that was retired leads to what says so', () =>
  assert.equal(now('/claims/retired/'), '/claims/retired/'));

test('a page that is nowhere leads to nothing', () =>
  assert.equal(now('/claims/gone/'), undefined));
