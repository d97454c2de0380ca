import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManuscript } from '../../build/read-manuscript.ts';
import { attribute } from '../briefings/node.ts';
import { replaceComponents } from './components.ts';
import { escapeMarkdown, factsIn, linkTo, partsIn, tableIn } from './markdown.ts';

const replaced = (text: string): string => {
  const { manuscript } = readManuscript('content/briefings/sample.mdx', text);
  return replaceComponents(text, manuscript!.root, (component, inside) => {
    if (component.name === 'Cite') return `[${attribute(component, 'source')}]`;
    return `{${component.name}:${inside}}`;
  });
};

const cases = [
  { says: 'what is no component stays to the letter', text: '## A  head {#a}\n\n* *b*\n' },
  {
    says: 'a component among words',
    text: 'It “was” <Claim id="a">so — née</Claim><Cite source="b" at="p. 1" />, then.',
    gives: 'It “was” {Claim:so — née}[b], then.',
  },
  {
    says: 'a component in a component',
    text: '<Claim id="a">The <Term id="t">term</Term> is.</Claim>',
    gives: '{Claim:The {Term:term} is.}',
  },
  {
    says: 'a list in a component, and a table',
    text: '<InBrief>\n\n- <Claim id="a">One.</Claim>\n\n</InBrief>\n\n| a |\n| - |\n| <Claim id="b">x</Claim> |',
    gives: '{InBrief:- {Claim:One.}}\n\n| a |\n| - |\n| {Claim:x} |',
  },
  {
    says: 'comments are left out',
    text: 'One.\n\n{/* not this */}\n\nTwo.',
    gives: 'One.\n\n\n\nTwo.',
  },
  {
    says: 'a component that stands alone on its line',
    text: 'One.\n\n<Figure id="f" />\n\nTwo.',
    gives: 'One.\n\n{Figure:}\n\nTwo.',
  },
];

for (const { says, text, gives = text.trim() } of cases) {
  test(says, () => assert.equal(replaced(text), gives));
}

test('signs of Markdown are escaped in words', () => {
  assert.equal(escapeMarkdown('a*b [c] <d> 1_0'), 'a\\*b \\[c\\] \\<d\\> 1\\_0');
  assert.equal(escapeMarkdown('- a'), '\\- a');
  assert.equal(linkTo('a]', 'https://example.org/'), '[a\\]](https://example.org/)');
});

test('facts and parts that are not known are left out', () => {
  assert.equal(
    factsIn([
      ['a', 'b'],
      ['c', undefined],
    ]),
    '- a: b',
  );
  assert.equal(partsIn(['a', undefined, '', 'b']), 'a\n\nb\n');
});

test('a table keeps its columns whatever its cells hold', () => {
  assert.equal(
    tableIn(['a', 'b'], [['1 | 2', 'x\ny']]),
    '| a | b |\n| --- | --- |\n| 1 \\| 2 | x y |',
  );
});
