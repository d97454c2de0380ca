import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frozenFigure } from './frozen-figure.ts';

const figure = (id: string, title: string): string =>
  `<figure class="figure" id="b-${id}"><svg role="img"><path d="M0 0"></path></svg><figcaption><b>${title}</b> Its point. <a href="/figures/${id}/">Link to this figure</a></figcaption></figure>`;
const text = `<p id="b-aaaaaa">See <a href="/figures/one/">it</a>.</p>${figure('one', 'Eighteen &amp; days.')}${figure('two', 'Who?')}`;

test('a figure is found by its page, with the name that its caption gives', () => {
  assert.equal(frozenFigure({ text }, 'one')?.title, 'Eighteen & days');
  assert.equal(frozenFigure({ text }, 'two')?.title, 'Who?');
  assert.equal(frozenFigure({ text }, 'two')?.html, figure('two', 'Who?'));
});

test('a version that does not draw it has none', () =>
  assert.equal(frozenFigure({ text }, 'three'), undefined));
