import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { pages, pagesUnder } from './built.ts';

const validate = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes void elements and attributes in its own, equally valid, way.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // One style block is inline on purpose; the policy knows its hash.
    'no-inline-style': 'error',
    // A form with one field is sent by Enter; the field's label says what it does.
    'wcag/h32': 'off',
    'require-sri': 'off',
    'long-title': 'off',
    'prefer-native-element': 'off',
    'no-raw-characters': 'off',
  },
});

/** Every briefing and fixed page, and of the records one in twenty. */
const chosen = [
  ...[...pages].filter(
    ([address]) =>
      address.split('/').length <= 3 || /^\/(briefings|topics|tools|figures)\//.test(address),
  ),
  ...['/claims/', '/sources/', '/glossary/', '/law/'].flatMap((start) =>
    pagesUnder(start).filter((_, i) => i % 20 === 0),
  ),
];

test('the HTML is valid', async () => {
  const faults: string[] = [];
  for (const [address, html] of chosen) {
    const report = await validate.validateString(html, address);
    for (const { messages } of report.results) {
      for (const { line, column, message, ruleId } of messages) {
        faults.push(`${address}:${line}:${column} ${message} [${ruleId}]`);
      }
    }
  }
  assert.ok(chosen.length > 20);
  assert.deepEqual(faults.slice(0, 20), [], `${faults.length} faults in ${chosen.length} pages`);
});
