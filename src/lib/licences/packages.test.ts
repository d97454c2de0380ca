import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byLicence, packagesBuiltWith } from './packages.ts';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/b': { version: '2.0.0', license: 'MIT' },
    'node_modules/a/node_modules/@c/d': { version: '1.0.0', license: 'ISC' },
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/x/node_modules/b': { version: '2.0.0', license: 'MIT' },
    'node_modules/test-only': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/darwin-x64': { version: '1.0.0', optional: true },
    'node_modules/unsaid': { version: '3.0.0' },
  },
};

test('each package once, by name; tests and binaries of single systems are left out', () => {
  assert.deepEqual(
    packagesBuiltWith(lock).map(({ name, version }) => `${name} ${version}`),
    ['@c/d 1.0.0', 'a 1.0.0', 'b 2.0.0', 'unsaid 3.0.0'],
  );
});

test('a package that names no licence is said to name none, last', () => {
  assert.deepEqual(
    byLicence(packagesBuiltWith(lock)).map(({ licence, packages }) => [licence, packages.length]),
    [
      ['MIT', 2],
      ['ISC', 1],
      [undefined, 1],
    ],
  );
});
