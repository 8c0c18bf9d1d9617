/** The static checks and how they are called; one list for `check`, `typecheck` and `test`. */
import { join } from 'node:path';
import { CACHE, tool } from './paths.mjs';

const PROJECTS = ['shared', 'shared/report/pdf', 'electron', 'renderer', 'test', 'scripts'];

/** One check per TypeScript project. @type {readonly import('./stages.mjs').Check[]} */
export const TYPE_CHECKS = PROJECTS.map((project) => ({
  name: `types: ${project}`,
  args: [
    tool('typescript/bin/tsc'),
    '-p',
    project,
    '--incremental',
    '--tsBuildInfoFile',
    join(CACHE, 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`),
  ],
}));

const ESLINT = [tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'];

/** @type {import('./stages.mjs').Check} */
export const LINT = { name: 'lint', args: ESLINT };

/**
 * Only files whose text changed since the last time. A rule that looks at types may miss what a change
 * elsewhere did to an unchanged file, hence `npm test` uses {@link LINT}.
 *
 * @type {import('./stages.mjs').Check}
 */
export const LINT_CHANGED = {
  name: 'lint of what changed',
  args: [...ESLINT, '--cache', '--cache-strategy', 'content', '--cache-location', join(CACHE, 'eslint.json')],
};

/** @type {import('./stages.mjs').Check} */
export const FORMAT = {
  name: 'format',
  args: [
    tool('prettier/bin/prettier.cjs'),
    '--check',
    '--log-level',
    'warn',
    '--cache',
    '--cache-location',
    join(CACHE, 'prettier.json'),
    '.',
  ],
};

/** @type {import('./stages.mjs').Check} */
export const UNUSED = { name: 'unused code and packages', args: [tool('knip/bin/knip.js'), '--no-progress'] };

/** Unit tests that take long on purpose: they draw whole documents or stretch passphrases. */
const SLOW_TESTS = [
  'test/unit/report/render.test.ts',
  'test/unit/exchange/share-file.test.ts',
  'test/unit/exchange/share-package.test.ts',
];

/**
 * The tests that are quick, all in one process. `npm test` runs every test, each file by itself.
 *
 * @type {import('./stages.mjs').Check}
 */
export const FAST_TESTS = {
  name: 'unit and architecture tests',
  args: [
    tool('vitest/vitest.mjs'),
    'run',
    'test/unit',
    'test/architecture',
    ...SLOW_TESTS.flatMap((file) => ['--exclude', file]),
    '--pool=threads',
    '--no-isolate',
    '--reporter=dot',
  ],
};
