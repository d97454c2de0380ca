import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { mdxToJs, type MdxCompileOptions, type MdxToJsResult } from 'satteri';
import { blockId, printBlockList } from '../lib/briefings/block-list.ts';
import { reconcile } from '../lib/briefings/reconcile.ts';
import { markdownProcessor } from './markdown.ts';
import { readManuscript } from './read-manuscript.ts';

const folder = mkdtempSync(join(tmpdir(), 'markdown-'));
after(() => rmSync(folder, { recursive: true }));

/** The JSX that the processor makes of a text whose list of blocks is up to date; ids count from b-a00000. */
function render(text: string, base = '/'): string {
  const file = join(folder, 'sample.mdx');
  let count = 0;
  const { list } = reconcile(undefined, readManuscript(file, text).manuscript!.blocks, () =>
    blockId(() => 0).replace(/.$/, String(count++)),
  );
  writeFileSync(file.replace('.mdx', '.blocks.yaml'), printBlockList(list));
  const options = markdownProcessor({ base }).options as MdxCompileOptions;
  const { code } = mdxToJs(text, {
    ...options,
    fileURL: pathToFileURL(file),
    jsx: true,
  }) as MdxToJsResult;
  const jsx = /^ +return (<.*>);$/m.exec(code)![1]!;
  return jsx.replaceAll(/_components\.|\{"\\n"\}|^<>|<\/>$/g, '');
}

test('blocks have ids, and a figure the prop block', () => {
  const text = `Words.

- An item

- Another

<Figure id="days" />`;
  assert.equal(
    render(text),
    '<p id="b-a00000">{"Words."}</p>' +
      '<ul><li id="b-a00001"><p>{"An item"}</p></li><li id="b-a00002"><p>{"Another"}</p></li></ul>' +
      '<Figure id="days" block="b-a00003" />',
  );
});

test('components alone on their line get their paragraph back', () => {
  assert.equal(
    render('<Claim id="a">It did.</Claim> <Cite source="b" at="p. 1" />'),
    '<p id="b-a00000"><Claim id="a">{"It did."}</Claim>{" "}<Cite source="b" at="p. 1" /></p>',
  );
});

test('in a list without lines between they get none', () => {
  assert.equal(
    render('- <Claim id="a">It did.</Claim>'),
    '<ul><li id="b-a00000"><Claim id="a">{"It did."}</Claim></li></ul>',
  );
});

test('a heading has the id that its author gave', () => {
  assert.equal(render('## It’s over {#over}'), '<h2 id="over">{"It’s over"}</h2>');
});

test('a table scrolls in itself, its rows are blocks, and no style is inline', () => {
  assert.equal(
    render('| a | b |\n| :-: | --: |\n| 1 | 2 |'),
    '<div className="scroll" tabIndex="0"><table>' +
      '<thead><tr><th data-align="center">{"a"}</th><th data-align="right">{"b"}</th></tr></thead>' +
      '<tbody><tr id="b-a00000"><td data-align="center">{"1"}</td><td data-align="right">{"2"}</td></tr></tbody>' +
      '</table></div>',
  );
});

test('links within the site go under its path', () => {
  const text = '[a](/claims/a/), [b](#b)';
  const under = (prefix: string): string =>
    `<p id="b-a00000"><a href="${prefix}/claims/a/">{"a"}</a>{", "}<a href="#b">{"b"}</a></p>`;
  assert.equal(render(text, '/'), under(''));
  assert.equal(render(text, '/policy/'), under('/policy'));
});
