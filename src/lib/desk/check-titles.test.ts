import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefing, deskSays } from '../../build/sample-content.ts';

test('two briefings with one title', () => {
  const changes = { 'content/briefings/second.mdx': briefing('', 'A Letter about a Model') };
  assert.deepEqual(deskSays(changes).split('\n'), [
    'content/briefings/second.mdx:2:8  The title "A Letter about a Model" is taken by content/briefings/sample.mdx.',
    '    Mend: Say in the title what sets this briefing apart.  [title-taken]',
  ]);
});
