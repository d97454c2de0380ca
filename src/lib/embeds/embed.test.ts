import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elementsIn, parseHtml } from '../html/tree.ts';
import { claimSize, embedCode, oembed, type Embed } from './embed.ts';

const embed: Embed = {
  title: 'He said "no" & left <b>',
  src: 'https://example.org/embed/claims/a/?b&c',
  width: 600,
  height: 260,
};

test('whatever the title says, the code is one frame that says it', () => {
  const [frame, ...others] = elementsIn(parseHtml(embedCode(embed)));
  assert.equal(others.length, 0);
  assert.equal(frame?.tag, 'iframe');
  assert.equal(frame?.attributes['title'], embed.title);
  assert.equal(frame?.attributes['src'], embed.src);
  assert.equal(frame?.attributes['width'], '600');
});

test('oEmbed has what its version 1.0 demands of a rich type', () => {
  const answer = oembed(embed, { name: 'Weights & Measures', url: 'https://example.org/' });
  assert.equal(answer['type'], 'rich');
  assert.equal(answer['version'], '1.0');
  for (const key of ['html', 'width', 'height']) assert.ok(answer[key], key);
  assert.equal(answer['html'], embedCode(embed));
});

test('a longer statement has a higher frame', () => {
  const heightOf = (statement: string): number =>
    claimSize({
      statement,
      said: 'Said by the company.',
      source: { id: 'a', text: 'The company, “Statement”, 12 Jun 2026' },
      more: '',
      asOf: 'As of 24 Nov 2026, last checked 23 Nov 2026.',
    }).height;
  assert.ok(heightOf('It was sent.') < 300, String(heightOf('It was sent.')));
  assert.ok(heightOf('It was sent. '.repeat(30)) > heightOf('It was sent.') + 200);
});
