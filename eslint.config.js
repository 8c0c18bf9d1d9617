import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tsdoc from 'eslint-plugin-tsdoc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { bans } from './scripts/lint/bans.mjs';
import { layers } from './scripts/lint/layers.mjs';

/** @type {import('eslint').Linter.RulesRecord} */
const SIZES = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60, skipComments: true, IIFEs: true }],
  complexity: ['error', { max: 10 }],
  'max-params': ['error', { max: 3 }],
  'max-depth': ['error', { max: 3 }],
};

/** @type {import('eslint').Linter.RulesRecord} */
const STRICT = {
  // TypeScript knows which names exist, in each project by its own libraries.
  'no-undef': 'off',
  'no-console': 'error',
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
  ],
  eqeqeq: 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // Numbers read well in messages; everything else must be turned into text on purpose.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
};

export default defineConfig(
  { ignores: ['out/', '.cache/', 'coverage/', 'test-results/', 'playwright-report/', '**/node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...SIZES, ...STRICT },
  },
  layers,
  bans,
  {
    files: ['{shared,electron}/**/*.ts'],
    plugins: { tsdoc },
    rules: { 'tsdoc/syntax': 'error' },
  },
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['renderer/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, skipComments: true }] },
  },
  {
    // Parsers turn unknown data into models; the assertion stands right behind the check.
    files: ['**/*parse*.ts', '**/schema*.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    // The newer function has Node's whole fetch read before the first byte of the page: ADR 21.
    files: ['electron/main/protocol/serve-scheme.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['electron/cli/**/*.ts', 'scripts/**/*.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    // Plain JavaScript cannot annotate what JSON.parse returns except by a comment.
    files: ['**/*.{mjs,js,cjs}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      parserOptions: { projectService: false },
    },
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    // Tools look for a default export here.
    files: ['**/*.config.{js,mjs,ts}'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
