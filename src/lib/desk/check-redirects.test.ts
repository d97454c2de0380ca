import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskSays } from '../../build/sample-content.ts';

const says = (table: string, ids = ''): string =>
  deskSays({
    'content/redirects.yaml': table,
    ...(ids && { 'content/ids.lock.yaml': ids }),
  });
const line = (from: string, to: string): string => `${from}: { to: ${to}, on: '2026-11-20' }\n`;
const FILE = 'content/redirects.yaml';

test('a page that was renamed may have its old address lead to the new one', () =>
  assert.equal(says(`# A comment.\n${line('/claims/sent/', '/claims/letter-sent/')}`), ''));

test('a table without lines is none', () => assert.equal(says('# Nothing has moved.\n'), ''));

test('a redirect to a page that has moved itself', () =>
  assert.equal(
    says(line('/claims/a/', '/claims/b/') + line('/claims/b/', '/claims/letter-sent/')),
    `${FILE}:1:1  /claims/a/ leads to /claims/b/, which has moved itself.
    Mend: Write to: /claims/letter-sent/  [redirect-chain]`,
  ));

test('redirects in a circle', () =>
  assert.equal(
    says(line('/claims/a/', '/claims/b/') + line('/claims/b/', '/claims/a/')),
    `${FILE}:1:1  The way from /claims/a/ leads in a circle: /claims/a/ → /claims/b/ → /claims/a/.
    Mend: Let every redirect lead to the page as it is now called.  [redirect-loop]
${FILE}:2:1  The way from /claims/b/ leads in a circle: /claims/b/ → /claims/a/ → /claims/b/.
    Mend: Let every redirect lead to the page as it is now called.  [redirect-loop]`,
  ));

test('a redirect to itself', () =>
  assert.match(
    says(line('/claims/a/', '/claims/a/')),
    /in a circle: \/claims\/a\/ → \/claims\/a\/\./,
  ));

test('a redirect that runs into a circle of others', () =>
  assert.match(
    says(
      line('/claims/c/', '/claims/a/') +
        line('/claims/a/', '/claims/b/') +
        line('/claims/b/', '/claims/a/'),
    ),
    /The way from \/claims\/c\/ leads in a circle/,
  ));

test('a redirect to a page that is not there', () =>
  assert.equal(
    says(line('/claims/a/', '/claims/lettre-sent/')),
    `${FILE}:1:1  /claims/a/ leads to /claims/lettre-sent/, and there is no such page.
    Mend: Name a page that is there. What was given up is retired instead: content/ids.lock.yaml.  [redirect-lost]`,
  ));

test('a redirect over a living page', () =>
  assert.equal(
    says(line('/claims/letter-sent/', '/briefings/sample/')),
    `${FILE}:1:1  There is a page at /claims/letter-sent/, which this redirect would hide.
    Mend: Take the redirect out, or give the page another address.  [redirect-over-page]`,
  ));

test('a redirect over the page of something retired', () =>
  assert.match(
    says(
      line('/claims/old/', '/claims/letter-sent/'),
      "claim:\n  old: '2026-11-01'\nretired:\n  claim:\n    old: { on: '2026-11-20', reason: Told twice. }\n",
    ),
    /There is a page at \/claims\/old\/.*\n.*\[redirect-over-page\]/,
  ));

test('what is no redirect is told with its line', () => {
  assert.equal(
    says(
      `${line('/claims/a/', '/claims/letter-sent/')}/claims/b: { to: /claims/letter-sent/, on: '2026-11-20' }\n`,
    ),
    `${FILE}:2:1  /claims/b: "/claims/b" is no address of a page; write /claims/x/.
    Mend: Write /claims/old/: { to: /claims/new/, on: '2026-12-01' }.  [redirect-form]`,
  );
  assert.match(says('- /claims/a/\n'), /\[redirect-form\]/);
  assert.match(says(line('/claims/a/', '/claims/b/').repeat(2)), /\[yaml-duplicate-key\]/);
});
