import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';

/** Which parts of the house each part may lean on. Packages are named where a part may use them. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  // Scales are arithmetic; they know neither Astro nor the DOM.
  lib: ['lib', 'astro/zod', 'd3-scale', 'd3-time'],
  elements: ['elements', 'lib'],
  queries: ['queries', 'lib', 'build', 'site.ts', 'astro:content'],
  authoring: ['authoring', 'components', 'queries', 'lib', 'build', 'site.ts'],
  components: [
    'components',
    'queries',
    'lib',
    'build',
    'site.ts',
    'd3-scale',
    'd3-time',
    'd3-shape',
  ],
  layouts: ['layouts', 'components', 'queries', 'lib', 'build', 'styles', 'elements', 'site.ts'],
  pages: [
    'layouts',
    'authoring',
    'components',
    'queries',
    'lib',
    'build',
    'site.ts',
    'astro',
    'astro:content',
  ],
};

const src = resolve('src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.test.ts'),
);

for (const [part, allowed] of Object.entries(MAY_IMPORT)) {
  test(`${part} leans on nothing but ${allowed.join(', ')}`, () => {
    const wrong: string[] = [];
    for (const file of files.filter((name) => name.replaceAll('\\', '/').startsWith(`${part}/`))) {
      const text = readFileSync(join(src, file), 'utf8');
      for (const [, name] of text.matchAll(
        /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'/gm,
      )) {
        if (!name) continue;
        const target = name.startsWith('.')
          ? relative(src, resolve(src, dirname(file), name))
              .replaceAll('\\', '/')
              .split('/')[0]!
          : name;
        const fine = target.startsWith('node:')
          ? part !== 'lib' && part !== 'elements'
          : allowed.includes(target);
        if (!fine) wrong.push(`${file} imports ${name}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
}

test('no drawer is called utils, helpers, common, misc, shared, types or constants', () => {
  const drawers = files.filter((file) =>
    /(^|\/)(utils?|helpers?|common|misc|shared|types|constants)(\/|\.ts$)/.test(
      file.replaceAll('\\', '/'),
    ),
  );
  assert.deepEqual(drawers, []);
});
