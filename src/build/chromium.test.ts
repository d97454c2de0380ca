import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findChromium, usualPlaces } from './chromium.ts';

test('on Linux the path is searched first, and Chromium before Chrome', () => {
  const places = usualPlaces('linux', { PATH: '/opt/bin:/usr/bin' });
  assert.deepEqual(places.slice(0, 4), [
    '/opt/bin/chromium',
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    '/opt/bin/chromium-browser',
  ]);
});

test('on macOS applications are searched', () => {
  const places = usualPlaces('darwin', { HOME: '/Users/reader' });
  assert.ok(places.includes('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'));
  assert.ok(places.includes('/Users/reader/Applications/Chromium.app/Contents/MacOS/Chromium'));
});

test('on Windows the program folders are searched', () => {
  const places = usualPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' });
  assert.ok(places.includes('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'));
  assert.ok(places.includes('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'));
});

test('a named browser that is not there is said, and nothing else is taken instead', async () => {
  await assert.rejects(findChromium({ CHROME_PATH: '/nowhere/chrome' }), {
    message: [
      'No browser was found for the tests. Install Chromium or Chrome, or set CHROME_PATH to one.',
      '  tried /nowhere/chrome (from CHROME_PATH): there is no such file',
    ].join('\n'),
  });
});
