import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSite, SettingsError } from './site.ts';

test('without settings the site says honestly that nothing was set', () => {
  const site = readSite({});
  assert.equal(site.url, 'http://localhost:4321');
  assert.equal(site.base, '/');
  assert.equal(site.contact, 'no contact has been set');
  assert.equal(site.contactLink, undefined);
  assert.equal(site.licence, 'no licence chosen; quotation with attribution');
  assert.equal(site.release, false);
  assert.equal(site.offline, true);
});

test('pages lead to PDFs only where they are made', () => {
  assert.equal(readSite({}).pdf, false);
  assert.equal(readSite({ PDF: '1' }).pdf, true);
});

test('keeping for offline is switched off by 0 and by nothing else', () => {
  assert.equal(readSite({ OFFLINE: '0' }).offline, false);
  assert.throws(() => readSite({ OFFLINE: 'no' }), /OFFLINE is "no"\. Write 0/);
});

test('an empty setting counts as none', () => {
  assert.deepEqual(readSite({ SITE_URL: '', BASE_PATH: ' ', RELEASE: '' }), readSite({}));
});

const bases = [
  { written: '/', base: '/' },
  { written: 'policy', base: '/policy/' },
  { written: '/policy', base: '/policy/' },
  { written: '//policy//ai/', base: '/policy/ai/' },
];

for (const { written, base } of bases) {
  test(`the base path "${written}" becomes "${base}"`, () => {
    assert.equal(readSite({ BASE_PATH: written }).base, base);
  });
}

test('an address loses the slash at its end', () => {
  assert.equal(readSite({ SITE_URL: 'https://example.org/' }).url, 'https://example.org');
});

test('a contact is a link and words', () => {
  const mail = readSite({ CONTACT: 'desk@example.org' });
  assert.equal(mail.contact, 'desk@example.org');
  assert.equal(mail.contactLink, 'mailto:desk@example.org');
  assert.equal(readSite({ CONTACT: 'https://example.org/c' }).contactLink, 'https://example.org/c');
});

const refused = [
  { SITE_URL: 'example.org' },
  { SITE_URL: 'ftp://example.org' },
  { SITE_URL: 'https://example.org/policy' },
  { SITE_URL: 'https://user:word@example.org' },
  { BASE_PATH: '/../' },
  { BASE_PATH: '/a b/' },
  { BASE_PATH: '/"><script>/' },
  { CONTACT: 'somebody' },
  { CONTACT: 'javascript:alert(1)' },
  { LICENCE: 'one\ntwo' },
  { RELEASE: 'yes' },
];

for (const environment of refused) {
  test(`refuses ${JSON.stringify(environment)}`, () => {
    assert.throws(() => readSite(environment), SettingsError);
  });
}

test('every wrong setting is named at once', () => {
  assert.throws(() => readSite({ SITE_URL: 'nowhere', RELEASE: 'yes' }), {
    message: [
      'SITE_URL is "nowhere". Write scheme and host only, such as https://example.org; a path belongs in BASE_PATH.',
      'RELEASE is "yes". Write 1 for a release build, or leave it out.',
    ].join('\n'),
  });
});

test('a release build without an address stops', () => {
  assert.throws(() => readSite({ RELEASE: '1' }), {
    message:
      'SITE_URL is not set, and a release build needs it: its links, feeds and cards hold the address. Write SITE_URL=https://example.org.',
  });
  assert.equal(readSite({ RELEASE: '1', SITE_URL: 'https://example.org' }).release, true);
});
