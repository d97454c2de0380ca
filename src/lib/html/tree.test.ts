import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsIn, mapHtml, parseHtml, printHtml, textOf } from './tree.ts';

const HTML =
  '<p id="b-1">One &amp; <a href="/a/?x=1&amp;y=2">two</a><br>three</p><svg><path d="M0 0"></path></svg>';

test('what is read is printed again as it was', () => {
  assert.equal(printHtml(parseHtml(HTML)), HTML);
});

test('attributes are read without entities, words keep them', () => {
  const [paragraph] = parseHtml(HTML);
  assert.ok(typeof paragraph === 'object');
  assert.equal(paragraph.children[0], 'One &amp; ');
  assert.deepEqual(
    [...elementsIn([paragraph])].map(({ attributes }) => attributes),
    [{ id: 'b-1' }, { href: '/a/?x=1&y=2' }, {}],
  );
});

test('the text of a tree leaves out what it is told to', () => {
  assert.equal(textOf(parseHtml(HTML)), 'One & twothree');
  assert.equal(
    textOf(parseHtml(HTML), ({ tag }) => tag === 'a'),
    'One & three',
  );
});

test('comments and doctypes are left out; scripts hold no elements', () => {
  const nodes = parseHtml('<!doctype html><!-- <p> --><script>if (a<b) "</p>"</script>x');
  assert.equal(printHtml(nodes), '<script>if (a<b) "</p>"</script>x');
});

test('an empty element may close itself', () => {
  assert.equal(printHtml(parseHtml('<g><path d="M0"/></g>')), '<g><path d="M0"></path></g>');
});

test('a tree is changed from the inside out', () => {
  const unwrapped = mapHtml(parseHtml('<b><i>a</i></b>'), ({ tag, attributes, children }) =>
    tag === 'i' ? children : [{ tag: 'strong', attributes, children }],
  );
  assert.equal(printHtml(unwrapped), '<strong>a</strong>');
});

for (const broken of ['<p>', '</p>', '<p><b></p></b>', '<script>']) {
  test(`${broken} is refused`, () => assert.throws(() => parseHtml(broken)));
}
