import astro from 'eslint-plugin-astro';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'dist-*', '.astro', '.cache', 'node_modules', 'bench', 'src/env.d.ts'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['*.mjs', 'src/content.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  // What is printed for the reader of a terminal.
  { files: ['src/build/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['src/elements/**'], languageOptions: { globals: globals.browser } },
);
